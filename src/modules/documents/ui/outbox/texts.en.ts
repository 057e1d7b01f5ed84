import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'documents.outbox.title': 'To the personal file',
  'documents.outbox.lead':
    'Documents that are to be filed in the personal file, the longest waiting first. Enter the receipt when a document has been filed.',
  'documents.outbox.name': 'Documents on their way to the personal file',
  'documents.outbox.document': 'Document',
  'documents.outbox.journal-number': 'Journal number',
  'documents.outbox.queued': 'Laid in the outbox',
  'documents.outbox.status': 'Status',
  'documents.outbox.todo': 'To do',
  'documents.outbox.waiting': 'Waits to be sent',
  'documents.outbox.fault': 'Could not be sent, {attempts} {attempts|attempt|attempts}',
  'documents.outbox.sent': 'Sent, no receipt',
  'documents.outbox.filed': 'Filed on {day} in {where}',
  'documents.outbox.status-filter': 'Status',
  'documents.outbox.all': 'All',
  'documents.outbox.is-waiting': 'Waiting to be sent',
  'documents.outbox.is-sent': 'Sent without a receipt',
  'documents.outbox.is-filed': 'Filed',
  'documents.outbox.waiting-days': 'Has waited at least this many days',
  'documents.outbox.none': 'Nothing is on its way to the personal file',
  'documents.outbox.none.how':
    'When a decision or an agreement has been signed by all, it can be sent here from its matter.',
  'documents.outbox.receipt': 'Enter the receipt',
  'documents.outbox.receipt-for': 'Receipt for {title}',
  'documents.outbox.where': 'Where has the document been filed?',
  'documents.outbox.where-hint': 'For instance the number of the personal file, or the place in the e-archive.',
  'documents.outbox.where-missing': 'Write where the document has been filed',
  'documents.outbox.when': 'When was it filed?',
  'documents.outbox.when-missing': 'Write on which day the document was filed',
  'documents.outbox.save': 'Save the receipt',
  'documents.outbox.retry': 'Send again',
  'documents.outbox.saved': 'The receipt for {title} is saved.',
  'documents.outbox.retried': '{title} is sent again within a minute.',
} satisfies TranslationOf<typeof sv>;
