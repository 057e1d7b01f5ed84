import type { TranslationOf } from '../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'mapping.source.supplier-ledger': 'Supplier ledger (CSV)',
  'mapping.source-about.supplier-ledger':
    'Rows with supplier, voucher, amount and day, as they are published or taken out of the accounting system.',

  'mapping.reason.total': 'the row is a sum or a heading',
  'mapping.reason.too-long': 'the row is too long',
  'mapping.reason.quote-open': 'a quotation mark is never closed',
  'mapping.reason.field-count': 'the row has {found} fields, not {expected}',
  'mapping.reason.not-text': 'the row holds characters that no text has',
  'mapping.reason.empty': '{column} is empty',
  'mapping.reason.no-day': '{column} is not a day of the calendar (yyyy-mm-dd)',
  'mapping.reason.no-amount': '{column} is not an amount',
  'mapping.reason.ambiguous-amount': '{column} can be read in two ways (thousands or decimals)',
  'mapping.reason.no-organisation-number': '{column} is not an organisation number; the supplier is counted without',
  'mapping.reason.id-no-organisation-number':
    '{column} is not an organisation number; the supplier cannot be compared with companies',
} satisfies TranslationOf<typeof sv>;
