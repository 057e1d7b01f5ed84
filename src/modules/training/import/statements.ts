import { z } from 'zod';
import { instant } from '../../../kernel/clock.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { momentField } from '../../../platform/fields/index.ts';
import type { ReadCompletions, Reject, RejectReason, Said } from './read.ts';

/** The verbs of xAPI that say that a course was taken. */
const TAKEN = /^https?:\/\/adlnet\.gov\/expapi\/verbs\/(completed|passed)$/;

const text = z.string().min(1).max(500);

/** As much of an xAPI statement as is asked for here; the rest is passed over. */
const statement = z.object({
  id: z.uuid(),
  actor: z.object({ account: z.object({ name: text }) }),
  verb: z.object({ id: text }),
  object: z.object({ id: text }),
  timestamp: momentField,
  result: z.object({ success: z.boolean().optional(), completion: z.boolean().optional() }).optional(),
});

/**
 * Reads xAPI statements. The actor's account is named by the employee number or the user name; the object is the course's
 * activity. Each is taken once, by its id.
 */
export function readStatements(statements: readonly unknown[]): ReadCompletions {
  const read = statements.map((one, index) => ({ line: index + 1, of: readStatement(index + 1, one) }));
  return {
    said: read.flatMap(({ of }) => (typeof of === 'string' ? [] : [of])),
    rejects: read.flatMap(({ line, of }): Reject[] => (typeof of === 'string' ? [{ line, reason: of }] : [])),
  };
}

function readStatement(line: number, given: unknown): Said | RejectReason {
  const { success, data } = statement.safeParse(given);
  if (!success) return 'statement';
  if (!TAKEN.test(data.verb.id)) return 'verb';
  if (data.result?.success === false || data.result?.completion === false) return 'not-passed';
  return {
    line,
    employee: data.actor.account.name,
    course: data.object.id,
    number: null,
    completedOn: localDateOf(instant(data.timestamp)),
    statement: data.id.toLowerCase(),
  };
}
