import { sql } from 'kysely';
import type { SubjectKind } from '../duties/index.ts';
import type { SubjectPages } from '../organisation/index.ts';
import { ASSIGNMENT } from './assignment.ts';
import { listAssignments, visibleAssignment } from './store.ts';

/** Where assignments stand, for the duties: at the unit of whoever holds them, under the committee that gave them. */
export const assignmentSubjects: readonly SubjectKind[] = [
  {
    kind: ASSIGNMENT,
    async placesOf(tx, ids) {
      const found = await listAssignments(tx, sql`assignment_id = any(${ids}::uuid[])`);
      const byId = new Map<string, (typeof found)[number]>(found.map((one) => [one.id, one]));
      return ids.map((id) => {
        const one = byId.get(id);
        return one === undefined ? {} : { unit: one.owner.unit, authority: one.authority };
      });
    },
  },
];

/** What assignments are called, and their pages, where duties tell of them. */
export const assignmentSubjectPages: readonly SubjectPages[] = [
  {
    kind: ASSIGNMENT,
    async pagesOf(tx, { actor, policy, times }, ids) {
      const seen = visibleAssignment(policy, actor, times.on);
      const found = await listAssignments(tx, sql`assignment_id = any(${ids}::uuid[]) and ${seen}`);
      return new Map(found.map(({ id, title }) => [id, { title, href: `/assignments/${id}` }]));
    },
  },
];
