import { type RawBuilder, sql } from 'kysely';
import type { AuthorityId, EmploymentId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseFile, CaseId, ConcernedEmployment, Origin } from '../case.ts';
import type { RegisterColumns } from '../kind.ts';
import type { Status } from '../lifecycle.ts';

interface CaseRow {
  readonly case_id: CaseId;
  readonly kind: string;
  readonly authority_id: AuthorityId;
  readonly person_id: PersonId;
  readonly employments: readonly { readonly employment: EmploymentId; readonly leads: boolean }[];
  readonly status: Status;
  readonly outcome: string | null;
  readonly origin: Origin;
  readonly content: unknown;
  readonly reported_on: LocalDate;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate;
  readonly review_on: LocalDate | null;
  readonly journal_number: string | null;
  readonly renews_case_id: CaseId | null;
  readonly revision: number;
}

/** A case about to be kept, with what lists and reconciling look at. */
export type NewCase = Omit<CaseFile, 'revision'> & { readonly columns: RegisterColumns; readonly sourceId?: string };

/** The cases that `which`, a condition over `case_file`, lets through. It answers the system. */
export async function listCases(tx: Tx, which: RawBuilder<unknown>): Promise<readonly CaseFile[]> {
  const { rows } = await sql<CaseRow>`
    select case_file.*, (
      select json_agg(json_build_object('employment', employment_id, 'leads', is_lead) order by is_lead desc, employment_id)
      from case_employment where case_employment.employer_id = case_file.employer_id
        and case_employment.case_id = case_file.case_id) as employments
    from case_file where ${which}`.execute(tx);
  return rows.map(caseFrom);
}

/** A case by its id, held against other writers until the transaction ends: every action begins with this. */
export async function lockCase(tx: Tx, id: CaseId): Promise<CaseFile | undefined> {
  await sql`select from case_file where case_id = ${id} for update`.execute(tx);
  const [found] = await listCases(tx, sql`case_file.case_id = ${id}`);
  return found;
}

/** Keeps new cases, many in one statement. */
export async function insertCases(tx: Tx, cases: readonly NewCase[]): Promise<void> {
  if (cases.length === 0) return;
  const rows = cases.map((one) => ({
    case_id: one.id,
    kind: one.kind,
    authority_id: one.authority,
    person_id: one.person,
    lead_employment_id: leadOf(one.employments),
    status: one.status,
    outcome: one.outcome,
    origin: one.origin,
    content: one.content,
    reported_on: one.reportedOn,
    review_on: one.reviewOn,
    journal_number: one.journalNumber,
    source_id: one.sourceId ?? null,
    renews_case_id: one.renews,
    ...periodColumns(one),
    ...registerColumns(one.columns),
  }));
  const columns = sql.raw(`case_id, kind, authority_id, person_id, lead_employment_id, status, outcome, origin, content,
    reported_on, valid_from, valid_to, review_on, organisation_number, country, remote_share, journal_number, source_id,
    renews_case_id`);
  const concerned = cases.flatMap(({ id, employments }) =>
    employments.map(({ employment, leads }) => ({ case_id: id, employment_id: employment, is_lead: leads })),
  );
  await sql`
    with files as (
      insert into case_file (${columns})
      select ${columns} from json_populate_recordset(null::case_file, ${JSON.stringify(rows)})
    )
    insert into case_employment (case_id, employment_id, is_lead)
    select case_id, employment_id, is_lead
    from json_populate_recordset(null::case_employment, ${JSON.stringify(concerned)})`.execute(tx);
}

/** What an action changes of a case; its revision rises by one, so that whoever saw the old one is told. */
export interface CaseChange {
  readonly status?: Status;
  readonly outcome?: string | null;
  readonly reviewOn?: LocalDate | null;
  readonly journalNumber?: string;
  readonly validTo?: LocalDate;
  readonly reported?: Pick<CaseFile, 'content' | 'period'> & { readonly columns: RegisterColumns };
}

/** Changes a case that is locked. */
export async function updateCase(tx: Tx, id: CaseId, change: CaseChange): Promise<void> {
  const { status, outcome, reviewOn, journalNumber, validTo, reported } = change;
  const given: Record<string, unknown> = {
    ...(status === undefined ? {} : { status }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(reviewOn === undefined ? {} : { review_on: reviewOn }),
    ...(journalNumber === undefined ? {} : { journal_number: journalNumber }),
    ...(validTo === undefined ? {} : { valid_to: validTo }),
    ...(reported === undefined
      ? {}
      : {
          content: JSON.stringify(reported.content),
          ...periodColumns(reported),
          ...registerColumns(reported.columns),
        }),
  };
  const assignments = Object.entries(given).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  await sql`
    update case_file set ${sql.join([...assignments, sql`revision = revision + 1`])} where case_id = ${id}`.execute(tx);
}

/** The employment whose line decides. */
export function leadOf(employments: readonly ConcernedEmployment[]): EmploymentId {
  const lead = employments.find(({ leads }) => leads);
  if (lead === undefined) throw new Error('a case without a leading employment');
  return lead.employment;
}

function periodColumns({ period }: Pick<CaseFile, 'period'>) {
  return { valid_from: period.from, valid_to: period.to };
}

function registerColumns({ organisationNumber, country, remoteShare }: RegisterColumns) {
  return { organisation_number: organisationNumber, country, remote_share: remoteShare };
}

function caseFrom(row: CaseRow): CaseFile {
  return {
    id: row.case_id,
    kind: row.kind,
    authority: row.authority_id,
    person: row.person_id,
    employments: row.employments,
    status: row.status,
    outcome: row.outcome,
    origin: row.origin,
    content: row.content,
    reportedOn: row.reported_on,
    period: { from: row.valid_from, to: row.valid_to },
    reviewOn: row.review_on,
    journalNumber: row.journal_number,
    renews: row.renews_case_id,
    revision: row.revision,
  };
}
