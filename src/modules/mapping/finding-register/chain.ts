import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import { FINDING } from './finding.ts';

/**
 * Findings as a matter that has a chain: what was due of the finding and of the case that it became, and beside it what the
 * guidelines on that kind of matter asked for about the same employment.
 */
export const findingChain = {
  kind: FINDING,
  async subjectsOf(tx: Tx, id: string): Promise<readonly Subject[]> {
    const found = await findGround(tx, id);
    if (found === undefined) return [];
    const cases = [found.case_id, found.outcome_case_id].flatMap((one) => one ?? []);
    return [{ kind: FINDING, id }, ...[...new Set(cases)].map((one) => ({ kind: 'case', id: one }))];
  },
  async besideOf(
    tx: Tx,
    id: string,
  ): Promise<{ readonly subjects: readonly Subject[]; readonly governs: string } | null> {
    const found = await findGround(tx, id);
    if (found === undefined) return null;
    const subjects = [
      { kind: 'employment', id: found.employment_id },
      { kind: 'person', id: found.person_id },
    ];
    return { subjects, governs: found.kind };
  },
};

interface Ground {
  readonly kind: string;
  readonly person_id: string;
  readonly employment_id: string;
  readonly case_id: string | null;
  readonly outcome_case_id: string | null;
}

async function findGround(tx: Tx, id: string): Promise<Ground | undefined> {
  const { rows } = await sql<Ground>`
    select kind, person_id, employment_id, case_id, outcome_case_id from mapping_finding
    where finding_id = ${id}::uuid`.execute(tx);
  return rows[0];
}
