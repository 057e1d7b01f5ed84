import { sql } from 'kysely';
import { unprotectedFor } from '../../../access/index.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { listKnowableNames, type SubjectPages } from '../../organisation/index.ts';
import { listPlacedDuties } from '../listing/placed-duty.ts';
import type { DutyReader } from '../listing/reading.ts';
import { type ShownDuty, type ShownPerson, showDuties } from '../listing/shown.ts';
import { whoseAre } from '../listing/whose.ts';
import { problem } from '../problems.ts';
import { type DutyStatus, statusOf } from '../status.ts';
import { type Handover, type HandoverId, listHandedOver, listHandovers } from './store.ts';
import { LEAVING } from './subjects.ts';

/** A hand-over as one of its two sides reads it. */
export interface HandoverView {
  readonly id: HandoverId;
  readonly side: 'receives' | 'leaves';
  readonly from: ShownPerson | null;
  readonly to: ShownPerson | null;
  readonly effectiveOn: LocalDate;
  readonly receivedOn: LocalDate | null;
  /** What whoever leaves has told last. */
  readonly described: { readonly text: string; readonly on: LocalDate } | null;
  /** How many duties it carried when it was prepared. */
  readonly carried: number;
  /** Those, as they are today; for the receiver alone, whose they are now. */
  readonly duties: readonly (Omit<ShownDuty, 'status'> & { readonly status: DutyStatus })[];
}

/** A hand-over, for whoever receives it or leaves it and nobody else. Throws `duties.handover-unknown`. */
export async function readHandover(
  tx: Tx,
  reader: DutyReader,
  subjects: readonly SubjectPages[],
  id: HandoverId,
): Promise<HandoverView> {
  const { person } = reader.actor;
  const [found] = await listHandovers(tx, [id]);
  if (found === undefined || person === null || (found.toPerson !== person && found.fromPerson !== person))
    throw problem('duties.handover-unknown');
  const { fromPerson, toPerson, effectiveOn, receivedOn } = found;
  const side = toPerson === person ? 'receives' : 'leaves';
  const [names, told, carried] = await Promise.all([
    listKnowableNames(tx, reader, [fromPerson ?? [], toPerson ?? []].flat()),
    listEntriesOf(tx, { kind: LEAVING, id }),
    listHandedOver(tx, id),
  ]);
  const named = (one: Handover['toPerson']) => {
    const name = one === null ? undefined : names.get(one);
    return one === null || name === undefined ? null : { id: one, name };
  };
  const last = told.findLast(({ type }) => type === 'handover.described');
  const text = last?.facts?.text;
  return {
    id,
    side,
    from: named(fromPerson),
    to: named(toPerson),
    effectiveOn,
    receivedOn,
    described: last === undefined || typeof text !== 'string' ? null : { text, on: localDateOf(last.recordedAt) },
    carried: carried.length,
    duties: side === 'receives' ? await readCarried(tx, reader, subjects, id) : [],
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
