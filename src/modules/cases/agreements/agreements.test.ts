import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { type PersonalNumber, writePersonalNumber } from '../../../kernel/personal-number.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { fileHash } from '../../../platform/files/index.ts';
import { decideOrder, draftOrder, orderContent } from '../../authority/index.ts';
import type { Someone } from '../../authority/testing.ts';
import { type DocumentId, sign } from '../../documents/index.ts';
import { listDutiesOf } from '../../duties/index.ts';
import { decideVersion, foundGuideline, guidelineContent } from '../../guidelines/index.ts';
import { aPersonalNumber } from '../../organisation/testing.ts';
import { withdrawCase } from '../actions/course.ts';
import { decideCase } from '../actions/decide.ts';
import { reportCases } from '../actions/report.ts';
import type { CaseId } from '../case.ts';
import { decisionContent } from '../decision.ts';
import { KINDS } from '../kinds.ts';
import { aCaseRegion, casesOver } from '../testing-cases.ts';
import { officeDog } from '../testing-dog.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database, {}, { ...casesOver(database), kinds: [...KINDS, officeDog] });
const { services, doer, actor, inside, view } = region;

const order = await draftOrder(services, doer, {
  authority: region.authority('committee'),
  content: orderContent.parse({
    title: 'Delegationsordning',
    items: [
      {
        number: '1',
        decides: ['office-dog.share'],
        text: 'Hund',
        level: 'nearest-manager',
        kind: 'execution',
        reportedTo: 'nobody',
      },
    ],
  }),
});
await decideOrder(services, doer, {
  version: order,
  revision: 1,
  decidedOn: localDate('2026-02-01'),
  journalNumber: 'VN 2026/1',
  validFrom: localDate('2026-02-01'),
});
const version = await foundGuideline(region.guidelineServices, doer, {
  authority: region.authority('committee'),
  reach: 'authority',
  content: guidelineContent.parse({
    title: 'Riktlinje för hund',
    governs: ['office-dog'],
    source: { title: 'Riktlinje för hund' },
    sections: [{ id: 'ett', heading: '1', text: 'Text', origin: 'document' }],
    templates: [
      {
        kind: 'dated',
        id: 'office-dog.review-before-expiry',
        title: { sv: 'Gå igenom', en: 'Go through' },
        source: 'ett',
        holder: 'nearest-manager',
        arisesOn: ['agreement.signed'],
        when: [{ fact: 'kind', is: ['office-dog'] }],
        acceptedBy: ['agreement.renewed', 'agreement.ended'],
        countsFrom: 'startsOn',
        withinDays: 30,
      },
    ],
  }),
});
await decideVersion(region.guidelineServices, doer, {
  version,
  revision: 1,
  decidedOn: localDate('2026-02-01'),
  journalNumber: 'VN 2026/2',
  validFrom: localDate('2026-02-01'),
});

const shared = decisionContent.parse({ outcome: 'shared', reasons: 'Hunden delar korg med Karo.' });

async function agreedOn(): Promise<CaseId> {
  const report = { name: 'Bella', from: '2026-04-01', daysAWeek: 2 };
  const [id] = await reportCases(services, await actor('colleague'), { reports: [{ kind: 'office-dog', report }] });
  await decideCase(services, await actor('wardManager'), { case: id as CaseId }, { content: shared });
  return id as CaseId;
}

async function paperOf(id: CaseId) {
  const rows = await database.query<{ document_id: DocumentId; hash: string; kind: string }>(
    inside,
    sql`select version.document_id, version.file_hash as hash, document.kind from case_decision decision
      join document using (employer_id, document_id)
      join document_version version using (employer_id, document_id) where decision.case_id = ${id}
      order by decision.number`,
  );
  const latest = rows.at(-1);
  if (latest === undefined) throw new Error('no paper');
  return { ...latest, all: rows };
}

async function signAs(someone: Someone, paper: { document_id: DocumentId; hash: string }): Promise<void> {
  const by = await actor(someone);
  await database.transaction(inside, (tx) =>
    sign(tx, services, by, { document: paper.document_id, hash: fileHash(paper.hash) }),
  );
}

