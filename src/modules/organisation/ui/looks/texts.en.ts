import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'organisation.looks.title': 'Who has looked at what is known of me',
  'organisation.looks.lead':
    'Each time somebody else opens your page or reads your personal number it is written down here.',
  'organisation.looks.name': 'Those who have looked',
  'organisation.looks.at': 'When',
  'organisation.looks.who': 'Who',
  'organisation.looks.who.unknown': 'Somebody whose name you may not see',
  'organisation.looks.what': 'What',
  'organisation.looks.what.person': 'Your page',
  'organisation.looks.what.personal-number': 'Your personal number',
  'organisation.looks.what.other': 'Something else',
  'organisation.looks.none': 'Nobody else has looked at what is known of you.',
  'organisation.looks.none.how': 'There is nothing you need to do. When somebody looks it will stand here.',
} as const satisfies TranslationOf<typeof sv>;
