import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing, may } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import { type AuthorityId, newId, type UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { EntryActor } from '../../platform/journal/index.ts';
import { type Answering, holdersAt } from '../authority/index.ts';
import { organisationAt } from '../organisation/index.ts';
import type { DocumentContent, GoverningDocument, GoverningDocumentId, Told } from './document.ts';
import { governingEntry } from './entries.ts';
import { problem } from './problems.ts';
import { obstaclesTo } from './rules.ts';
import type { GoverningServices } from './services.ts';
import { insertDocument, insertTold, listDocuments, saveDocument, saveReviewed, saveWithdrawn } from './store.ts';

/** Which document, and the revision that was before whoever acts. */
export interface Aimed {
  readonly id: GoverningDocumentId;
  readonly revision: number;
}

function keeping({ policy }: GoverningServices, actor: Actor, authority: AuthorityId): EntryActor {
  const acting = findActing(policy, actor, 'governing-document', 'keep', { authority });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

/** Registers a document. Throws `access.not-allowed`, and `governing.*` for what cannot be so. */
export async function registerDocument(
  services: GoverningServices,
  actor: Actor,
  content: DocumentContent,
): Promise<GoverningDocumentId> {
  const { database, clock, random, journal } = services;
  const acting = keeping(services, actor, content.authority);
  return database.transaction(actor, async (tx) => {
    await check(tx, services, content);
    const at = clock.now();
    const id = newId<GoverningDocumentId>(at, random);
    const document = { ...content, id, revision: 1, registeredAt: at, reviewedOn: null, withdrawnOn: null };
    await insertDocument(tx, document, actor.person);
    await journal.record(tx, [governingEntry('registered', id, content, { actor: acting, on: today(clock) })]);
    return id;
  });
}

async function check(tx: Tx, { clock }: GoverningServices, content: DocumentContent): Promise<void> {
  const [obstacle] = obstaclesTo(content);
  if (obstacle !== undefined) throw problem(`governing.${obstacle}`);
  if (content.decidedOn > today(clock)) throw problem('governing.day-to-come');
  if (content.owner !== null) await checkUnit(tx, clock, content.owner.unit);
}

async function checkUnit(tx: Tx, clock: GoverningServices['clock'], unit: UnitId): Promise<void> {
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  if (!units.some(({ id }) => id === unit)) throw problem('governing.unit-unknown');
}

/** Puts a document right: what it is, who owns it, what it asks for. It stays that committee's. Throws as registering. */
export async function keepDocument(
  services: GoverningServices,
  actor: Actor,
  aimed: Aimed,
  content: Omit<DocumentContent, 'authority'>,
): Promise<void> {
  const { database, clock, journal } = services;
  await database.transaction(actor, async (tx) => {
    const document = await hold(tx, aimed);
    const acting = keeping(services, actor, document.authority);
    const kept = { ...content, authority: document.authority };
    await check(tx, services, kept);
    await saveDocument(tx, document.id, kept);
    await journal.record(tx, [governingEntry('changed', document.id, kept, { actor: acting, on: today(clock) })]);
  });
}

async function hold(tx: Tx, { id, revision }: Aimed): Promise<GoverningDocument> {
  const [document] = await listDocuments(tx, sql`document_id = ${id}`, { isHeld: true });
  if (document === undefined) throw problem('governing.unknown');
  if (document.revision !== revision) throw problem('governing.changed-meanwhile');
  if (document.withdrawnOn !== null) throw problem('governing.withdrawn');
  return document;
}

/** Who answers for a document today. Empty = it has no owner, or nobody is there. */
export async function ownersOf(
  tx: Tx,
  { clock }: Pick<GoverningServices, 'clock'>,
  { owner, authority }: Pick<GoverningDocument, 'owner' | 'authority'>,
): Promise<readonly Answering[]> {
  if (owner === null) return [];
  return holdersAt(tx, nowOf(clock)).answering(owner.role, { unit: owner.unit, authority });
}

/** Its owner, or the registrar, has reviewed it; `next` is when it is due again. Throws `governing.not-yours`, `…day-to-come`. */
export async function reviewDocument(
  services: GoverningServices,
  actor: Actor,
  aimed: Aimed,
  { on, next }: { readonly on: LocalDate; readonly next: LocalDate | null },
): Promise<void> {
  const { database, clock, policy, journal } = services;
  await database.transaction(actor, async (tx) => {
    const document = await hold(tx, aimed);
    if (on > today(clock)) throw problem('governing.day-to-come');
    const own = (await ownersOf(tx, services, document)).find(({ person }) => person === actor.person);
    const mayReview = own !== undefined && may(policy, actor, 'governing-document', 'review', { person: own.person });
    const acting = mayReview
      ? ({ kind: 'person', person: own.person, role: own.role } as const)
      : findActing(policy, actor, 'governing-document', 'keep', { authority: document.authority });
    if (acting === undefined) throw problem('governing.not-yours');
    await saveReviewed(tx, document.id, on, next);
    const reviewed = { ...document, reviewOn: next };
    await journal.record(tx, [governingEntry('reviewed', document.id, reviewed, { actor: acting, on })]);
  });
}

/** The committee has withdrawn it: it holds no more from that day. */
export async function withdrawDocument(
  services: GoverningServices,
  actor: Actor,
  aimed: Aimed,
  on: LocalDate,
): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const document = await hold(tx, aimed);
    const acting = keeping(services, actor, document.authority);
    if (on > today(services.clock)) throw problem('governing.day-to-come');
    await saveWithdrawn(tx, document.id, on);
    await services.journal.record(tx, [governingEntry('withdrawn', document.id, document, { actor: acting, on })]);
  });
}

/** Puts down that somebody was told of it. */
export async function tellOfDocument(
  services: GoverningServices,
  actor: Actor,
  aimed: Aimed,
  told: Omit<Told, 'id' | 'document'>,
): Promise<void> {
  const { database, clock, random, journal } = services;
  await database.transaction(actor, async (tx) => {
    const document = await hold(tx, aimed);
    const acting = keeping(services, actor, document.authority);
    if (told.on > today(clock)) throw problem('governing.day-to-come');
    if (told.unit !== null) await checkUnit(tx, clock, told.unit);
    const at = clock.now();
    await insertTold(tx, { ...told, id: newId<Told['id']>(at, random), document: document.id }, at, actor.person);
    await journal.record(tx, [governingEntry('told', document.id, document, { actor: acting, on: told.on })]);
  });
}