const queued = async (document: DocumentId) =>
  (await database.query(inside, sql`select from outbox_item where document_id = ${document}`)).length;

test('an agreement is signed by whoever decides and waits for the employee; it holds when both have signed', async () => {
  const id = await agreedOn();
  const paper = await paperOf(id);
  expect(paper.kind).toBe('agreement');
  expect(await view(await actor('colleague'), id)).toMatchObject({
    file: { status: 'to-sign' },
    turn: { role: 'employee', persons: [region.person('colleague')] },
  });
  expect(await queued(paper.document_id)).toBe(0);
  const before = await database.transaction(inside, (tx) => listDutiesOf(tx, 'case', [id]));
  expect(before.map(({ template }) => template)).not.toContain('office-dog.review-before-expiry');

  await signAs('colleague', paper);
  const { file, timeline } = await view(await actor('wardManager'), id);
  expect(file.status).toBe('decided');
  expect(timeline.find(({ type }) => type === 'agreement.signed')?.facts).toMatchObject({
    kind: 'office-dog',
    startsOn: '2026-04-01',
    endsOn: null,
  });
  expect(await queued(paper.document_id)).toBe(1);
  // Thirty days on is the first of May, a holiday: the next working day.
  const after = await database.transaction(inside, (tx) => listDutiesOf(tx, 'case', [id]));
  expect(after.find(({ template }) => template === 'office-dog.review-before-expiry')?.dueOn).toBe('2026-05-04');
});

const saidOn = async (id: CaseId): Promise<string> => {
  const { hash } = await paperOf(id);
  const bytes = await buffer(await services.files.open(inside.employer, fileHash(hash)));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
};

test('the paper names both sides, by personal number whose it is, says what is agreed and that it holds when both have signed', async () => {
  const said = await saidOn(await agreedOn());
  for (const words of ['Överenskommelse', 'Bella', 'Medarbetare', 'Närmaste chef', 'båda har skrivit under', 'Karo'])
    expect(said).toContain(words);
  // Of the employee alone (seed 004), and that it was read is in their log.
  expect(said.match(/\d{8}-?\d{4}/g)).toEqual([writePersonalNumber(aPersonalNumber(6) as PersonalNumber)]);
});

test('of somebody whose identity is protected the paper says no personal number', async () => {
  const [person, handler] = [region.person('colleague'), region.person('wardManager')];
  await database.query(inside, sql`insert into protected_person (person_id) values (${person})`);
  await database.query(inside, sql`insert into named_handler (person_id, handler_id) values (${person}, ${handler})`);
  const said = await saidOn(await agreedOn());
  await database.query(inside, sql`delete from named_handler where person_id = ${person}`);
  await database.query(inside, sql`delete from protected_person where person_id = ${person}`);
  expect(said).toContain('Parter Namn Roll');
  expect(said).not.toMatch(/\d{8}-?\d{4}/);
});

test('a paper that was reconsidered away brings nothing about, whoever signs it', async () => {
  const id = await agreedOn();
  const old = await paperOf(id);
  const again = { content: { ...shared, because: 'Karo har flyttat.' }, relation: 'reconsiders' } as const;
  await decideCase(services, await actor('wardManager'), { case: id }, again);
  await signAs('colleague', old);
  expect((await view(await actor('colleague'), id)).file.status).toBe('to-sign');
  await signAs('colleague', await paperOf(id));
  expect((await view(await actor('colleague'), id)).file.status).toBe('decided');
});

test('whoever does not want to sign takes it back, and a signature afterwards changes nothing', async () => {
  const id = await agreedOn();
  const paper = await paperOf(id);
  await withdrawCase(services, await actor('colleague'), { case: id });
  await signAs('colleague', paper);
  expect((await view(await actor('colleague'), id)).file.status).toBe('withdrawn');
  expect(await queued(paper.document_id)).toBe(0);
});
