import { sql } from 'kysely';
import type { EmployerId } from '../../kernel/ids.ts';
import type { Database } from '../database/index.ts';

/**
 * Gives each committed entry its position, without gaps, in an order that never changes. An entry may get one when no
 * transaction that began to write before it can still commit: when its transaction is below the oldest one running
 * (`pg_snapshot_xmin`). Entries of an employer are sequenced by one transaction at a time; the others answer 0.
 * Answers how many entries got a position.
 */
export async function sequence(database: Database, employer: EmployerId): Promise<number> {
  return database.transaction({ employer }, async (tx) => {
    const { rows: locked } = await sql<{ locked: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`sequencer:${employer}`}, 0)) as locked`.execute(tx);
    if (!locked[0]?.locked) return 0;
    await sql`
      insert into sequencer (cluster, settled)
      select system_identifier, '0'::xid8 from pg_control_system() on conflict do nothing`.execute(tx);
    // In another cluster (a restored copy) transaction numbers begin anew: whatever lies there has committed, so the
    // round starts from the beginning, and what has a position keeps it.
    const { rows } = await sql<{ given: number }>`
      with head as (
        select next_position, pg_snapshot_xmin(pg_current_snapshot()) as horizon, system_identifier as cluster,
          cluster <> system_identifier as restored, settled
        from sequencer, pg_control_system()
      ), fresh as (
        select entry.entry_id, head.next_position - 1
          + row_number() over (order by entry.transaction_id, entry.ordinal) as position
        from entry, head
        where (head.restored or (entry.transaction_id >= head.settled and entry.transaction_id < head.horizon))
          and not exists (
            select from entry_position where entry_position.entry_id = entry.entry_id
              and entry_position.employer_id = entry.employer_id)
      ), given as (
        insert into entry_position (position, entry_id) select position, entry_id from fresh returning position
      ), moved as (
        update sequencer set next_position = sequencer.next_position + (select count(*) from given),
          settled = head.horizon, cluster = head.cluster
        from head
      )
      select count(*) as given from given`.execute(tx);
    return rows[0]?.given ?? 0;
  });
}
