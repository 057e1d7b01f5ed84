import type { Assignment, Clause } from '../schema.ts';
import { firstDateIn } from './dates.ts';

const FORMS = [
  /(?<![\p{L}])(?:ge|ger|gav|lämnar?|ger härmed)\s+(?<to>[^,.:]{2,120}?)\s+(?:i\s+)?uppdrag(?:et)?\s+(?<text>att\s.+)$/iu,
  /(?<![\p{L}])(?:uppdra|uppdrar|uppdrog|uppdras|uppdrages)\s+(?:åt|till)\s+(?<to>[^,.:]{2,120}?)\s+(?<text>att\s.+)$/iu,
  /(?<to>[^,.:]{2,120}?)\s+(?:ges|får|gavs|fick)\s+i\s+uppdrag\s+(?<text>att\s.+)$/iu,
  /(?<![\p{L}])i\s+uppdrag\s+åt\s+(?<to>[^,.:]{2,120}?)\s+(?<text>att\s.+)$/iu,
  /(?<to>[^,.:]{2,120}?)\s+uppdras\s+(?<text>att\s.+)$/iu,
];
const DUE = /(?<![\p{L}])(?:senast|före|inom|vid|till)\s+(?:den\s+)?(?=\d)/giu;

/** The tasks that clauses give, with the day by which they are due when the clause names one. */
export function assignmentsOf(decisions: readonly Clause[]): Assignment[] {
  return decisions.flatMap((decision, clause) => {
    const groups = FORMS.map((form) => form.exec(decision.text)?.groups).find((found) => found !== undefined);
    const { to, text } = groups ?? {};
    if (to === undefined || text === undefined) return [];
    const due = dueIn(text);
    return [{ to: to.trim(), text: text.replace(/^att\s+/iu, ''), ...(due !== undefined && { due }), clause }];
  });
}

function dueIn(text: string): string | undefined {
  for (const limit of text.matchAll(DUE)) {
    const date = firstDateIn(text.slice(limit.index, limit.index + limit[0].length + 24));
    if (date !== undefined) return date;
  }
  return undefined;
}
