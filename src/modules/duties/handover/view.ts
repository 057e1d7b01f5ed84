import { sql } from 'kysely';
import { unprotectedFor } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Entry, listEntriesOf, listEntriesOfAll } from '../../../platform/journal/index.ts';
import { listKnowableNames, type SubjectPages } from '../../organisation/index.ts';
import { listPlacedDuties } from '../listing/placed-duty.ts';
import type { DutyReader } from '../listing/reading.ts';
import { type ShownDuty, type ShownPerson, showDuties } from '../listing/shown.ts';
import { whoseAre } from '../listing/whose.ts';
import { problem } from '../problems.ts';
import { SAYS } from '../schema.ts';
import { type DutyStatus, statusOf } from '../status.ts';
import { type HandoverQuestion, listQuestionsOf } from './questions.ts';
import { type Handover, type HandoverId, listHandedOver, listHandovers } from './store.ts';
import { LEAVING, STAYING } from './subjects.ts';

/** What was said to whoever takes over. */
export interface Said {
  readonly says: (typeof SAYS)[number];
  readonly text: string | null;
  readonly on: LocalDate;
}

/** A hand-over as one of its sides reads it. */
export interface HandoverView {
  readonly id: HandoverId;
  readonly side: 'receives' | 'leaves' | 'stays';
  readonly from: ShownPerson | null;
  readonly to: ShownPerson | null;
  readonly effectiveOn: LocalDate;
  readonly receivedOn: LocalDate | null;
  /** What whoever leaves has told last; to an employee, what they have told themselves. */
  readonly described: Said | null;
  /** For whoever leaves: whom they have led, of those they may know of. */
  readonly employees: readonly ShownPerson[];
  /** For the receiver: what the employees have told. */
  readonly answers: readonly (Said & { readonly person: ShownPerson })[];
  readonly unanswered: number;
  /** How many duties it carried when it was prepared. */
  readonly carried: number;
  /** Those, as they are today; for the receiver alone, whose they are now. */
  readonly duties: readonly (Omit<ShownDuty, 'status'> & { readonly status: DutyStatus })[];
}

/** A hand-over, for whoever receives it, leaves it or gets another manager by it, and nobody else. Throws `duties.handover-unknown`. */
export async function readHandover(
  tx: Tx,
  reader: DutyReader,
  subjects: readonly SubjectPages[],
  id: HandoverId,
): Promise<HandoverView> {
  const { person } = reader.actor;
  const [found] = await listHandovers(tx, [id]);
  const questions = await listQuestionsOf(tx, id);
  const side = found === undefined || person === null ? undefined : sideOf(found, questions, person);
  if (found === undefined || side === undefined) throw problem('duties.handover-unknown');
  const { fromPerson, toPerson, effectiveOn, receivedOn } = found;
  const own = questions.find((one) => one.person === person);
  const about = side === 'stays' ? [] : questions;
  const [names, told, carried, answered] = await Promise.all([
    listKnowableNames(tx, reader, [fromPerson ?? [], toPerson ?? [], about.map((one) => one.person)].flat()),
    side === 'stays' && own !== undefined
      ? listEntriesOf(tx, { kind: STAYING, id: own.id })
      : listEntriesOf(tx, { kind: LEAVING, id }),
    listHandedOver(tx, id),
    side === 'receives'
      ? listEntriesOfAll(
          tx,
          STAYING,
          questions.map((one) => one.id),
        )
      : [],
  ]);
  const named = (one: Handover['toPerson']) => {
    const name = one === null ? undefined : names.get(one);
    return one === null || name === undefined ? null : { id: one, name };
  };
  const answers = about.flatMap((one) => {
    const shown = named(one.person);
    const said = lastSaid(answered.filter(({ subject }) => subject.id === one.id));
    return shown === null || said === null ? [] : { ...said, person: shown };
  });
  return {
    id,
    side,
    from: named(fromPerson),
    to: named(toPerson),
    effectiveOn,
    receivedOn,
    described: lastSaid(told),
    employees: side === 'leaves' ? about.flatMap((one) => named(one.person) ?? []) : [],
    answers,
    unanswered: side === 'receives' ? questions.length - answers.length : 0,
    carried: side === 'stays' ? 0 : carried.length,
    duties: side === 'receives' ? await readCarried(tx, reader, subjects, id) : [],
  };
}

function sideOf(
  { toPerson, fromPerson }: Handover,
  questions: readonly HandoverQuestion[],
  person: PersonId,
): HandoverView['side'] | undefined {
  if (toPerson === person) return 'receives';
  if (questions.some((one) => one.person === person)) return 'stays';
  return fromPerson === person ? 'leaves' : undefined;
}

function lastSaid(entries: readonly Entry[]): Said | null {
  const last = entries.findLast(({ type }) => type === 'handover.described' || type === 'handover.employee-answered');
  if (last?.facts == null) return null;
  const { says, text } = last.facts;
  // What was described before one could say "nothing" was always words.
  return {
    says: SAYS.find((one) => one === says) ?? 'told',
    text: typeof text === 'string' ? text : null,
    on: localDateOf(last.recordedAt),
  };
}

async function readCarried(tx: Tx, reader: DutyReader, subjects: readonly SubjectPages[], id: HandoverId) {
  const { actor, seating, times } = reader;
  const found = await listPlacedDuties(
    tx,
    reader,
    [
      sql<boolean>`exists (
        select from handover_duty carried where carried.handover_id = ${id}
          and (carried.employer_id, carried.subject_kind, carried.subject_id, carried.template, carried.occasion)
            = (duty.employer_id, duty.subject_kind, duty.subject_id, duty.template, duty.occasion))`,
    ],
    unprotectedFor(actor, 'duty.person_id'),
  );
  const whose = await whoseAre(tx, seating, times, found);
  const shown = await showDuties(
    tx,
    reader,
    subjects,
    whose,
    found.map((duty) => ({ duty, as: null, role: duty.holder, level: 0 })),
  );
  return shown.map((row, index) => ({ ...row, status: statusOf(found[index] as (typeof found)[number], times.on) }));
}
