import { sql } from 'kysely';
import type { EmploymentId, EntryId, Id, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DutyRef } from '../duty.ts';

export type HandoverId = Id<'HandoverId'>;

/** What somebody leaves to a successor, as it was prepared. */
export interface Handover {
  readonly id: HandoverId;
  readonly kind: 'manager' | 'unit';
  readonly fromPerson: PersonId | null;
  readonly toPerson: PersonId | null;
  readonly fromUnit: UnitId | null;
  readonly toUnit: UnitId | null;
  readonly effectiveOn: LocalDate;
  readonly preparedOn: LocalDate;
  readonly receivedOn: LocalDate | null;
  readonly receivedBy: PersonId | null;
}

/** A hand-over with all that it carries. */
export interface NewHandover extends Omit<Handover, 'receivedOn' | 'receivedBy'> {
  readonly entry: EntryId;
  /** Each with the entry that says that it changes hands. */
  readonly employments: readonly { readonly employment: EmploymentId; readonly entry: EntryId }[];
  readonly duties: readonly DutyRef[];
}

interface HandoverRow {
  readonly handover_id: HandoverId;
  readonly kind: Handover['kind'];
  readonly from_person: PersonId | null;
  readonly to_person: PersonId | null;
  readonly from_unit: UnitId | null;
  readonly to_unit: UnitId | null;
  readonly effective_on: LocalDate;
  readonly prepared_on: LocalDate;
  readonly received_on: LocalDate | null;
  readonly received_by: PersonId | null;
}

/** These hand-overs. */
export async function listHandovers(tx: Tx, ids: readonly string[]): Promise<readonly Handover[]> {
  const { rows } = await sql<HandoverRow>`
    select * from handover where handover_id = any(${ids}::uuid[]) order by handover_id`.execute(tx);
  return rows.map(handoverFrom);
}

/** The hand-overs to or from a person, the newest first. */
export async function listHandoversOf(tx: Tx, person: PersonId): Promise<readonly Handover[]> {
  const { rows } = await sql<HandoverRow>`
    select * from handover where to_person = ${person} or from_person = ${person}
    order by effective_on desc, handover_id`.execute(tx);
  return rows.map(handoverFrom);
}

/** The duties that a hand-over carried when it was prepared. */
export async function listHandedOver(tx: Tx, handover: HandoverId): Promise<readonly DutyRef[]> {
  const { rows } = await sql<{ subject_kind: string; subject_id: string; template: string; occasion: string }>`
    select * from handover_duty where handover_id = ${handover}
    order by template, subject_kind, subject_id, occasion`.execute(tx);
  return rows.map((row) => ({
    subject: { kind: row.subject_kind, id: row.subject_id },
    template: row.template,
    occasion: row.occasion,
  }));
}

/** Writes new hand-overs. */
export async function insertHandovers(tx: Tx, handovers: readonly NewHandover[]): Promise<void> {
  if (handovers.length === 0) return;
  const rows = handovers.map((one) => ({
    handover_id: one.id,
    kind: one.kind,
    from_person: one.fromPerson,
    to_person: one.toPerson,
    from_unit: one.fromUnit,
    to_unit: one.toUnit,
    effective_on: one.effectiveOn,
    prepared_on: one.preparedOn,
    entry_id: one.entry,
  }));
  const employments = handovers.flatMap(({ id, employments: all }) =>
    all.map(({ employment, entry }) => ({ handover_id: id, employment_id: employment, by_entry: entry })),
  );
  const duties = handovers.flatMap(({ id, duties: all }) =>
    all.map(({ subject, template, occasion }) => ({
      handover_id: id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      template,
      occasion,
    })),
  );
  await sql`
    insert into handover (handover_id, kind, from_person, to_person, from_unit, to_unit, effective_on, prepared_on,
      entry_id)
    select handover_id, kind, from_person, to_person, from_unit, to_unit, effective_on, prepared_on, entry_id
    from json_populate_recordset(null::handover, ${JSON.stringify(rows)})`.execute(tx);
  await sql`
    insert into handover_employment (handover_id, employment_id, by_entry)
    select handover_id, employment_id, by_entry
    from json_populate_recordset(null::handover_employment, ${JSON.stringify(employments)})`.execute(tx);
  await sql`
    insert into handover_duty (handover_id, subject_kind, subject_id, template, occasion)
    select handover_id, subject_kind, subject_id, template, occasion
    from json_populate_recordset(null::handover_duty, ${JSON.stringify(duties)})`.execute(tx);
}

/** Puts down that it was received; false when somebody had done so before. */
export async function markReceived(tx: Tx, id: HandoverId, by: PersonId, on: LocalDate): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update handover set received_on = ${on}, received_by = ${by}
    where handover_id = ${id} and received_on is null`.execute(tx);
  return numAffectedRows === 1n;
}

function handoverFrom(row: HandoverRow): Handover {
  return {
    id: row.handover_id,
    kind: row.kind,
    fromPerson: row.from_person,
    toPerson: row.to_person,
    fromUnit: row.from_unit,
    toUnit: row.to_unit,
    effectiveOn: row.effective_on,
    preparedOn: row.prepared_on,
    receivedOn: row.received_on,
    receivedBy: row.received_by,
  };
}
