import type { Id, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

export type CompletionId = Id<'TrainingCompletionId'>;

/** The subject kind of completions among documents: their proof. */
export const COMPLETION = 'training-completion';

/** Where a completion was heard of: a file, a learning system, the person themselves with proof. */
export const SOURCES = ['file', 'statement', 'own'] as const;
export type Source = (typeof SOURCES)[number];

/** That somebody has taken a version of a course. */
export interface Completion {
  readonly id: CompletionId;
  readonly person: PersonId;
  readonly code: string;
  readonly number: number;
  readonly completedOn: LocalDate;
  readonly source: Source;
}
