import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { Subject } from '../../platform/journal/index.ts';
import { ASSIGNMENT } from './assignment.ts';
import { listAssignments } from './store.ts';

/** Assignments as a matter that has a chain: what was due of the whole and of every part of it, to the last link. */
export const assignmentChain = {
  kind: ASSIGNMENT,
  async subjectsOf(tx: Tx, id: string): Promise<readonly Subject[]> {
    const all = await listAssignments(
      tx,
      sql`root_id in (select root_id from assignment where assignment_id = ${id}::uuid)`,
    );
    return all.map((one) => ({ kind: ASSIGNMENT, id: one.id }));
  },
};
