import { z } from 'zod';
import { type ReviewedMatter, reviewedMatter } from '../register/record.ts';

/** The fields of one clause, by what their names begin with. */
export type ClauseField = 'text' | 'kind' | 'chain' | 'condition' | 'to' | 'task' | 'due';

/** What a field of the clause with that place is called in the form. */
export function fieldOf(field: ClauseField, place: number): string {
  return `${field}${place}`;
}

const long = z.string().max(20_000);
const short = z.string().max(2_000);

/** A form over a matter with so many clauses: lists are written one a line, or apart by commas. */
export function matterSchema(clauses: number): z.ZodObject<Record<string, z.ZodType>> {
  const fields: readonly (readonly [string, z.ZodType])[] = Array.from(
    { length: clauses },
    (_, place): readonly (readonly [string, z.ZodType])[] => [
      [fieldOf('text', place), long.optional()],
      [fieldOf('kind', place), z.enum(['own', 'proposal'])],
      [fieldOf('chain', place), short.optional()],
      [fieldOf('condition', place), long.optional()],
      [fieldOf('to', place), short.optional()],
      [fieldOf('task', place), long.optional()],
      [fieldOf('due', place), short.optional()],
    ],
  ).flat();
  return z.object({
    number: z.string().max(40).optional(),
    title: short.optional(),
    dnr: short.optional(),
    recipients: long.optional(),
    isLeftOut: z.boolean().default(false),
    ...Object.fromEntries(fields),
  });
}

/** What stands in the form from the beginning. */
export function enteredOf({ number, title, dnr, decisions, assignments, recipients }: ReviewedMatter) {
  const clauses = decisions.flatMap(({ text, kind, chain, condition }, place) => {
    const task = assignments.find(({ clause }) => clause === place);
    return [
      [fieldOf('text', place), text],
      [fieldOf('kind', place), kind],
      [fieldOf('chain', place), chain.join(', ')],
      [fieldOf('condition', place), condition],
      [fieldOf('to', place), task?.to ?? null],
      [fieldOf('task', place), task?.text ?? null],
      [fieldOf('due', place), task?.due ?? null],
    ];
  });
  return {
    number,
    title,
    dnr: dnr.join(', '),
    recipients: recipients.join('\n'),
    ...Object.fromEntries(clauses),
  };
}

/** The matter as the form has it. A clause whose text was emptied goes, and its task with it. */
export function matterFrom(entered: Readonly<Record<string, unknown>>, before: ReviewedMatter): ReviewedMatter {
  const text = (name: string) => {
    const value = entered[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const places = [...before.decisions.keys(), before.decisions.length].filter(
    (place) => text(fieldOf('text', place)) !== null,
  );
  const decisions = places.map((place) => ({
    text: text(fieldOf('text', place)) ?? '',
    kind: entered[fieldOf('kind', place)] === 'proposal' ? ('proposal' as const) : ('own' as const),
    actor: before.decisions[place]?.actor ?? null,
    chain: split(text(fieldOf('chain', place)), /,/),
    condition: text(fieldOf('condition', place)),
  }));
  const assignments = places.flatMap((place, clause) => {
    const [to, task, due] = [text(fieldOf('to', place)), text(fieldOf('task', place)), text(fieldOf('due', place))];
    if (to === null) return [];
    return [{ to, text: task ?? decisions[clause]?.text ?? '', clause, ...(due === null ? {} : { due }) }];
  });
  return reviewedMatter.parse({
    ...before,
    number: text('number'),
    title: text('title') ?? '',
    dnr: split(text('dnr'), /,/),
    recipients: split(text('recipients'), /\n/),
    decisions,
    assignments,
  });
}

function split(text: string | null, at: RegExp): string[] {
  return (text ?? '')
    .split(at)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
