import { type RawBuilder, sql } from 'kysely';
import type { Actor, Policy } from '../../access/index.ts';
import { type Clock, today } from '../../kernel/clock.ts';
import { held, nowOf } from '../../platform/database/index.ts';
import type { DocumentSubjects } from '../documents/index.ts';
import { COMPLETION } from './completion.ts';
import { visibleTraining } from './completions/store.ts';

/**
 * Completions as what documents belong to: whoever may see that somebody has taken a course may read its proof. The proof
 * comes with the completion; nothing is added to it afterwards.
 */
export function trainingDocuments(policy: Policy, clock: Clock): DocumentSubjects {
  return {
    kind: COMPLETION,
    readable: (actor, column) => readable(policy, clock, actor, column),
    placeFor: async () => undefined,
  };
}

function readable(policy: Policy, clock: Clock, actor: Actor, column: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (
    select completion_id from training_completion join employment using (employer_id, person_id)
      left join employment_state placed on placed.employment_id = employment.employment_id
        and ${held('placed', nowOf(clock))}
    where ${visibleTraining(policy, actor, today(clock))})`;
}
