import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { StoredFile } from '../../../platform/files/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import type { DocumentId } from '../document.ts';
import { problem } from '../problems.ts';
import { lockDocument } from '../store/documents.ts';
import { insertSignature } from '../store/signatures.ts';
import { type SigningState, stateOf } from './sign.ts';
import { entryOf, type StoreServices, storeVersion } from './store-document.ts';

/** A document that was signed elsewhere, on paper or in another service, as somebody says who brings it in. */
export interface SignedCopy {
  readonly document: DocumentId;
  readonly file: StoredFile;
  readonly name: string;
  /** Which of the signatories have signed it, and on which day. */
  readonly signedBy: readonly { readonly person: PersonId; readonly on: LocalDate }[];
}

/**
 * Brings in a PDF that was signed elsewhere: it becomes the latest version, of origin `external`, and each signature is
 * recorded as `external`, on the word of whoever brings it in. The caller knows that the actor may. Throws
 * `documents.unknown`, `documents.not-signatory` and `documents.delivered-ahead`.
 */
export async function bringInSigned(
  tx: Tx,
  services: StoreServices,
  actor: EntryActor,
  { document: id, file, name, signedBy }: SignedCopy,
): Promise<SigningState> {
  const before = await lockDocument(tx, id);
  if (before === undefined) throw problem('documents.unknown');
  if (signedBy.some(({ on }) => on > today(services.clock))) throw problem('documents.delivered-ahead');
  const signers = signedBy.map(({ person, on }) => {
    const signatory = before.signatories.find((one) => one.person === person);
    if (signatory === undefined) throw problem('documents.not-signatory');
    return { ...signatory, on };
  });
  const document = await storeVersion(tx, services, before, { file, name, origin: 'external' }, actor);
  for (const [index, { person, role, on }] of signers.entries()) {
    const known = services.journal.moment();
    await insertSignature(tx, id, {
      version: document.latest.number,
      signatory: person,
      signedBy: person,
      role,
      method: 'external',
      hash: document.latest.hash,
      signedAt: known.at,
      signedOn: on,
      acr: null,
      entry: known.by,
    });
    const isLast = index === signers.length - 1;
    const complete = isLast && signers.length === document.signatories.length;
    const facts = { role, method: 'external', signatory: person, complete };
    await services.journal.record(tx, [
      { ...entryOf('document.signed', document, actor, facts, known), effectiveOn: on },
    ]);
  }
  return stateOf(tx, document);
}
