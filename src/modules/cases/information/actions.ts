import { type Actor, problem as accessProblem, findActing, visible } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type EmploymentId, newId, type UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor, EntryDraft } from '../../../platform/journal/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { getKind } from '../find-kind.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import type { Channel, InformationText, InformationTextId } from './information.ts';
import { findText, insertGiven, insertText, listPlacedIn, lockTexts } from './store.ts';

/** Writes a new version of what is told; what was told before stays as it was. Throws `access.not-allowed`. */
export async function writeText(
  services: CaseServices,
  actor: Actor,
  kind: string,
  words: InformationText['words'],
): Promise<InformationTextId> {
  const { database, journal, clock, random, policy, kinds } = services;
  getKind(kinds, kind);
  return database.transaction(actor, async (tx) => {
    const units = await organisationAt(tx, nowOf(clock)).listUnits();
    const unitPath = units.filter(({ parent }) => parent === null).map(({ id }) => id);
    const acting = findActing(policy, actor, 'information', 'write', { unitPath });
    if (acting === undefined) throw accessProblem('access.not-allowed');
    await lockTexts(tx, actor.employer, kind);
    const id = newId<InformationTextId>(clock.now(), random);
    const number = ((await findText(tx, kind))?.number ?? 0) + 1;
    await insertText(tx, { id, kind, number, words, writtenAt: clock.now() }, actor.person);
    const subject = { kind: 'employer', id: actor.employer };
    const facts = { kind, text: id, number, words };
    await journal.record(tx, [{ type: 'information-text.written', subject, actor: acting, facts }]);
    return id;
  });
}

/**
 * One has read the text oneself: the duty to inform is met for each of one's employments. Throws `cases.not-employed`,
 * `…information-changed` when another version has come since one read.
 */
export async function confirmReading(
  services: CaseServices,
  actor: Actor,
  kind: string,
  read: InformationTextId,
): Promise<void> {
  const { database, clock, policy } = services;
  await database.transaction(actor, async (tx) => {
    const text = await tellable(tx, kind, read);
    const acting =
      actor.person === null ? undefined : findActing(policy, actor, 'information', 'confirm', { person: actor.person });
    if (acting === undefined || actor.person === null) throw accessProblem('access.not-allowed');
    const own = (await organisationAt(tx, nowOf(clock)).findPerson(actor.person))?.employments ?? [];
    if (own.length === 0) throw problem('cases.not-employed');
    const told = own.map(({ id }) => id);
    await give(tx, services, actor, acting, text, told, { channel: 'page', givenOn: today(clock) });
  });
}

/** What somebody who leads a unit puts down: that those placed in it were told, when and how. */
export interface GroupTold {
  readonly unit: UnitId;
  readonly channel: Exclude<Channel, 'page'>;
  readonly givenOn: LocalDate;
  /** Those who were not there. */
  readonly except: readonly EmploymentId[];
}

/**
 * Puts down that a unit was told. Answers how many had not been told before. Throws `cases.unit-out-of-reach`,
 * `…information-missing`, `…information-day-to-come`.
 */
export async function recordGroupTold(
  services: CaseServices,
  actor: Actor,
  kind: string,
  { unit, channel, givenOn, except }: GroupTold,
): Promise<number> {
  const { database, clock, policy } = services;
  if (givenOn > today(clock)) throw problem('cases.information-day-to-come');
  return database.transaction(actor, async (tx) => {
    const text = await findText(tx, kind);
    if (text === undefined) throw problem('cases.information-missing');
    const path = await organisationAt(tx, nowOf(clock)).pathOf(unit);
    const acting = findActing(policy, actor, 'information', 'give', { unitPath: path.map(({ id }) => id) });
    if (path.length === 0 || acting === undefined) throw problem('cases.unit-out-of-reach');
    const columns = { person: 'employment.person_id', unit: 'placed.unit_id' };
    const reached = visible(policy, actor, 'information', columns, today(clock), { action: 'give' });
    const placed = await listPlacedIn(tx, nowOf(clock), unit, reached);
    const told = placed.filter((one) => !except.includes(one));
    return give(tx, services, actor, acting, text, told, { channel, givenOn });
  });
}

async function give(
  tx: Tx,
  { journal, clock }: CaseServices,
  actor: Actor,
  acting: EntryActor,
  text: InformationText,
  employments: readonly EmploymentId[],
  how: { readonly channel: Channel; readonly givenOn: LocalDate },
): Promise<number> {
  const fresh = await insertGiven(tx, text.id, employments, { ...how, at: clock.now(), by: actor.person });
  await journal.record(
    tx,
    fresh.map(
      (id): EntryDraft => ({
        type: 'information.given',
        subject: { kind: 'employment', id },
        actor: acting,
        effectiveOn: how.givenOn,
        facts: { kind: text.kind, text: text.id, number: text.number, ...how },
      }),
    ),
  );
  return fresh.length;
}

async function tellable(tx: Tx, kind: string, read: InformationTextId): Promise<InformationText> {
  const text = await findText(tx, kind);
  if (text === undefined) throw problem('cases.information-missing');
  if (text.id !== read) throw problem('cases.information-changed');
  return text;
}
