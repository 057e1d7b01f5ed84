import { sql } from 'kysely';
import { type Actor, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listAuthorities, listKnowableNames } from '../../organisation/index.ts';
import type { MatterView, MinutesList, MinutesRow, MinutesView } from '../api.ts';
import { problem } from '../problems.ts';
import { listAnswers } from '../proposals/store.ts';
import type { MinutesServices } from '../services.ts';
import { listClauses } from './clauses.ts';
import { type Place, placeOf, placesOf } from './places.ts';
import type { MatterRecord, MinutesId, MinutesRecord } from './record.ts';
import { lackingIn } from './rules.ts';
import { countMinutes, findMatter, listMatters, listMinutes, visibleMinutes } from './store.ts';

/** One page of the minutes that the reader may see, drafts of their own among them. */
export async function readMinutesList(
  tx: Tx,
  { policy, clock }: MinutesServices,
  actor: Actor,
  { page, limit }: { readonly page: number; readonly limit: number },
): Promise<MinutesList> {
  const which = visibleMinutes(policy, actor, today(clock));
  const [found, total, authorities] = await Promise.all([
    listMinutes(tx, which, { limit, offset: (page - 1) * limit }),
    countMinutes(tx, which),
    listAuthorities(tx, nowOf(clock)),
  ]);
  const nameOf = new Map(authorities.map(({ id, name }) => [id, name]));
  return {
    items: found.map((one) => rowOf(one, nameOf)),
    total,
    keeps: authorities
      .filter(({ id }) => may(policy, actor, 'minutes', 'keep', { authority: id }))
      .map(({ id, name }) => ({ id, name })),
  };
}

/** One document of minutes with its matters. Throws `minutes.unknown`. */
export async function readMinutesView(
  tx: Tx,
  services: MinutesServices,
  actor: Actor,
  id: MinutesId,
): Promise<MinutesView> {
  const { policy, clock } = services;
  const found = await get(tx, services, actor, id);
  const times = nowOf(clock);
  const [matters, authorities] = await Promise.all([listMatters(tx, id), listAuthorities(tx, times)]);
  const by = found.confirmed?.by;
  const names = by == null ? undefined : await listKnowableNames(tx, { actor, policy, times }, [by]);
  return {
    ...rowOf(found, new Map(authorities.map((one) => [one.id, one.name]))),
    revision: found.revision,
    front: found.front,
    places: {
      organ: placed(found.organ === null ? undefined : placeOf(found.front, found.organ)),
      meetingDate: placed(dayIn(found.front, found.meetingDate)),
    },
    warnings: [...found.warnings],
    matters: matters.map(matterRow),
    lacking: found.confirmed === null ? [...lackingIn(found, matters)] : [],
    confirmedBy: by == null ? null : (names?.get(by) ?? null),
    mayKeep: mayKeep(services, actor, found),
  };
}

/** One matter with its text and where each field was read in it. Throws `minutes.unknown`, `…matter-unknown`. */
export async function readMatterView(
  tx: Tx,
  services: MinutesServices,
  actor: Actor,
  { id, position }: { readonly id: MinutesId; readonly position: number },
): Promise<MatterView> {
  const found = await get(tx, services, actor, id);
  const matter = await findMatter(tx, id, position);
  if (matter === undefined) throw problem('minutes.matter-unknown');
  const clauses = await listClauses(
    tx,
    sql`minutes_clause.minutes_id = ${id} and minutes_clause.position = ${position}`,
  );
  const answered = await listAnswers(
    tx,
    clauses.map((one) => one.id),
  );
  const { text, content, asRead, isLeftOut, isChecked } = matter;
  return {
    position,
    of: (await listMatters(tx, id)).length,
    revision: found.revision,
    text,
    content,
    asRead,
    places: placesIn(matter),
    clauses: clauses.map((one) => ({ id: one.id, kind: one.kind, isAnswered: answered.has(one.id) })),
    isLeftOut,
    isChecked,
    mayKeep: mayKeep(services, actor, found),
  };
}

function placesIn({ text, content }: MatterRecord): MatterView['places'] {
  const title = placeOf(text, content.title);
  const decisions = placesOf(
    text,
    content.decisions.map((clause) => clause.text),
    title?.end ?? 0,
  );
  const after = decisions.findLast((place) => place !== undefined)?.end ?? title?.end ?? 0;
  return {
    title: placed(title),
    dnr: content.dnr.map((number) => placed(placeOf(text, number))),
    decisions: decisions.map(placed),
    recipients: placesOf(text, content.recipients, after).map(placed),
  };
}

/** The day as it may be written on the first page: in figures, or with the month in words. */
function dayIn(front: string, day: LocalDate | null): Place | undefined {
  if (day === null) return undefined;
  const [year, month, of] = day.split('-');
  const words = `${Number(of)} ${MONTHS[Number(month) - 1]} ${year}`;
  return placeOf(front, day) ?? placeOf(front.toLowerCase(), words);
}

const MONTHS = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
  ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
];

async function get(tx: Tx, services: MinutesServices, actor: Actor, id: MinutesId): Promise<MinutesRecord> {
  const which = visibleMinutes(services.policy, actor, today(services.clock));
  const [found] = await listMinutes(tx, sql`minutes.minutes_id = ${id} and ${which}`);
  if (found === undefined) throw problem('minutes.unknown');
  return found;
}

function mayKeep({ policy }: MinutesServices, actor: Actor, { authority, confirmed }: MinutesRecord): boolean {
  return confirmed === null && may(policy, actor, 'minutes', 'keep', { authority });
}

function rowOf(one: MinutesRecord, nameOf: ReadonlyMap<AuthorityId, string>): MinutesRow {
  const { id, authority, fileName, documentType, organ, meetingDate, uploadedAt, confirmed } = one;
  return {
    id,
    authority: { id: authority, name: nameOf.get(authority) ?? '' },
    fileName,
    documentType,
    organ,
    meetingDate,
    uploadedAt,
    confirmedAt: confirmed?.at ?? null,
  };
}

function matterRow({ position, content, isLeftOut, isChecked }: MatterRecord): MinutesView['matters'][number] {
  const { number, title, dnr, decisions, assignments, outcome } = content;
  return {
    position,
    number,
    title,
    dnr,
    decisions: decisions.filter(({ kind }) => kind === 'own').length,
    proposals: decisions.filter(({ kind }) => kind === 'proposal').length,
    assignments: assignments.length,
    outcome,
    isLeftOut,
    isChecked,
  };
}

function placed(place: Place | undefined): Place | null {
  return place ?? null;
}
