import type { TranslationOf } from '../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'cases.letter.title': 'Decision. {kind} – {what}',
  'cases.letter.the-employee': 'The employee',
  'cases.letter.condition': '{text} To be followed up on {day}.',
  'cases.letter.decided-under': 'The decision was made under {guideline} and item {item} of the delegation order.',
  'cases.letter.decided-without-item': 'The decision was made under {guideline}.',
  'cases.level.nearest-manager': 'Nearest manager',
  'cases.level.next-manager': 'The manager’s manager',
  'cases.level.administration-head': 'Administration head',
  'cases.level.director': 'Director',
  'cases.level.chair': 'Chair',
  'cases.level.board': 'The board',
  'cases.level.hr-head': 'Head of HR',
} as const satisfies TranslationOf<typeof sv>;
