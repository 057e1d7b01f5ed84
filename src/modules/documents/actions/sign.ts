import { type Actor, problem as accessProblem } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { demandKnowable } from '../authorise.ts';
import type { Document, DocumentId, Signatory } from '../document.ts';
import { problem } from '../problems.ts';
import type { DocumentServices } from '../services.ts';
import { lockDocument } from '../store/documents.ts';
import { insertSignature, listSignatures, type Signature } from '../store/signatures.ts';
import { entryOf } from './store-document.ts';

export type SigningServices = Pick<DocumentServices, 'journal' | 'clock' | 'requireStepUp'>;

/** Which document is signed, and by the hash of which bytes: those that were before the signer's eyes. */
export interface Signing {
  readonly document: DocumentId;
  readonly hash: string;
}

/** How a document stands after a signature. */
export interface SigningState {
  readonly document: Document;
  readonly signatures: readonly Signature[];
  /** Those who have not signed the latest version. */
  readonly remaining: readonly Signatory[];
}

/**
 * Signs the latest version after step-up, as the signatory or in the place of one who is away, with one entry
 * `document.signed` on the document's subject; its fact `complete` is true of the last signature that was missing. To
 * sign again what one has signed changes nothing. Throws `identity.step-up-needed`, `documents.unknown`,
 * `documents.changed` and `documents.not-signatory`.
 */
export async function sign(
  tx: Tx,
  services: SigningServices,
  actor: Actor,
  { document: id, hash }: Signing,
): Promise<SigningState> {
  services.requireStepUp(actor);
  const document = await lockDocument(tx, id);
  if (document === undefined) throw problem('documents.unknown');
  await demandKnowable(tx, actor, document);
  const mine = signatoryFor(document, actor);
  if (mine === undefined) throw problem('documents.not-signatory');
  if (document.latest.hash !== hash) throw problem('documents.changed', { latest: document.latest.number });
  const before = await stateOf(tx, document);
  if (!before.remaining.some(({ person }) => person === mine.signatory.person)) return before;
  const { signatory, signedBy, by } = mine;
  const known = services.journal.moment();
  const remaining = before.remaining.filter(({ person }) => person !== signatory.person);
  const signature: Signature = {
    version: document.latest.number,
    signatory: signatory.person,
    signedBy,
    role: signatory.role,
    method: 'in-product',
    hash: document.latest.hash,
    signedAt: known.at,
    signedOn: today(services.clock),
    acr: actor.acr,
    entry: known.by,
  };
  await insertSignature(tx, id, signature);
  const facts = { role: signatory.role, method: 'in-product', acr: actor.acr, complete: remaining.length === 0 };
  await services.journal.record(tx, [entryOf('document.signed', document, by, facts, known)]);
  return { document, signatures: [...before.signatures, signature], remaining };
}

/** How the signing of a document's latest version stands. */
export async function stateOf(tx: Tx, document: Document): Promise<SigningState> {
  const all = (await listSignatures(tx, [document.id])).get(document.id) ?? [];
  const signatures = all.filter(({ version }) => version === document.latest.number);
  return { document, signatures, remaining: remainingOf(document, signatures) };
}

/** Those who have not signed. */
export function remainingOf(document: Document, signatures: readonly Signature[]): readonly Signatory[] {
  return document.signatories.filter(({ person }) => !signatures.some(({ signatory }) => signatory === person));
}

/** As which of the signatories the actor signs: themselves, or one for whom they act today. */
function signatoryFor(
  { signatories }: Document,
  { person, roles }: Actor,
): { readonly signatory: Signatory; readonly signedBy: PersonId; readonly by: EntryActor } | undefined {
  if (person === null) throw accessProblem('access.not-allowed');
  const own = signatories.find((one) => one.person === person);
  if (own !== undefined) return { signatory: own, signedBy: person, by: { kind: 'person', person, role: own.role } };
  for (const { actingFor } of roles) {
    const signatory = signatories.find((one) => one.person === actingFor);
    if (signatory !== undefined && actingFor !== undefined)
      return { signatory, signedBy: person, by: { kind: 'person', person, role: signatory.role, actingFor } };
  }
  return undefined;
}
