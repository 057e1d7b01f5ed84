import type { Assignment, Clause } from '../schema.ts';
import { dueIn } from './due.ts';

/** Who is told to: one office or several, "kommundirektören, ekonomichefen och HR-chefen". */
const TO = '(?<to>[^,.:]{2,120}?(?:, [^,.:]{2,60}?){0,4})';
const FORMS = [
  `(?<!\\p{L})(?:ge|ger|gav|lämnar?|ger härmed)\\s+${TO}\\s+(?:i\\s+)?uppdrag(?:et)?\\s+(?<text>att\\s.+)$`,
  `(?<!\\p{L})(?:uppdra|uppdrar|uppdrog|uppdras|uppdrages)\\s+(?:åt|till)\\s+${TO}\\s+(?<text>att\\s.+)$`,
  // "Vidare ges förvaltningen i uppdrag att …": the verb before the office.
  `^(?:vidare|dessutom|därutöver|samtidigt|även|också)\\s+(?:ges|får|gavs|fick)\\s+${TO}\\s+i\\s+uppdrag\\s+(?<text>att\\s.+)$`,
  '(?<to>[^,.:]{2,120}?)\\s+(?:ges|får|gavs|fick)\\s+i\\s+uppdrag\\s+(?<text>att\\s.+)$',
  `(?<!\\p{L})i\\s+uppdrag\\s+åt\\s+${TO}\\s+(?<text>att\\s.+)$`,
  '(?<to>[^,.:]{2,120}?)\\s+uppdras\\s+(?<text>att\\s.+)$',
].map((form) => new RegExp(form, 'iu'));

/** The tasks that clauses give, with the day by which they are due when the clause names one. */
export function assignmentsOf(decisions: readonly Clause[], meetingDate: string | null): Assignment[] {
  return decisions.flatMap((decision, clause) => {
    const groups = FORMS.map((form) => form.exec(decision.text)?.groups).find((found) => found !== undefined);
    const { to, text } = groups ?? {};
    if (to === undefined || text === undefined) return [];
    const due = dueIn(text, meetingDate);
    return [{ to: to.trim(), text: text.replace(/^att\s+/iu, ''), ...(due !== undefined && { due }), clause }];
  });
}
