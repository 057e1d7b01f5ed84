import type { TranslationOf } from '../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'mapping.source.supplier-ledger': 'Supplier ledger (CSV)',
  'mapping.source-about.supplier-ledger':
    'Rows with supplier, voucher, amount and day, as they are published or taken out of the accounting system.',
  'mapping.source.sie': 'Accounting data (SIE 4)',
  'mapping.source-about.sie':
    'Export from the accounting system. Suppliers are objects of dimension 9; invoices and payments are transactions on what is owed to suppliers.',
  'mapping.source.company-register': 'Extract from the company register',
  'mapping.source-about.company-register': 'An ordered extract with one row for each person, company and function.',
  'mapping.source.ssbten': 'Answers from Bolagsverket (SSBTEN)',
  'mapping.source-about.ssbten':
    'Answers about engagements, one or several in a file. May only be used with a reference to the agreement.',
  'mapping.source.exempt-organisations': 'Exempt organisations',
  'mapping.source-about.exempt-organisations':
    'Associations, unions, parties and faith communities that nothing may be sought about. Gives no rows, keeps others away.',

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

  'mapping.reason.sie-no-label': 'the line does not begin with # and a label',
  'mapping.reason.sie-unknown-label': 'the label is unknown and read past',
  'mapping.reason.sie-field-missing': '{label} lacks a field that is to be there',
  'mapping.reason.sie-list-open': 'the brace of the object list is never closed',
  'mapping.reason.sie-list-odd': 'the object list has a dimension without an object',
  'mapping.reason.sie-brace': 'the brace belongs to no voucher',
  'mapping.reason.sie-outside-voucher': 'the transaction stands outside a voucher',
  'mapping.reason.sie-voucher-bad': "the voucher's #VER could not be read",
  'mapping.reason.sie-voucher-open': 'the voucher is never closed',
  'mapping.reason.sie-unbalanced': 'the voucher does not come to zero: a row may be missing',
  'mapping.reason.sie-no-supplier': 'the transaction has no supplier',
  'mapping.reason.sie-removed': 'the transaction is removed (#BTRANS)',
  'mapping.reason.sie-mirrored': 'an added transaction (#RTRANS) that also stands as #TRANS',
  'mapping.reason.sie-checksum-wrong': 'the checksum (#KSUMMA) does not agree: the file is changed or damaged',
  'mapping.reason.sie-truncated': "the file's closing #KSUMMA is missing: the file may be cut off",

  'mapping.reason.no-personal-number': '{column} is not a personal number of 10 or 12 digits',
  'mapping.reason.not-organisation-number': '{column} is not an organisation number',
  'mapping.reason.unknown-form': '{column} is no known form of company',
  'mapping.reason.unknown-status': '{column} is no known status of a company',
  'mapping.reason.ends-before-it-begins': 'the last day is before the first',
  'mapping.reason.xml-broken': 'the answer is not whole XML',
  'mapping.reason.xml-doctype': 'the answer has a document type; such are not read',
  'mapping.reason.ssbten-other': 'this is no answer about engagements from Bolagsverket',
  'mapping.reason.ssbten-no-engagement': 'the person has no engagement',
  'mapping.reason.ssbten-partial': 'the answer is incomplete: {failed} of {asked} suppliers of data did not answer',
  'mapping.reason.ssbten-fault': 'the service answered with a fault: the person is not checked',
  'mapping.reason.ssbten-timeout': 'the service ran out of time: the person is not checked, ask again',
  'mapping.reason.ssbten-company-bad': 'a company in the answer could not be read',
} satisfies TranslationOf<typeof sv>;
