import { sql } from 'kysely';
import { type Actor, recordLooks, unprotectedFor, visible } from '../../../access/index.ts';
import type { EntryId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Entry, listEntriesOf } from '../../../platform/journal/index.ts';
import { type AddressRole, ANSWERED, type Bilingual, type Track } from '../../guidelines/index.ts';
import { listKnowableNames } from '../../organisation/index.ts';
import type { DutyRef } from '../duty.ts';
import { climbsOf } from '../ladder.ts';
import { NOTED } from '../note.ts';
import { problem } from '../problems.ts';
import { type DutyStatus, statusOf } from '../status.ts';
import { readClimbing } from './pauses.ts';
import { findPlacedDuty, type PlacedDuty } from './placed-duty.ts';
import type { DutyReader } from './reading.ts';
import type { ListingServices } from './services.ts';
import { type ShownDuty, type ShownPerson, showDuties } from './shown.ts';
import { isTheirs, ownAs, type Whose, whoseAre } from './whose.ts';

/** What can be done with a duty by whoever reads it. */
export type DutyAction = 'snooze' | 'note' | 'answer';

/** From what a duty's day follows. */
export interface WhyThisDay {
  /** `named`: a day that the occasion names; `notice`: no day but the shortest notice. */
  readonly from: 'effective' | 'recorded' | 'named' | 'notice';
  readonly base: LocalDate;
  readonly days: number;
  readonly shortestNotice: number;
  /** Whether it was put off to a working day, or moved by a later version of the guideline. */
  readonly moved: boolean;
}

/** A rung of the ladder: when the duty goes on to that role, or went. */
export interface ShownRung {
  readonly level: number;
  readonly to: AddressRole;
  readonly track: Track;
  readonly carries: 'case' | 'count';
  readonly on: LocalDate;
  readonly who: readonly ShownPerson[];
}

/** Something in the journal about a duty. */
export interface ShownEvent {
  readonly id: EntryId;
  readonly type: string;
  readonly words: Bilingual | null;
  readonly at: string;
  readonly effectiveOn: LocalDate;
  readonly by: { readonly name: string | null; readonly role: string } | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** One duty with all that explains it. */
export interface OneDuty extends Omit<ShownDuty, 'status'> {
  readonly status: DutyStatus;
  readonly actions: readonly DutyAction[];
  readonly whyThisDay: WhyThisDay;
  readonly ladder: readonly ShownRung[];
  readonly history: readonly ShownEvent[];
}

/** One duty, for somebody whose it is or who may see what is about its subject. Throws `duties.unseen`. */
export async function readOne(
  tx: Tx,
  reader: DutyReader,
  { subjectPages, entryWords, journal }: Pick<ListingServices, 'subjectPages' | 'entryWords' | 'journal'>,
  ref: DutyRef,
): Promise<OneDuty> {
  const { actor, seating, times, summer } = reader;
  const duty = await findPlacedDuty(tx, reader, ref, unprotectedFor(actor, 'duty.person_id'));
  if (duty === undefined) throw problem('duties.unseen');
  const whose = await whoseAre(tx, seating, times, [duty]);
  const climbing = await readClimbing(tx, seating, whose, [duty], summer);
  const level = climbing.levelOf(duty);
  const mine = actor.person === null ? undefined : asWhat(whose, duty, level, actor.person);
  const sees = mine !== undefined || (await maySee(tx, reader, duty, 'duty'));
  // Who runs the system sees how it came about; what somebody wrote about it is not theirs to read.
  if (!sees && !(await maySee(tx, reader, duty, 'engine-room'))) throw problem('duties.unseen');
  if (duty.placed.person !== null && duty.placed.person !== actor.person)
    await recordLooks(tx, journal, actor, { resource: 'duty', persons: [duty.placed.person] });
  const [shown] = await showDuties(tx, reader, subjectPages, whose, [
    { duty, level, as: mine?.as ?? null, role: mine?.role ?? duty.holder },
  ]);
  if (shown === undefined) throw problem('duties.unseen');
  const rungs = climbsOf(duty, climbing.pausesOf(duty)).map((rung) => ({
    ...rung,
    persons: whose.answering(duty, rung.to).map(({ person }) => person),
  }));
  const names = await listKnowableNames(tx, reader, [...new Set(rungs.flatMap(({ persons }) => persons))]);
  return {
    ...shown,
    status: statusOf(duty, times.on),
    actions: actionsFor(actor, whose, duty),
    whyThisDay: whyThisDay(duty),
    ladder: rungs.map(({ persons, ...rung }) => ({
      ...rung,
      who: persons.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id) as string }] : [])),
    })),
    history: await readHistory(tx, reader, duty, { entryWords, told: sees ? TOLD : TOLD_BY_THE_ENGINE }),
  };
}

