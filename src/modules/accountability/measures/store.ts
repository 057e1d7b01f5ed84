import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Place } from '../../authority/index.ts';
import type { InquiryId } from '../inquiries/store.ts';
import type { EFFECTS, MEASURE_KINDS, MEASURE_ROLES, MeasureId } from './measure.ts';

/** A measure with the inquiry that it came of. */
export interface Measure {
  readonly id: MeasureId;
  readonly inquiry: InquiryId;
  readonly authority: AuthorityId;
  readonly kind: (typeof MEASURE_KINDS)[number];
  readonly title: string;
  readonly role: (typeof MEASURE_ROLES)[number];
  readonly unit: UnitId | null;
  readonly dueOn: LocalDate;
  readonly effectOn: LocalDate;
  readonly decidedAt: Instant;
  readonly decidedBy: PersonId;
  readonly done: { readonly on: LocalDate; readonly words: string } | null;
  readonly effect: {
    readonly on: LocalDate;
    readonly effect: (typeof EFFECTS)[number];
    readonly words: string;
  } | null;
}

/** Where a measure stands: at the unit it is for, else under the authority of the inquiry. */
export function placeOf({ unit, authority }: Pick<Measure, 'unit' | 'authority'>): Place {
  return unit === null ? { authority } : { unit, authority };
}

/** The measures of which `which` is true, those due first first; it speaks of `measure` and `inquiry`. */
export async function listMeasures(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Measure[]> {
  const { rows } = await sql<{
    measure_id: MeasureId;
    inquiry_id: InquiryId;
    authority_id: AuthorityId;
    kind: Measure['kind'];
    title: string;
    owner_role: Measure['role'];
    unit_id: UnitId | null;
    due_on: LocalDate;
    effect_on: LocalDate;
    decided_at: Instant;
    decided_by: PersonId;
    done_on: LocalDate | null;
    done_words: string | null;
    effect: (typeof EFFECTS)[number] | null;
    effect_words: string | null;
    effect_seen_on: LocalDate | null;
  }>`
    select measure.*, inquiry.authority_id from measure join inquiry using (employer_id, inquiry_id)
    where ${which} order by measure.due_on, measure.measure_id`.execute(tx);
  return rows.map((row) => ({
    id: row.measure_id,
    inquiry: row.inquiry_id,
    authority: row.authority_id,
    kind: row.kind,
    title: row.title,
    role: row.owner_role,
    unit: row.unit_id,
    dueOn: row.due_on,
    effectOn: row.effect_on,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    done: row.done_on === null ? null : { on: row.done_on, words: row.done_words ?? '' },
    effect:
      row.effect === null || row.effect_seen_on === null
        ? null
        : { on: row.effect_seen_on, effect: row.effect, words: row.effect_words ?? '' },
  }));
}

/** A measure, locked; undefined when it is not there. */
export async function lockMeasure(tx: Tx, id: MeasureId): Promise<Measure | undefined> {
  await sql`select from measure where measure_id = ${id} for update`.execute(tx);
  return (await listMeasures(tx, sql`measure.measure_id = ${id}`))[0];
}

export async function insertMeasure(tx: Tx, one: Omit<Measure, 'done' | 'effect' | 'authority'>): Promise<void> {
  await sql`
    insert into measure (measure_id, inquiry_id, kind, title, owner_role, unit_id, due_on, effect_on, decided_at, decided_by)
    values (${one.id}, ${one.inquiry}, ${one.kind}, ${one.title}, ${one.role}, ${one.unit}, ${one.dueOn}, ${one.effectOn},
      ${one.decidedAt}, ${one.decidedBy})`.execute(tx);
}

export async function saveDone(tx: Tx, id: MeasureId, { on, words }: NonNullable<Measure['done']>): Promise<void> {
  await sql`update measure set done_on = ${on}, done_words = ${words} where measure_id = ${id}`.execute(tx);
}

export async function saveEffect(tx: Tx, id: MeasureId, of: NonNullable<Measure['effect']>): Promise<void> {
  await sql`update measure set effect = ${of.effect}, effect_words = ${of.words}, effect_seen_on = ${of.on}
    where measure_id = ${id}`.execute(tx);
}
