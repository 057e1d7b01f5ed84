import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId } from '../case.ts';
import type { CaseKind, EarlierCase } from '../kind.ts';
import { listCases } from './cases.ts';

/** The person's other cases of a kind that were let through, whenever they held: decided here, ended or read in. */
export async function listEarlier(
  tx: Tx,
  { kind, outcomes }: CaseKind,
  { person, not }: { readonly person: PersonId; readonly not?: CaseId },
): Promise<readonly EarlierCase[]> {
  const lettingThrough = outcomes.filter(({ forbids }) => !forbids).map(({ id }) => id);
  const files = await listCases(
    tx,
    sql`person_id = ${person} and kind = ${kind} and status <> 'withdrawn' and outcome = any(${lettingThrough})
      and case_id is distinct from ${not ?? null}::uuid order by valid_from, case_id`,
  );
  return files.map(({ content, period }) => ({ report: content, period }));
}
