import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'duties.empty': 'Nothing waits for you right now.',
  'duties.empty.what':
    'Here is gathered what waits for you: questions to answer, notifications to assess and agreements to go through. Each item says what is to be done, by when and why it is yours.',
  'duties.card.all': 'Show everything ({n})',
  'duties.status.late': 'The day has passed',
  'duties.status.today': 'Today',
  'duties.status.soon': 'Within a week',
  'duties.status.later': 'Later',
  'duties.status.met': 'Done',
  'duties.status.met-recorded-late': 'Done in time, written down later',
  'duties.status.met-late': 'Done after the day',
  'duties.status.withdrawn': 'No longer needed',
} satisfies TranslationOf<typeof sv>;
