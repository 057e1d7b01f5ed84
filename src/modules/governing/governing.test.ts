import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Actor, composePolicy } from '../../access/index.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { aRegion, authorityOver, type Someone } from '../authority/testing.ts';
import { keepDocument, registerDocument, reviewDocument, tellOfDocument, withdrawDocument } from './actions.ts';
import type { DocumentContent } from './document.ts';
import { governingPolicy } from './policy.ts';
import { readDocument, readDocuments } from './reading.ts';
import { isInForce, notHeard, overlapsAmong, standingOf } from './rules.ts';

const { database } = await aDatabase();
const region = await aRegion(database);
const services = { ...authorityOver(database), random: systemRandom, policy: composePolicy(governingPolicy) };
const committee = region.authority('committee');
const inTx = <T>(work: Parameters<typeof database.transaction<T>>[1]) => database.transaction(region.doer, work);
const actor = (someone: Someone, roles: Actor['roles'] = [{ role: 'employee' }]): Actor => ({
  employer: region.doer.employer,
  person: region.person(someone),
  account: 'account',
  roles,
  authenticatedAt: region.times.knownAt,
  acr: null,
});
const registrar = actor('registrar', [
  { role: 'employee' },
  { role: 'registrar', authority: committee },
] as Actor['roles']);
const careHead = actor('careHead');
const DAY = localDate('2026-01-31');

const content = (of: Partial<DocumentContent> = {}): DocumentContent => ({
  kind: 'guideline',
  title: 'Riktlinje för distansarbete',
  authority: committee,
  owner: { role: 'administration-head', unit: region.unit('care') },
  decidedOn: localDate('2026-01-10'),
  journalNumber: 'VN 2026/7',
  validFrom: localDate('2026-01-15'),
  validTo: null,
  reviewOn: localDate('2026-01-30'),
  subjects: ['Distansarbete'],
  asks: [{ of: 'Chef', what: 'Riskbedömning görs innan överenskommelse om distansarbete tecknas' }],
  heard: [{ perspective: 'hr', on: '2026-01-05', words: 'Yttrande' }],
  ...of,
});

const id = await registerDocument(services, registrar, content());
const read = (by: Actor = careHead) => inTx((tx) => readDocument(tx, services, by, id));
const shown = async (show: 'in-force' | 'to-review' | 'without-owner' | 'overlapping' | 'not-heard' | 'all') =>
  (await inTx((tx) => readDocuments(tx, services, careHead, { show, page: 1, limit: 50 }))).items.map(
    ({ title }) => title,
  );

test('a document has an owner who is somebody that day, and what was not heard is told', async () => {
  expect(await read()).toMatchObject({
    standing: 'to-review',
    owner: { role: 'administration-head', holder: 'Person 2' },
    isWithoutOwner: false,
    notHeard: ['information-security', 'work-environment', 'law'],
    mayKeep: false,
    mayReview: true,
  });
  expect(await shown('not-heard')).toEqual(['Riktlinje för distansarbete']);
  await expect(registerDocument(services, careHead, content())).rejects.toMatchObject({ code: 'access.not-allowed' });
});

test.each([
  ['governing.valid-backwards', { validTo: localDate('2026-01-14') }],
  ['governing.valid-before-decided', { validFrom: localDate('2026-01-01') }],
  ['governing.day-to-come', { decidedOn: localDate('2026-02-01'), validFrom: localDate('2026-02-01') }],
  ['governing.unit-unknown', { owner: { role: 'hr' as const, unit: '019bffff-0000-7000-8000-000000000001' as never } }],
  [
    'governing.heard-twice',
    { heard: ['x', 'y'].map((words) => ({ perspective: 'law' as const, on: '2026-01-05', words })) },
  ],
])('%s: what cannot be so is refused', async (code, of) => {
  await expect(registerDocument(services, registrar, content(of))).rejects.toMatchObject({ code });
});

test('its owner reviews it, others do not; the registrar puts it right and tells whom it was told to', async () => {
  const { revision } = await read();
  const said = { on: DAY, next: localDate('2028-01-31') };
  await expect(reviewDocument(services, actor('nurse'), { id, revision }, said)).rejects.toMatchObject({
    code: 'governing.not-yours',
  });
  await reviewDocument(services, careHead, { id, revision }, said);
  expect(await read()).toMatchObject({ standing: 'in-force', reviewedOn: '2026-01-31', reviewOn: '2028-01-31' });
  await expect(reviewDocument(services, careHead, { id, revision }, said)).rejects.toMatchObject({
    code: 'governing.changed-meanwhile',
  });
  const now = { id, revision: revision + 1 };
  const told = { unit: region.unit('care'), toWhom: 'Alla chefer', on: DAY, how: 'E-post' };
  await expect(tellOfDocument(services, careHead, now, told)).rejects.toMatchObject({ code: 'access.not-allowed' });
  await tellOfDocument(services, registrar, now, told);
  expect((await read()).told).toMatchObject([{ toWhom: 'Alla chefer', unit: { name: 'Enhet care' } }]);
  const { authority: _, ...kept } = content({ owner: null, reviewOn: localDate('2028-01-31') });
  await keepDocument(services, registrar, now, kept);
  expect(await shown('without-owner')).toEqual(['Riktlinje för distansarbete']);
});

test('two documents that are about the same, or ask for the same, are found; a withdrawn one is not', async () => {
  const other = await registerDocument(
    services,
    registrar,
    content({ title: 'Rutin för hemarbete', subjects: ['distansarbete '], reviewOn: null }),
  );
  expect(await shown('overlapping')).toEqual(['Riktlinje för distansarbete', 'Rutin för hemarbete']);
  expect((await read()).overlaps).toMatchObject([
    {
      other: { title: 'Rutin för hemarbete' },
      subjects: ['Distansarbete'],
      asks: [[expect.any(String), expect.any(String)]],
    },
  ]);
  await withdrawDocument(services, registrar, { id: other, revision: 1 }, DAY);
  expect(await shown('overlapping')).toEqual([]);
  await expect(withdrawDocument(services, registrar, { id: other, revision: 2 }, DAY)).rejects.toMatchObject({
    code: 'governing.withdrawn',
  });
});

const days = fc.integer({ min: -400, max: 400 }).map((days) => addDays(DAY, days));

test('a document is in force on a day exactly when it has begun, has not ended and is not withdrawn', () => {
  const maybe = fc.option(days);
  fc.assert(
    fc.property(days, maybe, maybe, maybe, days, (validFrom, validTo, reviewOn, withdrawnOn, today) => {
      const document = { validFrom, validTo, reviewOn, withdrawnOn };
      const holds =
        validFrom <= today && (validTo === null || today <= validTo) && !(withdrawnOn !== null && withdrawnOn <= today);
      expect(isInForce(document, today)).toBe(holds);
      expect(standingOf(document, today) === 'to-review').toBe(holds && reviewOn !== null && reviewOn <= today);
    }),
  );
});

test('overlaps are the same whichever document comes first, and each pair stands once', () => {
  const some = fc.record({ subjects: fc.uniqueArray(fc.constantFrom('a', 'B', 'b ', 'c')), asks: fc.constant([]) });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), (documents) => {
      const never = () => false;
      const found = overlapsAmong(documents, never);
      expect(overlapsAmong(documents.toReversed(), never).length).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual((documents.length * (documents.length - 1)) / 2);
    }),
  );
  expect(notHeard({ heard: [] })).toEqual(['hr', 'information-security', 'work-environment', 'law']);
});
