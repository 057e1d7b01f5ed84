import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { lastDayOf, SINCE_EVER } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseStatus, Texts } from '../schema.ts';

/** What each outcome of a case is to a mapping. A prohibition in part leaves a part that is known and decided. */
const STATUS_OF: Readonly<Record<string, CaseStatus>> = {
  'not-forbidden': 'no-objection',
  'not-forbidden-with-conditions': 'no-objection',
  'partly-forbidden': 'no-objection',
  forbidden: 'forbidden',
  agreed: 'agreed',
  'agreed-with-conditions': 'agreed',
  exception: 'agreed',
  refused: 'forbidden',
};
/** A case that stands so is not decided, whatever was decided of it before. */
const UNDECIDED = ['reported', 'asked', 'referred'];

interface Row {
  readonly case_id: string;
  readonly person_id: PersonId;
  readonly employee_id: string;
  readonly kind: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate;
  readonly organisation_number: string | null;
  readonly country: string | null;
  readonly remote_share: string | null;
  readonly decided_at: Instant | null;
  readonly signed_at: Instant | null;
  /** What an earlier register said of it, when it was read in. */
  readonly cells: {
    readonly status?: CaseStatus;
    readonly decidedOn?: string | null;
    readonly signedOn?: string | null;
    readonly isSoleTrader?: boolean;
  } | null;
}

/**
 * The cases of these persons as rows of register.csv (contract); `soleTraderNumberOf` gives the number of a person whose
 * case is about a business of their own, which the register does not keep.
 */
export async function readRegisterRows(
  tx: Tx,
  persons: readonly PersonId[],
  soleTraderNumberOf: (person: PersonId) => string | undefined,
): Promise<readonly Texts<'register'>[]> {
  const { rows } = await sql<Row>`
    select file.case_id, file.person_id, lead.employee_id, file.kind, file.status, file.outcome, file.valid_from,
      file.valid_to, file.organisation_number, file.country, file.remote_share::text as remote_share,
      (select max(decided_at) from case_decision decision where decision.case_id = file.case_id) as decided_at,
      (select max(recorded_at) from entry where entry.subject_kind = 'case' and entry.subject_id = file.case_id
        and entry.type = 'agreement.signed') as signed_at,
      before.cells
    from case_file file
      join employment lead on lead.employment_id = file.lead_employment_id
      left join register_row before on before.case_id = file.case_id
    where file.person_id = any(${persons}::uuid[])
    order by file.case_id`.execute(tx);
  return rows.map((row) => textsOf(row, soleTraderNumberOf));
}

function textsOf(row: Row, soleTraderNumberOf: (person: PersonId) => string | undefined): Texts<'register'> {
  const { cells } = row;
  const isReadIn = row.status === 'read-in';
  const decidedOn = isReadIn ? (cells?.decidedOn ?? '') : dayOf(row.decided_at);
  const ownNumber = cells?.isSoleTrader === true ? soleTraderNumberOf(row.person_id) : undefined;
  return {
    case_id: row.case_id,
    employee_id: row.employee_id,
    kind: row.kind,
    status: isReadIn ? (cells?.status ?? 'reported') : statusOf(row),
    organisation_number: row.organisation_number ?? ownNumber ?? '',
    country: row.country ?? '',
    from: row.valid_from === SINCE_EVER ? '' : row.valid_from,
    to: lastDayOf({ from: row.valid_from, to: row.valid_to }) ?? '',
    remote_share: row.remote_share ?? '',
    decided_on: decidedOn,
    signed_on: isReadIn ? (cells?.signedOn ?? '') : signedOn(row),
  };
}

function statusOf({ status, outcome }: Row): CaseStatus {
  if (status === 'withdrawn') return 'withdrawn';
  if (UNDECIDED.includes(status) || outcome === null) return 'reported';
  return STATUS_OF[outcome] ?? 'reported';
}

/** What is no agreement between two is signed by its decision. */
function signedOn({ kind, signed_at, decided_at }: Row): string {
  return dayOf(kind === 'remote-work' ? signed_at : (signed_at ?? decided_at));
}

function dayOf(at: Instant | null): string {
  return at === null ? '' : localDateOf(at);
}
