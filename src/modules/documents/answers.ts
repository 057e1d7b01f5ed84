import { type RawBuilder, sql } from 'kysely';
import { type Actor, findActing, unprotectedFor } from '../../access/index.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import { listNames } from '../organisation/index.ts';
import { remainingOf } from './actions/sign.ts';
import type { DocumentAnswer } from './api.ts';
import { factsFrom, pathsOf } from './authorise.ts';
import type { Document } from './document.ts';
import type { DocumentServices } from './services.ts';
import { type Delivery, listDeliveries } from './store/deliveries.ts';
import { listItemsOf, type OutboxItem } from './store/outbox.ts';
import { listSignatures, type Signature } from './store/signatures.ts';

type AnsweringServices = Pick<DocumentServices, 'policy' | 'clock'>;

/** Documents that the actor may see, as the API answers them, with what they may do. */
export async function answersFor(
  tx: Tx,
  services: AnsweringServices,
  actor: Actor,
  documents: readonly Document[],
): Promise<DocumentAnswer[]> {
  const ids = documents.map(({ id }) => id);
  const [signatures, deliveries, items] = await Promise.all([
    listSignatures(tx, ids),
    listDeliveries(tx, ids),
    listItemsOf(tx, ids),
  ]);
  const of = documents.map((document) => ({
    document,
    signatures: latestOf(document, signatures.get(document.id) ?? []),
    deliveries: latestOf(document, deliveries.get(document.id) ?? []),
    item: items.find((one) => one.document === document.id && one.version === document.latest.number),
  }));
  const names = await knowableNames(tx, services, actor, of.flatMap(personsIn));
  const paths = await pathsOf(tx, services, documents);
  return of.map((one) => answerOf(services, actor, { names, paths }, one));
}

interface Gathered {
  readonly document: Document;
  readonly signatures: readonly Signature[];
  readonly deliveries: readonly Delivery[];
  readonly item: OutboxItem | undefined;
}

function answerOf(
  services: AnsweringServices,
  actor: Actor,
  {
    names,
    paths,
  }: { readonly names: ReadonlyMap<PersonId, string>; readonly paths: Awaited<ReturnType<typeof pathsOf>> },
  { document, signatures, deliveries, item }: Gathered,
): DocumentAnswer {
  const { subject, secrecy, latest } = document;
  const nameOf = (person: PersonId | null) => (person && names.get(person)) ?? null;
  const remaining = remainingOf(document, signatures);
  const facts = factsFrom(paths, document);
  const may = (action: 'record' | 'file') =>
    findActing(services.policy, actor, 'document', action, facts) !== undefined;
  const stoodInFor = actor.roles.flatMap(({ actingFor }) => actingFor ?? []);
  return {
    id: document.id,
    subjectKind: subject.kind,
    subjectId: subject.id,
    kind: document.kind,
    title: document.title,
    language: document.language,
    journalNumber: document.journalNumber,
    secrecy: [...secrecy],
    latest: {
      number: latest.number,
      contentHash: latest.hash,
      size: latest.size,
      type: latest.type,
      fileName: latest.name,
      origin: latest.origin,
      madeAt: latest.madeAt,
    },
    signatures: signatures.map(({ signatory, signedBy, role, method, signedOn }) => ({
      name: nameOf(signedBy),
      role,
      method,
      signedOn,
      isByDeputy: signedBy !== signatory,
    })),
    remaining: remaining.map(({ person, role }) => ({ name: nameOf(person), role, isMe: person === actor.person })),
    deliveries: deliveries.map(({ channel, deliveredOn, evidence, recordedBy, acknowledgedAt }) => ({
      channel,
      deliveredOn,
      evidence,
      recordedBy: nameOf(recordedBy),
      acknowledgedAt,
    })),
    filing: item === undefined ? null : { ...filingOf(item), filedBy: nameOf(item.filedBy) },
    may: {
      sign: remaining.some(({ person }) => person === actor.person || stoodInFor.includes(person)),
      acknowledge:
        document.person !== null &&
        document.person === actor.person &&
        deliveries.length > 0 &&
        deliveries.every(({ acknowledgedAt }) => acknowledgedAt === null),
      record: document.person !== null && remaining.length === 0 && may('record'),
      file: remaining.length === 0 && item === undefined && may('file'),
    },
  };
}

/** How an item of the outbox stands. */
export function statusOfItem({ sentAt, filedAt }: OutboxItem): 'waiting' | 'sent' | 'filed' {
  if (filedAt !== null) return 'filed';
  return sentAt === null ? 'waiting' : 'sent';
}

/** SQL over `item`: it stands so. */
export function itemStands(status: 'waiting' | 'sent' | 'filed'): RawBuilder<boolean> {
  if (status === 'filed') return sql<boolean>`item.filed_at is not null`;
  const isSent = status === 'sent' ? sql`not null` : sql`null`;
  return sql<boolean>`(item.filed_at is null and item.sent_at is ${isSent})`;
}

function filingOf(item: OutboxItem) {
  const { queuedAt, filedOn, filedWhere } = item;
  return { status: statusOfItem(item), queuedAt, filedOn, filedWhere };
}

function latestOf<Of extends { readonly version: number }>({ latest }: Document, all: readonly Of[]): readonly Of[] {
  return all.filter(({ version }) => version === latest.number);
}

function personsIn({ document, signatures, deliveries, item }: Gathered): PersonId[] {
  return [
    ...document.signatories.map(({ person }) => person),
    ...signatures.map(({ signedBy }) => signedBy),
    ...deliveries.flatMap(({ recordedBy }) => recordedBy ?? []),
    ...(item?.filedBy == null ? [] : [item.filedBy]),
  ];
}

/** What persons are called, of those only whom the actor may know to be there. */
async function knowableNames(
  tx: Tx,
  { clock }: AnsweringServices,
  actor: Actor,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (persons.length === 0) return new Map();
  const { rows } = await sql<{ person_id: PersonId }>`
    select person_id from unnest(${[...new Set(persons)]}::uuid[]) as named (person_id)
    where ${unprotectedFor(actor, 'named.person_id')}`.execute(tx);
  return listNames(
    tx,
    clock.now(),
    rows.map(({ person_id }) => person_id),
  );
}
