import type { Tx } from '../../../platform/database/index.ts';
import type { Document } from '../document.ts';
import { type LetterTemplate, renderLetter } from '../letters/render.ts';
import type { LetterInput } from '../letters/schema.ts';
import { type NewDocument, type StoreServices, storeDocument } from './store-document.ts';

/** A letter about to be stored: where it belongs, and what it says. */
export interface NewLetter extends Omit<NewDocument, 'title' | 'language' | 'journalNumber'> {
  readonly employer: Parameters<StoreServices['files']['put']>[0];
  readonly template: LetterTemplate;
  readonly facts: LetterInput;
  /** The employer's logo as PNG. */
  readonly logo?: Uint8Array;
}

const LIMITS = { megabytes: 50, types: ['pdf'] } as const;

/**
 * Sets a letter from what was decided and stores it; title, language and journal number are those of the letter. Call
 * it in the transaction of the decision. A transaction that fails leaves at most bytes that nothing refers to.
 */
export async function storeLetter(
  tx: Tx,
  services: StoreServices,
  { employer, template, facts, logo, ...document }: NewLetter,
): Promise<Document> {
  const created = services.clock.now();
  const pdf = await renderLetter(template, facts, { created, ...(logo === undefined ? {} : { logo }) });
  const file = await services.files.put(employer, inOnePiece(pdf), 'pdf', LIMITS);
  const { title, language, journalNumber = null } = facts;
  const name = journalNumber === null ? title : `${title} ${journalNumber}`;
  return storeDocument(
    tx,
    services,
    { ...document, title, language, journalNumber },
    { file, name: `${name}.pdf`, origin: 'rendered' },
  );
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
