import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'organisation.settings.title': 'Settings',
  'organisation.settings.lead':
    'The name stands at the top of every page. A change is in force from today; how it was before is kept.',
  'organisation.settings.name': 'Name of the employer',
  'organisation.settings.type': 'Kind',
  'organisation.settings.type.region': 'Region',
  'organisation.settings.type.municipality': 'Municipality',
  'organisation.settings.type.federation': 'Local federation',
  'organisation.settings.type.company': 'Company',
  'organisation.settings.number': 'Organisation number',
  'organisation.settings.number.hint': 'Ten digits without a hyphen',
  'organisation.settings.language': 'Language',
  'organisation.settings.language.hint': 'For those who have not chosen one themselves.',
  'organisation.settings.language.sv': 'Swedish',
  'organisation.settings.language.en': 'English',
  'organisation.settings.email': 'E-mail for questions',
  'organisation.settings.phone': 'Telephone for questions',
  'organisation.settings.save': 'Save the settings',
  'organisation.settings.saved': 'The settings are saved.',
  'organisation.settings.calendar': 'Calendar: summer pause and when reminders come',
  'organisation.settings.pilot': 'Pilot: begin in one administration or unit',
  'organisation.settings.logo': 'Logo',
  'organisation.settings.logo.file': 'Picture',
  'organisation.settings.logo.hint':
    'A PNG picture of at most 1 MB. It is seen at the top of every page, also by those who are not signed in.',
  'organisation.settings.logo.missing': 'Choose a picture',
  'organisation.settings.logo.save': 'Use the picture',
} as const satisfies TranslationOf<typeof sv>;
