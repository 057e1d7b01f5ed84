import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { MappingRun, RunId } from '../runs/run.ts';
import { readPopulation } from '../work/population.ts';
import type { PopulationName } from './room.ts';

/** The ids of what a population is now: those whom the mapping is about, their cases, the findings that are open. */
export async function readMembers(
  tx: Tx,
  run: MappingRun,
  name: PopulationName,
  knownAt: Instant,
): Promise<readonly string[]> {
  if (name === 'findings') return listOpenFindings(tx, run.id);
  const { rows } = await readPopulation(tx, run, { knownAt });
  const persons = [...new Set(rows.map(({ person }) => person))];
  if (name === 'persons') return persons;
  const cases = await sql<{ case_id: string }>`
    select case_id from case_file where person_id = any(${persons}::uuid[])`.execute(tx);
  return cases.rows.map(({ case_id }) => case_id);
}

async function listOpenFindings(tx: Tx, run: RunId): Promise<readonly string[]> {
  const { rows } = await sql<{ finding_id: string }>`
    select sighting.finding_id
    from mapping_sighting sighting join mapping_finding finding using (employer_id, finding_id)
      join mapping_name_opening opening on opening.run_id = sighting.run_id and opening.detector = finding.detector
    where sighting.run_id = ${run}`.execute(tx);
  return rows.map(({ finding_id }) => finding_id);
}
