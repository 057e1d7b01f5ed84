import { sql } from 'kysely';
import type { Policy } from '../../access/index.ts';
import type { DocumentSubjects } from '../documents/index.ts';
import { MINUTES } from './register/record.ts';
import { visibleMinutes } from './register/store.ts';

/** Minutes as what documents belong to: whoever may see them may read the file. It comes with them; nothing is added. */
export function minutesDocuments(policy: Policy): DocumentSubjects {
  return {
    kind: MINUTES,
    readable: (actor, column, on) =>
      sql<boolean>`${sql.ref(column)} in (select minutes_id from minutes where ${visibleMinutes(policy, actor, on)})`,
    placeFor: async () => undefined,
  };
}
