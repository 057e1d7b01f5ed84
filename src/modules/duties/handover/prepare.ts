import { sql } from 'kysely';
import { today } from '../../../kernel/clock.ts';
import { type EmploymentId, type EntryId, newId, type PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { type HeldDuty, IS_OPEN, readDuties } from '../store.ts';
import type { SweepParts } from '../sweep/services.ts';
import { insertQuestions } from './questions.ts';
import { type HandoverId, insertHandovers, type NewHandover } from './store.ts';
import { HANDOVER, LEAVING, STAYING } from './subjects.ts';

/** That a manager of an employment was changed, as the journal tells it. */
export interface ManagerChanged {
  readonly entry: EntryId;
  readonly employment: EmploymentId;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly effectiveOn: LocalDate;
}

/**
 * One hand-over for everybody who leaves employments to the same successor from the same day, with what was open of
 * theirs: the receiver is to receive it, and who leaves is asked what else there is, while they are still here.
 */
export async function prepareHandovers(tx: Tx, parts: SweepParts): Promise<number> {
  const changes = await listChanges(tx);
  if (changes.length === 0) return 0;
  const duties = await readDuties(
    tx,
    sql`${IS_OPEN} and duty.holder_role = 'nearest-manager'
      and duty.employment_id = any(${changes.map(({ employment }) => employment)}::uuid[])`,
  );
  const handovers = handoversFor(changes, duties);
  await recordHandovers(
    tx,
    parts,
    handovers.map((one) => ({ ...one, kind: 'manager', fromUnit: null, toUnit: null })),
  );
  return handovers.length;
}

/** What one hand-over holds, before it has an id. */
export type Prepared = Pick<NewHandover, 'fromPerson' | 'toPerson' | 'effectiveOn' | 'employments' | 'duties'>;

/** Changes of manager gathered by from whom, to whom and from when. */
export function handoversFor(changes: readonly ManagerChanged[], duties: readonly HeldDuty[]): Prepared[] {
  const of = Map.groupBy(duties, ({ place }) => place.employment);
  const groups = Map.groupBy(changes, ({ from, to, effectiveOn }) => `${from} ${to} ${effectiveOn}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const employments = [...new Map(group.map((change) => [change.employment, change])).values()];
    return {
      fromPerson: first.from,
      toPerson: first.to,
      effectiveOn: first.effectiveOn,
      employments: employments.map(({ employment, entry }) => ({ employment, entry })),
      duties: employments.flatMap(({ employment }) => of.get(employment) ?? []),
    };
  });
}

/**
 * Writes hand-overs and puts them to the one who receives, to the one who leaves when they are still employed, and to
 * each employee who gets another manager.
 */
export async function recordHandovers(
  tx: Tx,
  { journal, clock, random }: SweepParts,
  prepared: readonly (Prepared & Pick<NewHandover, 'kind' | 'fromUnit' | 'toUnit'>)[],
): Promise<void> {
  if (prepared.length === 0) return;
  const on = today(clock);
  const made = prepared.map((one) => {
    const known = journal.moment();
    const id = newId<HandoverId>(known.at, random);
    return { known, handover: { ...one, id, preparedOn: on, entry: known.by } };
  });
  await insertHandovers(
    tx,
    made.map(({ handover }) => handover),
  );
  const questions = await insertQuestions(
    tx,
    { random, at: clock.now() },
    made.map(({ handover }) => handover),
  );
  const leaving = prepared.flatMap(({ fromPerson }) => fromPerson ?? []);
  const employed = await organisationAt(tx, { on, knownAt: clock.now() }).listInLine({ persons: leaving });
  const here = new Set(employed.map(({ person }) => person));
  await journal.record(tx, [
    ...made.flatMap(({ handover, known }) => {
      const { id, kind, fromPerson, toPerson, fromUnit, toUnit, effectiveOn } = handover;
      const facts = { kind, fromPerson, toPerson, fromUnit, toUnit, from: effectiveOn, duties: handover.duties.length };
      const by = { actor: { kind: 'system' as const }, facts };
      return [
        ...(toPerson === null ? [] : [{ ...by, type: 'handover.prepared', subject: { kind: HANDOVER, id }, known }]),
        ...(fromPerson !== null && here.has(fromPerson)
          ? [{ ...by, type: 'handover.asked', subject: { kind: LEAVING, id } }]
          : []),
      ];
    }),
    ...questions.map(({ id, handover }) => ({
      type: 'handover.employee-asked',
      subject: { kind: STAYING, id },
      actor: { kind: 'system' as const },
      facts: { handover },
    })),
  ]);
}

/** Changes of manager, from somebody to somebody, that no hand-over has been prepared for. */
async function listChanges(tx: Tx): Promise<readonly ManagerChanged[]> {
  const { rows } = await sql<{
    entry_id: EntryId;
    subject_id: EmploymentId;
    from_person: PersonId;
    to_person: PersonId;
    effective_on: LocalDate;
  }>`
    select entry.entry_id, entry.subject_id, entry.effective_on, payload.facts ->> 'fromPerson' as from_person,
      payload.facts ->> 'toPerson' as to_person
    from entry join entry_payload payload using (employer_id, entry_id)
    where entry.type = 'manager.changed' and payload.facts ->> 'fromPerson' <> payload.facts ->> 'toPerson'
      and not exists (
        select from handover_employment done
        where done.employer_id = entry.employer_id and done.by_entry = entry.entry_id)
    order by entry.ordinal`.execute(tx);
  return rows.map((row) => ({
    entry: row.entry_id,
    employment: row.subject_id,
    from: row.from_person,
    to: row.to_person,
    effectiveOn: row.effective_on,
  }));
}
