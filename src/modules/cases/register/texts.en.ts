import type { TranslationOf } from '../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'cases.register.reject.fields': 'The row does not have as many fields as the first row of the file.',
  'cases.register.reject.empty': '{column} is empty.',
  'cases.register.reject.long': '{column} is longer than 200 characters.',
  'cases.register.reject.code': '{column} is none of the values there are.',
  'cases.register.reject.date': '{column} is no day of the calendar (YYYY-MM-DD).',
  'cases.register.reject.period': '{column} is before the first day.',
  'cases.register.reject.number': '{column} is not of the right shape.',
  'cases.register.reject.country': '{column} is not the two letters of a country.',
  'cases.register.reject.share': '{column} is not between 0 and 100.',
  'cases.register.reject.repeated': 'The case number is on an earlier row, which counts.',
  'cases.register.reject.kind-not-yet': 'Cases of that kind cannot be read in yet.',
  'cases.register.reject.status-not-of-kind': 'Cases of that kind have no such outcome.',
  'cases.register.reject.employee-unknown':
    'Nobody with that employee number is among those you can read in cases for.',
  'cases.register.reject.other-person': 'The case number has already been read in for another person.',
  'cases.register.report.preview': 'This would happen',
  'cases.register.report.done': 'The register has been read in',
  'cases.register.report.nothing': 'Nothing has changed.',
  'cases.register.report.new': 'New cases: {n}',
  'cases.register.report.changed': 'Changed cases: {n}',
  'cases.register.report.handled': 'Handled here since last time, left as they are: {n}',
  'cases.register.report.known': 'Read in already: {n}',
  'cases.register.report.papers': 'Documents that belong to a case: {n}',
  'cases.register.report.unmatched': 'Documents without a case: {n}',
  'cases.register.report.sole-traders':
    'Organisation numbers that are personal numbers (sole traders) and are not kept: {n}',
  'cases.register.report.undated': 'Decisions without a day, read in as not yet decided: {n}',
  'cases.register.report.rejected': 'Rows that are left out: {n}',
} as const satisfies TranslationOf<typeof sv>;
