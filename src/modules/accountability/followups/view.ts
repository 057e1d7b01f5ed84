import { sql } from 'kysely';
import { z } from 'zod';
import { type Actor, recordLooks, visible } from '../../../access/index.ts';
import { type Clock, today } from '../../../kernel/clock.ts';
import { suppressColumn } from '../../../kernel/suppression.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { SubjectKind } from '../../duties/index.ts';
import { administrationOn, listKnowableNames, organisationAt, type SubjectPages } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { AccountabilityServices } from '../services.ts';
import { FOLLOWUP, type FollowupId, lastDayToAct, OMISSIONS, OUTCOMES, STEPS } from './followup.ts';
import { countFollowups, type Followup, handled, listFollowups, listSteps } from './store.ts';

const day = z.iso.date();

const row = {
  id: z.uuid(),
  person: z.string(),
  unit: z.string(),
  omission: z.enum(OMISSIONS),
  knownOn: day,
  /** The last day of the two months. */
  limitOn: day,
  closed: z.object({ on: day, outcome: z.enum(OUTCOMES), reason: z.string() }).nullable(),
};

export const followupList = z.object({ items: z.array(z.object(row)) }).meta({ id: 'Followups' });
export const followupView = z
  .object({
    ...row,
    knownHow: z.string(),
    steps: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(STEPS),
        on: day,
        words: z.string(),
        journalNumber: z.string().nullable(),
        by: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Followup' });

const count = z.union([z.int(), z.literal('<5'), z.literal('..')]);

/** By what was left undone: how many, and what came of them; small counts are not told. */
export const followupSums = z
  .object({
    rows: z.array(
      z.object({
        omission: z.enum(OMISSIONS),
        total: count,
        outcomes: z.array(z.object({ outcome: z.enum([...OUTCOMES, 'open']), count })),
      }),
    ),
  })
  .meta({ id: 'FollowupsByOutcome' });

export type FollowupList = z.output<typeof followupList>;
export type FollowupView = z.output<typeof followupView>;
export type FollowupSums = z.output<typeof followupSums>;

/** The follow-ups that the reader handles. That they looked is logged. */
export async function readFollowups(tx: Tx, services: AccountabilityServices, actor: Actor): Promise<FollowupList> {
  const found = await listFollowups(tx, handled(services.policy, actor, today(services.clock)));
  return { items: await rowsOf(tx, services, actor, found) };
}

/** One of them, with what was done. Throws `accountability.followup-unknown`. */
export async function readFollowup(
  tx: Tx,
  services: AccountabilityServices,
  actor: Actor,
  id: FollowupId,
): Promise<FollowupView> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const [found] = await listFollowups(tx, sql`followup_id = ${id} and ${handled(policy, actor, times.on)}`);
  const [told] = found === undefined ? [] : await rowsOf(tx, services, actor, [found]);
  if (found === undefined || told === undefined) throw problem('accountability.followup-unknown');
  const steps = await listSteps(tx, id);
  const by = steps.map(({ recordedBy }) => recordedBy);
  const names = await listKnowableNames(tx, { actor, policy, times }, [...new Set(by)]);
  return {
    ...told,
    knownHow: found.knownHow,
    steps: steps.map(({ id: step, kind, on, words, journalNumber, recordedBy }) => ({
      id: step,
      kind,
      on,
      words,
      journalNumber,
      by: names.get(recordedBy) ?? null,
    })),
  };
}

/** That like is treated alike: what was left undone, by what came of it, without names, of the whole employer. */
export async function readFollowupSums(tx: Tx, services: AccountabilityServices, actor: Actor): Promise<FollowupSums> {
  const { policy, clock } = services;
  const columns = { unit: 'followup.unit_id', authority: 'followup.authority_id' };
  const which = visible(policy, actor, FOLLOWUP, columns, today(clock), { action: 'sum' });
  const counts = await countFollowups(tx, which);
  const KINDS = ['open', ...OUTCOMES] as const;
  return {
    rows: OMISSIONS.map((omission) => {
      const own = KINDS.map(
        (kind) => counts.find((one) => one.omission === omission && (one.outcome ?? 'open') === kind)?.count ?? 0,
      );
      const { cells, total } = suppressColumn(own);
      return { omission, total, outcomes: KINDS.map((outcome, index) => ({ outcome, count: cells[index] ?? 0 })) };
    }),
  };
}

async function rowsOf(
  tx: Tx,
  { policy, clock, journal }: AccountabilityServices,
  actor: Actor,
  found: readonly Followup[],
): Promise<FollowupList['items']> {
  const times = nowOf(clock);
  const persons = [...new Set(found.map(({ person }) => person))];
  const names = await listKnowableNames(tx, { actor, policy, times }, persons);
  const units = new Map<string, string>(
    found.length === 0 ? [] : (await organisationAt(tx, times).listUnits()).map(({ id, name }) => [id, name]),
  );
  await recordLooks(tx, journal, actor, { resource: FOLLOWUP, persons });
  return found.map(({ id, person, unit, omission, knownOn, closed }) => ({
    id,
    person: names.get(person) ?? '',
    unit: units.get(unit) ?? '',
    omission,
    knownOn,
    limitOn: lastDayToAct(knownOn),
    closed,
  }));
}

/**
 * Where follow-ups stand, for the duties: at the administration, so that the list of a small unit does not tell that there is
 * one about somebody of it.
 */
export function followupSubjects(clock: Clock): readonly SubjectKind[] {
  return [
    {
      kind: FOLLOWUP,
      async placesOf(tx, ids) {
        const found = await listFollowups(tx, sql`followup_id = any(${ids}::uuid[])`);
        const byId = new Map<string, Followup>(found.map((one) => [one.id, one]));
        const organisation = organisationAt(tx, nowOf(clock));
        return Promise.all(
          ids.map(async (id) => {
            const one = byId.get(id);
            if (one === undefined) return {};
            const unit = administrationOn(await organisation.pathOf(one.unit))?.id ?? one.unit;
            return { unit, ...(one.authority === null ? {} : { authority: one.authority }) };
          }),
        );
      },
    },
  ];
}

/** What follow-ups are called in lists, which are read over a shoulder: never whose. */
export const followupSubjectPages: readonly SubjectPages[] = [
  {
    kind: FOLLOWUP,
    async pagesOf(tx, { actor, policy, times }, ids, language) {
      const which = sql`followup_id = any(${ids}::uuid[]) and ${handled(policy, actor, times.on)}`;
      const title = { sv: 'En personaluppföljning', en: 'A follow-up about somebody' }[language];
      return new Map(
        (await listFollowups(tx, which)).map(({ id }) => [id as string, { title, href: `/followups/${id}` }]),
      );
    },
  },
];
