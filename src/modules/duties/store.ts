import { type RawBuilder, sql } from 'kysely';
import type { AuthorityId, EmploymentId, EntryId, PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { among, type Tx } from '../../platform/database/index.ts';
import type { Subject } from '../../platform/journal/index.ts';
import type { AddressRole, DatedTemplate } from '../guidelines/index.ts';
import type { Consequences } from './consequences.ts';
import type { Duty, DutyRef } from './duty.ts';
import { cappedLadder } from './ladder.ts';

/** Where a subject stands in the organisation: what a holder's role is resolved against. */
export interface Place {
  readonly person?: PersonId;
  readonly employment?: EmploymentId;
  readonly unit?: UnitId;
  readonly authority?: AuthorityId;
}

/** A duty together with what it is about and where that stands. */
export interface HeldDuty extends Duty, DutyRef {
  readonly place: Place;
}

/** A row of `duty` with the template it arose under. */
export interface DutyRow {
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly template: string;
  readonly occasion: string;
  readonly version: string;
  readonly content: DatedTemplate;
  /** How far up things climb in the employer's pilot; absent where the ladder is not asked for. */
  readonly highest_rung?: AddressRole | null;
  readonly arisen_by: EntryId;
  readonly occasion_on: LocalDate;
  readonly arisen_on: LocalDate;
  readonly due_on: LocalDate;
  readonly settled_by: EntryId | null;
  readonly settled_effective_on: LocalDate | null;
  readonly settled_recorded_on: LocalDate | null;
  readonly withdrawn_by: EntryId | null;
  readonly person_id: PersonId | null;
  readonly employment_id: EmploymentId | null;
  readonly unit_id: UnitId | null;
  readonly authority_id: AuthorityId | null;
}

/** SQL: how far up things climb in the employer's pilot; null = as the templates say. */
export const HIGHEST_RUNG = sql<AddressRole | null>`(select highest_rung from pilot)`;

/** The columns of `duty` and `frozen_template` that `dutyFrom` reads; the query names its tables so. */
const FROM_DUTY = sql`select duty.*, frozen_template.content, ${HIGHEST_RUNG} as highest_rung
    from duty join frozen_template using (employer_id, version, template)`;

/** The duties among which `which` is true; it speaks of `duty` and `frozen_template`. */
export async function readDuties(tx: Tx, which: RawBuilder<unknown>): Promise<readonly HeldDuty[]> {
  const { rows } = await sql<DutyRow>`${FROM_DUTY} where ${which}
    order by duty.due_on, duty.template, duty.occasion, duty.subject_kind, duty.subject_id`.execute(tx);
  return rows.map(dutyFrom);
}

/** SQL: the duty is neither discharged nor fallen. */
export const IS_OPEN = sql<boolean>`duty.settled_by is null and duty.withdrawn_by is null`;

/** One duty, whoever may see it; undefined when there is none. */
export async function findDuty(tx: Tx, { subject, template, occasion }: DutyRef): Promise<HeldDuty | undefined> {
  const [found] = await readDuties(
    tx,
    sql`duty.subject_kind = ${subject.kind} and duty.subject_id = ${subject.id}
      and duty.template = ${template} and duty.occasion = ${occasion}`,
  );
  return found;
}

/** All duties of several subjects of a kind, also those that are discharged or have fallen. */
export async function listDutiesOf(tx: Tx, kind: string, ids: readonly string[]): Promise<readonly HeldDuty[]> {
  return readDuties(tx, sql`duty.subject_kind = ${kind} and ${among('duty.subject_id', ids)}`);
}

/** What one subject's new entries brought about, and where the subject stands now. */
export interface SubjectChange {
  readonly subject: Subject;
  readonly place: Place;
  readonly consequences: Consequences;
}

/** Writes what follows; a duty that is already there stays as it is. Answers how many arose. */
export async function applyConsequences(tx: Tx, changes: readonly SubjectChange[]): Promise<number> {
  const arising = changes.flatMap(({ subject, place, consequences }) =>
    consequences.arise.map((duty) => rowOf(duty, subject, place)),
  );
  await insertDuties(tx, arising);
  await update(tx, changes, 'discharge', ({ settled }) => ({
    settled_by: settled?.by ?? null,
    settled_effective_on: settled?.effectiveOn ?? null,
    settled_recorded_on: settled?.recordedOn ?? null,
  }));
  await update(tx, changes, 'move', ({ dueOn, arisenBy }) => ({ due_on: dueOn, arisen_by: arisenBy }));
  await update(tx, changes, 'withdraw', ({ by }) => ({ withdrawn_by: by }));
  return arising.length;
}

async function insertDuties(tx: Tx, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  if (rows.length === 0) return;
  const templates = [...new Map(rows.map((row) => [`${row.version} ${row.template}`, row])).values()];
  const freezing = sql`
    insert into frozen_template (version, template, content)
    select version, template, content from json_populate_recordset(null::frozen_template, ${JSON.stringify(templates)})
    on conflict do nothing`.execute(tx);
  const columns = sql.raw(`subject_kind, subject_id, template, occasion, version, arisen_by, occasion_on, arisen_on,
    due_on, settled_by, settled_effective_on, settled_recorded_on, withdrawn_by, holder_role, person_id, employment_id,
    unit_id, authority_id`);
  const inserting = sql`
    insert into duty (${columns})
    select ${columns} from json_populate_recordset(null::duty, ${JSON.stringify(rows)})
    on conflict do nothing`.execute(tx);
  // Sent together, done in this order: a duty names its template.
  await Promise.all([freezing, inserting]);
}

/** Sets the columns that one kind of consequence changes, for all subjects in one statement. */
async function update<Kind extends 'discharge' | 'move' | 'withdraw'>(
  tx: Tx,
  changes: readonly SubjectChange[],
  kind: Kind,
  valuesOf: (change: Consequences[Kind][number]) => Record<string, string | null>,
): Promise<void> {
  const rows = changes.flatMap(({ subject, consequences }) =>
    consequences[kind].map((change) => ({
      subject_kind: subject.kind,
      subject_id: subject.id,
      template: change.template,
      occasion: change.occasion,
      ...valuesOf(change),
    })),
  );
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first).filter((name) => !KEY.has(name));
  const assignments = names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`given.${name}`)}`);
  await sql`
    update duty set ${sql.join(assignments)}
    from json_populate_recordset(null::duty, ${JSON.stringify(rows)}) given
    where duty.subject_kind = given.subject_kind and duty.subject_id = given.subject_id
      and duty.template = given.template and duty.occasion = given.occasion`.execute(tx);
}

const KEY = new Set(['subject_kind', 'subject_id', 'template', 'occasion']);

function rowOf(duty: Duty, subject: Subject, place: Place) {
  return {
    subject_kind: subject.kind,
    subject_id: subject.id,
    template: duty.template,
    occasion: duty.occasion,
    version: duty.version,
    content: duty.frozen,
    arisen_by: duty.arisenBy,
    occasion_on: duty.occasionOn,
    arisen_on: duty.arisenOn,
    due_on: duty.dueOn,
    settled_by: duty.settled?.by ?? null,
    settled_effective_on: duty.settled?.effectiveOn ?? null,
    settled_recorded_on: duty.settled?.recordedOn ?? null,
    withdrawn_by: duty.withdrawnBy,
    holder_role: duty.frozen.holder,
    person_id: place.person ?? null,
    employment_id: place.employment ?? null,
    unit_id: place.unit ?? null,
    authority_id: place.authority ?? null,
  };
}

/** A template with the part of its ladder that is climbed. */
export function cappedTemplate(content: DatedTemplate, highest: AddressRole | null): DatedTemplate {
  const ladder = cappedLadder(content.ladder, highest);
  return ladder === content.ladder ? content : { ...content, ladder };
}

/** The duty of a row. */
export function dutyFrom(row: DutyRow): HeldDuty {
  const { settled_by, settled_effective_on, settled_recorded_on } = row;
  const { person_id, employment_id, unit_id, authority_id } = row;
  return {
    subject: { kind: row.subject_kind, id: row.subject_id },
    template: row.template,
    occasion: row.occasion,
    frozen: cappedTemplate(row.content, row.highest_rung ?? null),
    version: row.version,
    arisenBy: row.arisen_by,
    occasionOn: row.occasion_on,
    arisenOn: row.arisen_on,
    dueOn: row.due_on,
    settled:
      settled_by === null || settled_effective_on === null || settled_recorded_on === null
        ? null
        : { by: settled_by, effectiveOn: settled_effective_on, recordedOn: settled_recorded_on },
    withdrawnBy: row.withdrawn_by,
    place: {
      ...(person_id === null ? {} : { person: person_id }),
      ...(employment_id === null ? {} : { employment: employment_id }),
      ...(unit_id === null ? {} : { unit: unit_id }),
      ...(authority_id === null ? {} : { authority: authority_id }),
    },
  };
}
