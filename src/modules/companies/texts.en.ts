import type { TranslationOf } from '../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'companies.reject.fields': 'The row does not have as many fields as the first row of the file.',
  'companies.reject.number': 'organisation_number is no organisation number.',
  'companies.reject.sole-trader': 'The number is a personal number (a sole trader) and is not kept.',
  'companies.reject.name': 'name is empty or longer than 200 characters.',
  'companies.reject.flag': 'supplier and care_provider are true, false or empty.',
  'companies.reject.trades': 'trades are SNI codes with spaces between, such as 86210 87.',
  'companies.reject.repeated': 'The number is on an earlier row, which counts.',
  'companies.report.new': 'New companies: {n}',
  'companies.report.changed': 'Changed companies: {n}',
  'companies.report.known': 'Known already: {n}',
  'companies.page.title': 'Companies we know of',
  'companies.page.lead':
    'Suppliers and private care providers. When somebody reports a secondary occupation the name is filled in for them, and whoever assesses it sees whether the company sells to us or is in the trade of the unit.',
  'companies.page.counts':
    '{companies} companies, of which {suppliers} suppliers and {careProviders} private care providers.',
  'companies.page.none': 'No companies have been read in yet. Choose a file below to begin.',
  'companies.page.file': 'File with companies',
  'companies.page.file.hint':
    'csv with the columns organisation_number and name, and if you like supplier, care_provider (true or false) and trades (SNI codes). Columns that are missing leave what we already know.',
  'companies.page.file.missing': 'Choose a file',
  'companies.page.send': 'Read the companies in',
  'companies.page.done': 'The companies have been read in',
  'companies.page.done.text': '{new} new, {changed} changed, {known} known already.',
  'companies.page.rejects': '{n} {n|row was|rows were} left out',
  'companies.page.reject.line': 'Line',
  'companies.page.reject.reason': 'Why',
} as const satisfies TranslationOf<typeof sv>;
