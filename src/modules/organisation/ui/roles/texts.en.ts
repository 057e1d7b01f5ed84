import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'organisation.roles.title': 'Roles',
  'organisation.roles.lead':
    'Who holds which role. Managers stand in the organisation. A role for a unit is for the units under it too.',
  'organisation.roles.none': 'Nobody holds a role on that day.',
  'organisation.roles.none.how': 'Choose another day. Roles are imported with the file roles.csv.',
  'organisation.roles.everywhere': 'the whole organisation',
} as const satisfies TranslationOf<typeof sv>;
