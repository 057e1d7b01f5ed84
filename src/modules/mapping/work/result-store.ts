import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AdministrationCounts } from '../assessment/by-administration.ts';
import type { ManifestLine } from '../output/manifest-line.ts';
import { summaryJson } from '../output/texts.ts';
import type { RunResult } from '../run.ts';
import type { RunId } from '../runs/run.ts';
import type { Summary } from '../summary.ts';

/** What a run came to, as it is kept: counts and hashes, no persons. */
export interface StoredResult {
  readonly countedAt: Instant;
  readonly summary: Summary;
  readonly administrations: readonly AdministrationCounts[];
  readonly manifest: readonly ManifestLine[];
  readonly populationHash: string;
}

/** Keeps it; it never changes. */
export async function insertResult(
  tx: Tx,
  run: RunId,
  of: {
    readonly at: Instant;
    readonly result: Pick<RunResult, 'summary' | 'administrations'>;
    readonly manifest: readonly ManifestLine[];
    readonly populationHash: string;
  },
): Promise<void> {
  const { at, result, manifest, populationHash } = of;
  await sql`
    insert into mapping_result (run_id, counted_at, summary, administrations, manifest, population_hash)
    values (${run}, ${at}, ${summaryJson(result.summary)}::jsonb, ${JSON.stringify(result.administrations)}::jsonb,
      ${JSON.stringify(manifest)}::jsonb, ${populationHash})`.execute(tx);
}

/** What a run came to; undefined before it has. */
export async function findResult(tx: Tx, run: RunId): Promise<StoredResult | undefined> {
  const { rows } = await sql<{
    readonly counted_at: Instant;
    readonly summary: Summary;
    readonly administrations: StoredResult['administrations'];
    readonly manifest: StoredResult['manifest'];
    readonly population_hash: string;
  }>`select * from mapping_result where run_id = ${run}`.execute(tx);
  return (
    rows[0] && {
      countedAt: rows[0].counted_at,
      summary: rows[0].summary,
      administrations: rows[0].administrations,
      manifest: rows[0].manifest,
      populationHash: rows[0].population_hash,
    }
  );
}
