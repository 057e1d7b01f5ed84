import type { TranslationOf } from '../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'cases.statistics.title': 'Statistics',
  'cases.statistics.lead':
    'How many are decided and run, of what you may see. One to four are shown as fewer than five, and .. stands where a number would tell another.',
  'cases.statistics.kind': 'Kind of case',
  'cases.statistics.on': 'Day',
  'cases.statistics.total': '{n} run on {day}.',
  'cases.statistics.total.small': 'Fewer than five run on {day}.',
  'cases.statistics.total.hidden': 'How many run on {day} is not shown: it would tell a small number.',
  'cases.statistics.rows': 'Open them in the register',
  'cases.statistics.count': 'Number',
  'cases.statistics.small': 'fewer than 5',
  'cases.statistics.unsaid': 'Not said',
  'cases.statistics.administration': 'Administration',
  'cases.statistics.age': 'How long it has run',
  'cases.statistics.age.first-year': 'First year',
  'cases.statistics.age.second-year': 'Second year',
  'cases.statistics.age.older': 'Two years or more',
} satisfies TranslationOf<typeof sv>;