function asWhat(whose: Whose, duty: PlacedDuty, level: number, person: NonNullable<Actor['person']>) {
  const own = ownAs(whose, duty, person);
  if (own !== undefined) return { as: own, role: duty.holder };
  const reached = duty.frozen.ladder.slice(0, level).findLast(({ to }) => isTheirs(whose, duty, to, person));
  return reached === undefined ? undefined : ({ as: 'climbed', role: reached.to } as const);
}

/** Whether the policy lets the reader see duties about what this one is about. */
async function maySee(
  tx: Tx,
  { actor, policy, times }: DutyReader,
  { placed }: PlacedDuty,
  resource: 'duty' | 'engine-room',
): Promise<boolean> {
  const columns = { person: 'duty.person_id', unit: 'duty.unit_id', authority: 'duty.authority_id' };
  const { rows } = await sql`
    select from (select ${placed.person}::uuid as person_id, ${placed.unit}::uuid as unit_id,
      ${placed.authority}::uuid as authority_id) duty
    where ${visible(policy, actor, resource, columns, times.on)}`.execute(tx);
  return rows.length > 0;
}

/** The same rule as the actions': whoever answers for it today. */
function actionsFor({ person }: Actor, whose: Whose, duty: PlacedDuty): DutyAction[] {
  if (duty.settled !== null || duty.withdrawnBy !== null) return [];
  if (!whose.answering(duty).some((one) => one.person === person)) return [];
  const { acceptedBy } = duty.frozen;
  return [
    'snooze',
    ...(acceptedBy.includes(NOTED) ? (['note'] as const) : []),
    ...(acceptedBy.includes(ANSWERED) ? (['answer'] as const) : []),
  ];
}

function whyThisDay({ frozen, occasionOn, arisenOn, dueOn }: PlacedDuty): WhyThisDay {
  const { withinDays, shortestNoticeDays, countsFrom } = frozen;
  const notice = addDays(arisenOn, shortestNoticeDays);
  const why = (from: WhyThisDay['from'], base: LocalDate, days: number) => ({
    from,
    base,
    days,
    shortestNotice: shortestNoticeDays,
    moved: addDays(base, days) !== dueOn,
  });
  if (countsFrom !== null) return why('named', addDays(dueOn, -withinDays), withinDays);
  const base = laterOf(occasionOn, arisenOn);
  if (addDays(base, withinDays) < notice) return why('notice', arisenOn, shortestNoticeDays);
  return why(occasionOn > arisenOn ? 'effective' : 'recorded', base, withinDays);
}

const TOLD_BY_THE_ENGINE = ['until', 'slot', 'because', 'level', 'to', 'dueOn', 'role'];
/** What of an entry is told with a duty: nothing that is about more than the duty itself. */
const TOLD = [...TOLD_BY_THE_ENGINE, 'reason', 'note', 'remark'];

async function readHistory(
  tx: Tx,
  reader: DutyReader,
  duty: PlacedDuty,
  { entryWords, told }: Pick<ListingServices, 'entryWords'> & { readonly told: readonly string[] },
): Promise<ShownEvent[]> {
  const entries = (await listEntriesOf(tx, duty.subject)).filter((entry) => isAbout(entry, duty));
  const persons = entries.flatMap(({ actor }) =>
    actor.kind === 'person' && actor.person !== null ? [actor.person] : [],
  );
  const names = await listKnowableNames(tx, reader, [...new Set(persons)]);
  return entries.map(({ id, type, recordedAt, effectiveOn, actor, facts }) => ({
    id,
    type,
    words: entryWords.get(type) ?? null,
    at: recordedAt,
    effectiveOn,
    by:
      actor.kind === 'system'
        ? null
        : { name: actor.person === null ? null : (names.get(actor.person) ?? null), role: actor.role },
    facts: type.startsWith('duty.') || type === ANSWERED ? toldOf(facts, told) : {},
  }));
}

function isAbout(
  { id, type, facts }: Entry,
  { arisenBy, settled, withdrawnBy, template, occasion }: PlacedDuty,
): boolean {
  if (id === arisenBy || id === settled?.by || id === withdrawnBy) return true;
  return (type.startsWith('duty.') || type === ANSWERED) && facts?.template === template && facts.occasion === occasion;
}

function toldOf(facts: Entry['facts'], told: readonly string[]): Record<string, string | number> {
  return Object.fromEntries(
    told.flatMap((name) => {
      const value = facts?.[name];
      return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
    }),
  );
}
