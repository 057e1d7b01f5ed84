import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { byCodePoint } from '../../../kernel/text-order.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { RunView } from '../api.ts';
import type { MappingServices } from '../services.ts';
import { countsView } from '../work/counts.ts';
import { findResult } from '../work/result-store.ts';
import type { MappingRun } from './run.ts';
import { listRuns, visibleRuns } from './store.ts';

const MOST = 8;

/**
 * What the mappings of the same people (unit and population) up to this one have counted, those that the reader may see, the
 * oldest first. A count that was not checked then is null there: no line goes down because a source is missing.
 */
export async function readTrend(
  tx: Tx,
  { policy, clock }: Pick<MappingServices, 'policy' | 'clock'>,
  actor: Actor,
  { id, unit, content }: MappingRun,
): Promise<RunView['trend']> {
  const which = sql`${visibleRuns(policy, actor, today(clock))} and mapping_run.unit_id = ${unit}
    and content ->> 'population' = ${content.population} and content ->> 'cutoff' <= ${content.cutoff}
    and status in ('counted', 'closed')`;
  const runs = await listRuns(tx, which, { limit: MOST, offset: 0 });
  if (!runs.some((run) => run.id === id)) return [];
  const rows: RunView['trend'] = [];
  for (const run of runs.toReversed().toSorted((a, b) => byCodePoint(a.content.cutoff, b.content.cutoff))) {
    const result = await findResult(tx, run.id);
    if (result === undefined) continue;
    const { title, from, cutoff } = run.content;
    rows.push({ id: run.id, title, from, cutoff, total: countsView(result).total });
  }
  return rows;
}
