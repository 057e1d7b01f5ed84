import { sql } from 'kysely';
import { END_OF_KNOWLEDGE, type Tx } from '../../../platform/database/index.ts';

/**
 * Writes `unit_scope` anew from the tree as it is held to be now: for each unit, itself and every unit above it, with
 * the days on which that is so. Every change of the tree ends with this, in its own transaction.
 */
export async function rewriteUnitScope(tx: Tx): Promise<void> {
  await sql`delete from unit_scope`.execute(tx);
  await sql`
    insert into unit_scope (ancestor_id, unit_id, valid_from, valid_to)
    with recursive state as (
      select unit_id, parent_id, valid_from, valid_to from unit_state where known_to = ${END_OF_KNOWLEDGE}
    ), scope as (
      select unit_id as ancestor_id, unit_id, parent_id, valid_from, valid_to from state
      union all
      select state.unit_id, scope.unit_id, state.parent_id,
        greatest(scope.valid_from, state.valid_from), least(scope.valid_to, state.valid_to)
      from scope join state on state.unit_id = scope.parent_id
        and state.valid_from < scope.valid_to and scope.valid_from < state.valid_to
    ) cycle ancestor_id set met_itself using path, whole as (
      select ancestor_id, unit_id, unnest(range_agg(daterange(valid_from, valid_to))) as days
      from scope where not met_itself group by ancestor_id, unit_id
    )
    select ancestor_id, unit_id, lower(days), upper(days) from whole`.execute(tx);
}
