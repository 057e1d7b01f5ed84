import type { TranslationOf } from '../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

/** The same in English. */
export const en = {
  'duties.letter.subject': 'To do: {n} {n|reminder|reminders}',
  'duties.letter.line': '– {title}, by {day} ({source})',
  'duties.letter.case': 'You have a case.',
  'duties.letter.greeting': 'This is there to do in Uppsikt:',
  'duties.letter.open': 'Open To do: {url}',
  'duties.letter.snooze': 'If now is not the time you can choose a day there to be reminded again, and say why.',
} satisfies TranslationOf<typeof sv>;
