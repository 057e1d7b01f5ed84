import type { TranslationOf } from '../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'documents.letter.decision': 'Decision',
  'documents.letter.conditions': 'Conditions',
  'documents.letter.reasons': 'Reasons for the decision',
  'documents.letter.basis': 'What the decision was made from',
  'documents.letter.laws': 'Provisions that the decision rests on',
  'documents.letter.review': 'If you want the decision to be reviewed',
  'documents.letter.parties': 'Parties',
  'documents.letter.signatures': 'Signatures',
  'documents.letter.stands-for': 'For the employer',
  'documents.letter.name': 'Name',
  'documents.letter.role': 'Role',
  'documents.letter.fact': 'Item',
  'documents.letter.value': 'Value',
  'documents.letter.law': 'Provision',
  'documents.letter.says': 'Says',
  'documents.letter.signed-so':
    'The document is signed electronically in Uppsikt. The signature stands in the journal with the checksum of the document.',
  'documents.letter.readers-copy':
    'This is a translation for the reader. The document in Swedish is the one that holds.',
} satisfies TranslationOf<typeof sv>;
