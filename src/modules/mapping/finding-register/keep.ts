import { newId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { MappingRun } from '../runs/run.ts';
import type { WorkServices } from '../services.ts';
import type { FoundEmployment } from '../work/extract.ts';
import { type FindingId, foundHit, type PlacedHit } from './finding.ts';
import { upsertHits } from './hits.ts';

/**
 * Keeps the hits of the detectors that the run was decided for, each once: one that an earlier run found is the same, with
 * what came of it. Answers how many there are by detector.
 */
export async function keepFindings(
  tx: Tx,
  { clock, random }: Pick<WorkServices, 'clock' | 'random'>,
  of: {
    readonly run: MappingRun;
    readonly hits: readonly PlacedHit[];
    readonly employments: ReadonlyMap<string, FoundEmployment>;
  },
): Promise<Record<string, number>> {
  const { run, hits, employments } = of;
  const at = clock.now();
  const found = hits
    .flatMap((hit) => {
      const whose = employments.get(hit.row.employee_id);
      return whose === undefined ? [] : [foundHit(hit, whose)];
    })
    .filter(({ detector }) => run.content.detectors.includes(detector));
  const once = [...new Map(found.map((one) => [`${one.person} ${one.key}`, one])).values()];
  await upsertHits(
    tx,
    { run: run.id },
    once.map((hit) => ({ id: newId<FindingId>(at, random), hit })),
    at,
  );
  const counts: Record<string, number> = {};
  for (const { detector } of once) counts[detector] = (counts[detector] ?? 0) + 1;
  return counts;
}
