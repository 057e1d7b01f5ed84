import { sql } from 'kysely';
import { type Instant, instant } from '../../../kernel/clock.ts';
import type { EmployerId } from '../../../kernel/ids.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { MEDIA_TYPES } from '../../../platform/files/index.ts';
import { listAuthorities, organisationAt } from '../../organisation/index.ts';
import { entryOf } from '../actions/store-document.ts';
import type { Document, Version } from '../document.ts';
import type { DocumentServices } from '../services.ts';
import { listVersions, readDocuments } from '../store/documents.ts';
import { lockDueItem, type OutboxItem, writeAttempt, writeReceipt } from '../store/outbox.ts';
import { listSignatures } from '../store/signatures.ts';
import type { FilingMetadata, FilingReceipt } from './port.ts';

export type DispatchServices = Pick<DocumentServices, 'database' | 'journal' | 'clock' | 'files' | 'personalFile'>;

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** When a filing that failed this many times is tried again: after 1, 4, 16 … minutes, at last once a day. */
export function nextAttempt(now: Instant, attempts: number): Instant {
  const minutes = Math.min(4 ** (attempts - 1), DAY_MINUTES);
  return instant(new Date(Date.parse(now) + minutes * MINUTE_MS));
}

/**
 * Sends what waits of an employer's outbox, each in a transaction of its own, with the entry `document.sent`, and
 * `document.filed` when the receiver gives a receipt. What fails is tried again later. Answers how many were sent.
 */
export async function dispatchOutbox(services: DispatchServices, employer: EmployerId): Promise<number> {
  let sent = 0;
  for (;;) {
    const went = await services.database.transaction({ employer }, (tx) => dispatchNext(tx, services, employer));
    if (went === undefined) return sent;
    if (went) sent += 1;
  }
}

/** True when one was sent, false when it failed, undefined when none is due. */
async function dispatchNext(tx: Tx, services: DispatchServices, employer: EmployerId): Promise<boolean | undefined> {
  const now = services.clock.now();
  const item = await lockDueItem(tx, now);
  if (item === undefined) return undefined;
  const attempts = item.attempts + 1;
  const [document] = await readDocuments(tx, sql`document.document_id = ${item.document}`);
  const version = (await listVersions(tx, item.document)).find(({ number }) => number === item.version);
  if (document === undefined || version === undefined) throw new Error('an outbox item without its document');
  const metadata = await metadataOf(tx, document, version, now);
  const content = () => services.files.open(employer, version.hash);
  try {
    const receipt = await services.personalFile.send({ employer, id: item.id, metadata, content });
    await writeAttempt(tx, { ...item, attempts, fault: null, sentAt: now });
    await noteSent(tx, services, { ...document, latest: version }, item, receipt);
    return true;
  } catch (error) {
    // A lost database ends the work; what the receiver or the disk refused is tried again.
    if (isOfDatabase(error)) throw error;
    await writeAttempt(tx, {
      ...item,
      attempts,
      tryAt: nextAttempt(now, attempts),
      fault: faultOf(error),
      sentAt: null,
    });
    return false;
  }
}

async function noteSent(
  tx: Tx,
  { journal }: DispatchServices,
  document: Document,
  { id }: OutboxItem,
  receipt: FilingReceipt | undefined,
): Promise<void> {
  const system = { kind: 'system' } as const;
  await journal.record(tx, [entryOf('document.sent', document, system, { item: id })]);
  if (receipt === undefined) return;
  const { at, by } = journal.moment();
  const { where } = receipt;
  await writeReceipt(tx, id, { on: localDateOf(at), where, by: null, at });
  await journal.record(tx, [entryOf('document.filed', document, system, { item: id, where }, { at, by })]);
}

async function metadataOf(tx: Tx, document: Document, version: Version, now: Instant): Promise<FilingMetadata> {
  const times = { on: localDateOf(now), knownAt: now };
  const [authorities, person, signatures] = await Promise.all([
    listAuthorities(tx, times),
    document.person === null ? undefined : organisationAt(tx, times).findPerson(document.person),
    listSignatures(tx, [document.id]),
  ]);
  const signed = (signatures.get(document.id) ?? []).filter((one) => one.version === version.number);
  return {
    document: document.id,
    version: version.number,
    kind: document.kind,
    title: document.title,
    journalNumber: document.journalNumber,
    authority: authorities.find(({ id }) => id === document.authority)?.code ?? null,
    employeeIds: person?.employments.map(({ employeeId }) => employeeId) ?? [],
    sha256: version.hash,
    mediaType: MEDIA_TYPES[version.type],
    madeOn: localDateOf(version.madeAt),
    signatures: signed.map(({ role, signedOn, method }) => ({ role, on: signedOn, method })),
    secrecy: document.secrecy,
  };
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && 'severity' in error;
}

/** A code and never a message: a message may quote a name. */
function faultOf(error: unknown): string {
  if (error instanceof Problem) return error.code;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code.slice(0, 80) : 'unexpected';
}

/** The background work that empties the outbox. */
export const outboxJob = {
  name: 'personal-file',
  everyMinutes: 1,
  run: async (services: DispatchServices, { employer }: { readonly employer: EmployerId }) => {
    await dispatchOutbox(services, employer);
  },
};
