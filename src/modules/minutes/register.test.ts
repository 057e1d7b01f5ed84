import { afterAll, expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../platform/journal/index.ts';
import { answerProposal } from './proposals/actions.ts';
import { readProposals } from './proposals/reading.ts';
import { confirmMinutes } from './register/confirm.ts';
import { correctHead, correctMatter, discardMinutes } from './register/correct.ts';
import { readMatterView, readMinutesList, readMinutesView } from './register/reading.ts';
import type { ClauseId, MinutesId } from './register/record.ts';
import { uploadMinutes } from './register/upload.ts';
import { aMinutesRegion, BOARD_TEXT, COMMITTEE_TEXT } from './testing.ts';

const { database } = await aDatabase();
const region = await aMinutesRegion(database);
afterAll(region.clean);
const { services, actor, inside, upload } = region;
const registrar = await actor('clerk');
const director = await actor('director');
const otherRegistrar = await actor('registrar');

const view = (by: typeof registrar, id: MinutesId) =>
  database.transaction(inside, (tx) => readMinutesView(tx, services, by, id));
const matter = (by: typeof registrar, id: MinutesId, position: number) =>
  database.transaction(inside, (tx) => readMatterView(tx, services, by, { id, position }));
const list = (by: typeof registrar) =>
  database.transaction(inside, (tx) => readMinutesList(tx, services, by, { page: 1, limit: 50 }));
const proposals = (by: typeof registrar) => database.transaction(inside, (tx) => readProposals(tx, services, by));

const draft = await upload(registrar, COMMITTEE_TEXT);

test('what is read is a draft of the registrar alone, each field with its place in the text', async () => {
  const seen = await view(registrar, draft);
  expect(seen).toMatchObject({
    organ: 'Regionstyrelsens arbetsutskott',
    meetingDate: '2026-02-10',
    documentType: 'minutes',
    confirmedAt: null,
    lacking: [],
    mayKeep: true,
  });
  expect(seen.front.slice(seen.places.meetingDate?.start, seen.places.meetingDate?.end)).toBe('2026-02-10');
  expect(seen.matters.map(({ number, proposals: proposed, decisions }) => [number, proposed, decisions])).toEqual([
    ['20', 2, 1],
    ['21', 0, 1],
  ]);
  const one = await matter(registrar, draft, 0);
  const told = one.places.decisions.map((place) => one.text.slice(place?.start, place?.end).replace(/\s+/g, ' '));
  expect(told).toEqual(one.content.decisions.map(({ text }) => text));
  expect(one.text.slice(one.places.dnr[0]?.start, one.places.dnr[0]?.end)).toBe('26RS0114');
  expect(one.content.decisions.map(({ condition }) => condition)).toEqual([
    'under förutsättning att fullmäktige anvisar medel',
    null,
    null,
  ]);
  for (const other of [director, otherRegistrar, await actor('nurse')]) {
    await expect(view(other, draft)).rejects.toMatchObject({ code: 'minutes.unknown' });
    expect((await list(other)).items).toEqual([]);
  }
  expect((await list(registrar)).keeps.map(({ name }) => name)).toEqual(['Regionstyrelsen']);
});

test('what was read is put right, by one at a time, and what was read is kept beside it', async () => {
  const { content } = await matter(registrar, draft, 1);
  const better = { ...content, title: 'Meddelanden och skrivelser' };
  const change = { position: 1, content: better, isLeftOut: false };
  await correctMatter(services, registrar, { id: draft, revision: 1 }, change);
  await expect(correctMatter(services, registrar, { id: draft, revision: 1 }, change)).rejects.toMatchObject({
    code: 'minutes.changed-meanwhile',
  });
  const unfit = { ...change, content: { ...better, assignments: [{ to: 'x', text: 'x', clause: 7 }] } };
  await expect(correctMatter(services, registrar, { id: draft, revision: 2 }, unfit)).rejects.toMatchObject({
    code: 'minutes.clause-unknown',
  });
  await expect(
    correctMatter(services, registrar, { id: draft, revision: 2 }, { ...change, position: 9 }),
  ).rejects.toMatchObject({ code: 'minutes.matter-unknown' });
  const seen = await matter(registrar, draft, 1);
  expect([seen.content.title, seen.asRead.title, seen.isChecked, seen.places.title]).toEqual([
    'Meddelanden och skrivelser',
    'Meddelanden',
    true,
    null,
  ]);
  const head = { documentType: 'minutes', organ: null, meetingDate: localDate('2026-03-03') } as const;
  await expect(correctHead(services, registrar, { id: draft, revision: 2 }, head)).rejects.toMatchObject({
    code: 'minutes.day-to-come',
  });
  await correctHead(services, registrar, { id: draft, revision: 2 }, { ...head, meetingDate: null });
  await expect(confirmMinutes(services, registrar, { id: draft, revision: 3 })).rejects.toMatchObject({
    code: 'minutes.not-complete',
    facts: { lacking: [{ code: 'organ' }, { code: 'meeting-date' }] },
  });
  const right = { ...head, organ: 'Regionstyrelsens arbetsutskott', meetingDate: localDate('2026-02-10') };
  await correctHead(services, registrar, { id: draft, revision: 3 }, right);
});

test('nothing is registered before the registrar confirms; then it is seen by those who carry it out, and stays as it is', async () => {
  expect((await matter(registrar, draft, 0)).clauses).toEqual([]);
  await expect(confirmMinutes(services, director, { id: draft, revision: 4 })).rejects.toMatchObject({
    code: 'minutes.unknown',
  });
  await confirmMinutes(services, registrar, { id: draft, revision: 4 });
  const seen = await view(director, draft);
  expect(seen).toMatchObject({ confirmedBy: 'Person 8', mayKeep: false });
  expect((await matter(director, draft, 0)).clauses.map(({ kind }) => kind)).toEqual(['proposal', 'proposal', 'own']);
  await expect(confirmMinutes(services, registrar, { id: draft, revision: 5 })).rejects.toMatchObject({
    code: 'minutes.confirmed-already',
  });
  await expect(discardMinutes(services, registrar, { id: draft, revision: 5 })).rejects.toMatchObject({
    code: 'minutes.confirmed-already',
  });
  const entries = await database.transaction(inside, (tx) => listEntriesOf(tx, { kind: 'minutes', id: draft }));
  expect(entries.map(({ type, effectiveOn }) => [type, effectiveOn])).toEqual([
    ['document.stored', '2026-03-02'],
    ['minutes.uploaded', '2026-03-02'],
    ['minutes.confirmed', '2026-02-10'],
  ]);
  expect(entries[2]?.facts).toMatchObject({ matters: 2, decisions: 2, proposals: 2 });
});

test('a proposal stays one until the minutes of the body that it went to arrive and are linked', async () => {
  const [first] = (await proposals(registrar)).items;
  expect(first).toMatchObject({
    text: expect.stringMatching(/^anta planen/),
    chain: ['Regionstyrelsen'],
    suggestions: [],
  });
  const board = await region.confirmed(registrar, BOARD_TEXT);
  const open = (await proposals(registrar)).items;
  expect(open.map(({ suggestions }) => suggestions[0]?.text.slice(0, 11))).toEqual(['anta planen', 'anta planen']);
  const [plan, other] = open as [(typeof open)[0], (typeof open)[0]];
  const answer = plan.suggestions[0]?.id as ClauseId;
  const link = (proposal: string, answerId: string, outcome: 'as-proposed' | 'passed-on', by = registrar) =>
    answerProposal(services, by, { proposal: proposal as ClauseId, answer: answerId as ClauseId, outcome });
  await expect(link(plan.id, other.id, 'passed-on')).rejects.toMatchObject({ code: 'minutes.answer-unfit' });
  await expect(link(plan.id, answer, 'passed-on')).rejects.toMatchObject({ code: 'minutes.answer-unfit' });
  await expect(link(answer, plan.id, 'as-proposed')).rejects.toMatchObject({ code: 'minutes.proposal-unknown' });
  await expect(link(plan.id, answer, 'as-proposed', director)).rejects.toMatchObject({ code: 'access.not-allowed' });
  await link(plan.id, answer, 'as-proposed');
  await expect(link(plan.id, answer, 'as-proposed')).rejects.toMatchObject({ code: 'minutes.proposal-answered' });
  expect((await proposals(registrar)).items.map(({ id }) => id)).toEqual([other.id]);
  expect((await view(registrar, board)).matters).toHaveLength(1);
});

test('the same file is read in once, and anew when the draft was put away', async () => {
  const text = BOARD_TEXT.replace('2026-02-24', '2026-02-25');
  const once = await upload(registrar, text);
  await expect(upload(registrar, text)).rejects.toMatchObject({ code: 'minutes.known-already' });
  await discardMinutes(services, registrar, { id: once, revision: 1 });
  await expect(view(registrar, once)).rejects.toMatchObject({ code: 'minutes.unknown' });
  await upload(registrar, text);
  await expect(upload(otherRegistrar, BOARD_TEXT)).rejects.toMatchObject({ code: 'access.not-allowed' });
});

test('a file of 200 MB is refused as it streams in, before it is read', async () => {
  let sent = 0;
  async function* endless() {
    for (; sent < 200; sent++) yield Buffer.alloc(1024 * 1024, 'protokoll ');
  }
  const authority = region.authority('board');
  await expect(
    uploadMinutes(services, registrar, { authority, fileName: 'stor.txt', content: endless() }),
  ).rejects.toMatchObject({ code: 'files.too-large' });
  expect(sent).toBeLessThan(70);
});

test('what cannot be read is refused in a sentence, and nothing is kept of it', async () => {
  const before = (await list(registrar)).total;
  await expect(upload(registrar, '0123456789 '.repeat(50))).rejects.toMatchObject({ code: 'minutes.not-swedish' });
  await expect(upload(registrar, '%PDF-1.7\n1 0 obj', 'avklippt.pdf')).rejects.toMatchObject({
    code: 'minutes.not-a-document',
  });
  await expect(upload(registrar, 'x', 'bild.png')).rejects.toMatchObject({ code: 'files.type-not-accepted' });
  const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
  await expect(upload(registrar, zip, 'arkiv.docx')).rejects.toMatchObject({ code: 'files.not-what-it-says' });
  const bytes = Uint8Array.from({ length: 4_096 }, (_, at) => (at * 197) % 256);
  await expect(upload(registrar, bytes, 'bytes.txt')).rejects.toMatchObject({ code: 'files.not-what-it-says' });
  expect((await list(registrar)).total).toBe(before);
});
