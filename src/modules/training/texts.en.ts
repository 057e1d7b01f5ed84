import type { TranslationOf } from '../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'training.reject.fields': 'The row has not as many fields as the first row of the file.',
  'training.reject.employee': 'Nobody, or several, have that employee number or user name.',
  'training.reject.course': 'No course has that code or address.',
  'training.reject.version': 'The course has no such version.',
  'training.reject.day': 'completed_on is no day. Write it as 2026-03-02.',
  'training.reject.day-to-come': 'The day is yet to come.',
  'training.reject.statement': 'The statement lacks id, actor.account.name, verb, object or timestamp.',
  'training.reject.verb': 'The statement does not say that the course was taken (completed or passed).',
  'training.reject.not-passed': 'The statement says that the course was not passed or completed.',
} as const satisfies TranslationOf<typeof sv>;
