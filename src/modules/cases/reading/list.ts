import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { nameOf } from '../../organisation/index.ts';
import { IN_AMNESTY } from '../amnesty/store.ts';
import type { CaseId, Origin } from '../case.ts';
import { getKind } from '../find-kind.ts';
import type { Status } from '../lifecycle.ts';
import type { CaseServices } from '../services.ts';
import { chosenBy } from './chosen.ts';

/** What a list asks for; every part narrows it. */
export interface CaseFilter {
  readonly kind?: string;
  readonly status?: readonly Status[];
  readonly outcome?: string;
  /** Under this unit, itself included. */
  readonly unit?: UnitId;
  readonly person?: PersonId;
  readonly organisationNumber?: string;
  /** Running on this day. */
  readonly runsOn?: LocalDate;
  /** Runs out in these days: what was let through and has one of them as its last. */
  readonly endsIn?: Period;
  /** To be looked at again before this day, or a condition of it to be followed up; what is late as well. */
  readonly dueBefore?: LocalDate;
  /** Reported in a rättelseperiod, or not. */
  readonly inAmnesty?: boolean;
  readonly sort: 'reported' | 'ends' | 'review';
  readonly descending: boolean;
  readonly limit: number;
  readonly skip: number;
}

/** A case as lists show it. */
export interface CaseRow {
  readonly id: CaseId;
  readonly kind: string;
  readonly title: string;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly leadEmployment: EmploymentId;
  readonly status: Status;
  readonly outcome: string | null;
  readonly origin: Origin;
  readonly journalNumber: string | null;
  readonly reportedOn: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reviewOn: LocalDate | null;
  readonly organisationNumber: string | null;
  readonly country: string | null;
  readonly remoteShare: number | null;
  readonly inAmnesty: boolean;
  readonly revision: number;
}

interface Row {
  readonly case_id: CaseId;
  readonly kind: string;
  readonly person_id: PersonId;
  readonly person_name: string | null;
  readonly lead_employment_id: EmploymentId;
  readonly status: Status;
  readonly outcome: string | null;
  readonly origin: Origin;
  readonly content: unknown;
  readonly journal_number: string | null;
  readonly reported_on: LocalDate;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate;
  readonly review_on: LocalDate | null;
  readonly organisation_number: string | null;
  readonly country: string | null;
  readonly remote_share: string | null;
  readonly in_amnesty: boolean;
  readonly revision: number;
  readonly total: number;
}

/**
 * The cases that the actor may see and the filter lets through, a page of them, with how many there are in all. One
 * statement in a transaction of its own, so that it is one round trip.
 */
export async function listVisibleCases(
  services: CaseServices,
  actor: Actor,
  filter: CaseFilter,
  language: Language,
): Promise<{ readonly items: readonly CaseRow[]; readonly total: number }> {
  const { page, count } = chosenBy(services, actor, filter);
  // The page, its names and the count travel together: each statement costs more to ask than to answer.
  const query = sql<Row>`
    with chosen as materialized (select chosen.case_id, row_number() over () as place from (${page}) chosen)
    select case_file.*, ${nameOf('case_file.person_id', services.clock.now())} as person_name,
      ${IN_AMNESTY} as in_amnesty, ${count} as total
    from chosen join case_file using (case_id) order by place`;
  const rows = await services.database.query(actor, query);
  const total = rows[0]?.total ?? (filter.skip === 0 ? 0 : await countOf(services, actor, count));
  const items = rows.map((row) => ({
    id: row.case_id,
    kind: row.kind,
    title: getKind(services.kinds, row.kind).titleOf(row.content, language),
    person: { id: row.person_id, name: row.person_name ?? '' },
    leadEmployment: row.lead_employment_id,
    status: row.status,
    outcome: row.outcome,
    origin: row.origin,
    journalNumber: row.journal_number,
    reportedOn: row.reported_on,
    from: row.valid_from,
    to: row.valid_to,
    reviewOn: row.review_on,
    organisationNumber: row.organisation_number,
    country: row.country,
    remoteShare: row.remote_share === null ? null : Number(row.remote_share),
    inAmnesty: row.in_amnesty,
    revision: row.revision,
  }));
  return { items, total };
}

/** A page after the last says nothing of how many there are. */
async function countOf({ database }: CaseServices, actor: Actor, count: RawBuilder<number>): Promise<number> {
  const [row] = await database.query(actor, sql<{ total: number }>`select ${count} as total`);
  return row?.total ?? 0;
}
