import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { HeldRole } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Document } from '../document.ts';
import { aDocument, anActor, anEmployerWithPeople, documentsOver, entriesOf } from '../testing.ts';
import { sign, stateOf } from './sign.ts';
import { storeVersion } from './store-document.ts';

const { database } = await aDatabase();
const services = await documentsOver(database);
const at = await anEmployerWithPeople(database);

function signed(
  document: Document,
  person: PersonId,
  roles: readonly HeldRole[] = [],
  hash: string = document.latest.hash,
) {
  const actor = anActor(at, services, person, roles);
  return database.transaction(at, (tx) => sign(tx, services, actor, { document: document.id, hash }));
}

/** Lays another text over the document. */
async function changed(document: Document): Promise<Document> {
  const other = await aDocument(services, at, { text: 'Hunden får inte följa med.' });
  const { hash, size, type } = other.latest;
  return database.transaction(at, (tx) =>
    storeVersion(
      tx,
      services,
      document,
      { file: { hash, size, type }, name: 'hund', origin: 'rendered' },
      { kind: 'system' },
    ),
  );
}

test('both sides sign what they read; the last one makes it complete', async () => {
  const document = await aDocument(services, at);
  expect((await signed(document, at.person(1))).remaining).toEqual([{ person: at.person(6), role: 'chef' }]);
  expect((await signed(document, at.person(6))).remaining).toEqual([]);
  const entries = (await entriesOf(services, at, document)).filter(({ type }) => type === 'document.signed');
  expect(entries.map(({ actor, facts }) => [actor, facts?.complete, facts?.hash, facts?.version])).toEqual([
    [{ kind: 'person', person: at.person(1), role: 'medarbetare' }, false, document.latest.hash, 1],
    [{ kind: 'person', person: at.person(6), role: 'chef' }, true, document.latest.hash, 1],
  ]);
});

test('who signs again changes nothing, also in many places at once', async () => {
  const document = await aDocument(services, at);
  await Promise.all(Array.from({ length: 8 }, () => signed(document, at.person(1))));
  const entries = await entriesOf(services, at, document);
  expect(entries.filter(({ type }) => type === 'document.signed')).toHaveLength(1);
});

test('nobody signs what has changed since they read it, and what was signed is not the new version', async () => {
  const document = await aDocument(services, at);
  await signed(document, at.person(1));
  const later = await changed(document);
  await expect(signed(document, at.person(6))).rejects.toMatchObject({
    code: 'documents.changed',
    facts: { latest: 2 },
  });
  const state = await database.transaction(at, (tx) => stateOf(tx, later));
  expect([state.signatures, state.remaining.length]).toEqual([[], 2]);
  expect((await signed(later, at.person(1))).signatures).toHaveLength(1);
});

test('only signatories sign, after proving who they are', async () => {
  const document = await aDocument(services, at);
  await expect(signed(document, at.person(2), [{ role: 'manager', unit: at.unit('clinic') }])).rejects.toMatchObject({
    code: 'documents.not-signatory',
  });
  const stale = { ...anActor(at, services, at.person(1)), authenticatedAt: services.clock.now() };
  services.clock.advance(3_600_000);
  const signing = { document: document.id, hash: document.latest.hash };
  await expect(database.transaction(at, (tx) => sign(tx, services, stale, signing))).rejects.toMatchObject({
    code: 'test.step-up-needed',
  });
});

test('whoever stands in for a signatory signs in their place, and that is said', async () => {
  const document = await aDocument(services, at);
  await signed(document, at.person(2), [{ role: 'manager', unit: at.unit('ward'), actingFor: at.person(6) }]);
  const entry = (await entriesOf(services, at, document)).at(-1);
  expect(entry?.actor).toEqual({ kind: 'person', person: at.person(2), role: 'chef', actingFor: at.person(6) });
});

test('a protected person’s document is not there for a signatory who is not their named handler', async () => {
  const hidden = at.person(4);
  const signatories = [6, 2].map((number) => ({ person: at.person(number), role: 'chef' }));
  const document = await aDocument(services, at, { person: hidden, signatories });
  const { rows } = await database.transaction(at, (tx) =>
    sql<{ handler_id: PersonId }>`select handler_id from named_handler where person_id = ${hidden}`.execute(tx),
  );
  expect(rows.map(({ handler_id }) => handler_id)).toEqual([at.person(6)]);
  await expect(signed(document, at.person(2))).rejects.toMatchObject({ code: 'documents.unknown' });
  expect((await signed(document, at.person(6))).remaining).toHaveLength(1);
});
