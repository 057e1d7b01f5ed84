import type { Actor, Policy } from '../../access/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Journal } from '../../platform/journal/index.ts';
import type { PersonalNumbers } from './people/personal-numbers.ts';

/** What the actions of the organisation work with; the composition root hands it in. */
export interface OrganisationServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  readonly personalNumbers: PersonalNumbers;
}

/** Who does something: somebody signed in, or whoever has the server's command line, for an employer. */
export type Doer = Actor | { readonly system: true; readonly employer: Actor['employer'] };
