import fc from 'fast-check';
import mammoth from 'mammoth';
import { afterAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { renderPaper } from '../../../platform/paper/index.ts';
import { listDutiesOf } from '../../duties/index.ts';
import { noteAssignment, receiveAssignment } from '../actions/carry.ts';
import { readAssignment } from '../reading/one.ts';
import { anAssigningRegion } from '../testing.ts';
import { decideMeasure, verifyRecommendation } from './actions/follow-up.ts';
import { addRecommendation, confirmReport, decideAnswer, registerReport, writeRecommendation } from './actions/keep.ts';
import { reportText } from './file-routes.ts';
import { likeness, seemsToRepeat } from './likeness.ts';
import { readRecommendations, readReport, readReports } from './reading.ts';
import { replyOf } from './reply.ts';
import type { RecommendationId, ReportId } from './report.ts';
import { REPORT_LENGTH, recommendationStateOf } from './rules.ts';

const REPLY = `Svar på revisionsrapport
Samverkan
Revisionen rekommenderar att i riktlinjer för distansarbete förtydliga hur skyddsombud medverkar vid riskbedömningar.
Regionstyrelsen konstaterar att detta återfinns i metodstödet.

Utbildning
Revisionen menar att det finns behov av att utvärdera om utbildningar ska vara obligatoriska.
Regionstyrelsen menar att det ska utredas.
`;

const { database } = await aDatabase();
const region = await anAssigningRegion(database);
afterAll(region.clean);
const { assignments: services, inside, unit } = region;
const registrar = await region.by('clerk');
const otherRegistrar = await region.by('registrar');
const director = await region.by('director');
const careHead = await region.by('careHead');
const auditor: Actor = { ...director, person: null, roles: [{ role: 'auditor' }] as Actor['roles'] };
const DAY = localDate('2026-03-02');

const read = (by: Actor, id: ReportId) => database.transaction(inside, (tx) => readReport(tx, services, by, id));
const revisionOf = async (id: ReportId) => ({ id, revision: (await read(registrar, id)).revision });
const register = (by: Actor, given: Partial<Parameters<typeof registerReport>[2]> = {}) =>
  registerReport(services, by, {
    authority: region.authority('board'),
    title: 'Granskning av distansarbete',
    journalNumber: '26RS0200',
    reportedOn: localDate('2026-02-01'),
    answerBy: localDate('2026-04-30'),
    text: REPLY,
    ...given,
  });
const dutiesOf = async (kind: string, id: string) =>
  (await database.transaction(inside, (tx) => listDutiesOf(tx, kind, [id]))).map((duty) => [
    duty.template,
    duty.dueOn,
    duty.settled !== null ? 'met' : duty.withdrawnBy !== null ? 'fell' : 'open',
  ]);
const written = (of: { heading: string | null; words: string }, more: object = {}) => ({
  heading: of.heading,
  words: of.words,
  answer: null,
  stance: null,
  repeats: null,
  isLeftOut: false,
  ...more,
});

const earlier = await register(registrar, {
  title: 'Granskning 2021',
  reportedOn: localDate('2021-05-01'),
  answerBy: null,
});
const before = (await read(registrar, earlier)).items[0];
await confirmReport(services, registrar, { id: earlier, revision: 1 });
const id = await register(registrar);

test('a report is read into recommendations with answers, and is the registrar’s alone until it is confirmed', async () => {
  const view = await read(registrar, id);
  expect(view).toMatchObject({ state: 'draft', mayKeep: true, recommendations: 2 });
  expect(
    view.items.map(({ heading, answer, place }) => [heading, answer, REPLY.slice(place?.start).slice(0, 10)]),
  ).toEqual([
    ['Samverkan', 'Regionstyrelsen konstaterar att detta återfinns i metodstödet.', 'Revisionen'],
    ['Utbildning', 'Regionstyrelsen menar att det ska utredas.', 'Revisionen'],
  ]);
  for (const other of [director, otherRegistrar, auditor])
    await expect(read(other, id)).rejects.toMatchObject({ code: 'assignments.audit-unknown' });
  await expect(register(otherRegistrar)).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(register(registrar, { reportedOn: localDate('2027-01-01') })).rejects.toMatchObject({
    code: 'assignments.day-to-come',
  });
  await expect(register(registrar, { answerBy: localDate('2026-01-01') })).rejects.toMatchObject({
    code: 'assignments.answer-before-report',
  });
});

test('a draft is put right, added to, and confirmed; then its answer is due, and its words stay', async () => {
  const [first, second] = (await read(registrar, id)).items;
  if (first === undefined || second === undefined) throw new Error('the text was not read');
  const mine = { id: second.id as RecommendationId, revision: 1 };
  await writeRecommendation(services, registrar, mine, written(second, { isLeftOut: true }));
  await expect(writeRecommendation(services, registrar, mine, written(second))).rejects.toMatchObject({
    code: 'assignments.audit-changed-meanwhile',
  });
  await addRecommendation(services, registrar, await revisionOf(id), {
    heading: null,
    words: 'Säkerställa att avtalen arkiveras',
    answer: null,
  });
  await confirmReport(services, registrar, await revisionOf(id));
  expect((await read(director, id)).items.map(({ words, state }) => [words.slice(0, 12), state])).toEqual([
    ['Revisionen r', 'unanswered'],
    ['Säkerställa ', 'unanswered'],
  ]);
  expect(await dutiesOf('audit-report', id)).toEqual([['assignment.audit-answer', '2026-04-30', 'open']]);
  const now = await revisionOf(id);
  await expect(
    writeRecommendation(
      services,
      registrar,
      { id: first.id as RecommendationId, revision: now.revision },
      written(first, { words: 'x' }),
    ),
  ).rejects.toMatchObject({ code: 'assignments.recommendation-confirmed' });
  await expect(confirmReport(services, registrar, now)).rejects.toMatchObject({ code: 'assignments.audit-not-now' });
  await expect(confirmReport(services, director, now)).rejects.toMatchObject({ code: 'access.not-allowed' });
});

test('what an earlier year’s report said already is suggested, and confirmed by the registrar', async () => {
  const [first] = (await read(registrar, id)).items;
  expect(first?.likely.map(({ title }) => title)).toEqual(['Granskning 2021']);
  if (first === undefined || before === undefined) throw new Error('the text was not read');
  const aimed = async () => ({ id: first.id as RecommendationId, revision: (await revisionOf(id)).revision });
  await expect(
    writeRecommendation(services, registrar, await aimed(), written(first, { repeats: first.id })),
  ).rejects.toMatchObject({ code: 'assignments.repeats-unknown' });
  const answer = { answer: first.answer, stance: 'partly', repeats: before.id };
  await writeRecommendation(services, registrar, await aimed(), written(first, answer));
  expect((await read(director, id)).items[0]?.repeats).toMatchObject({ title: 'Granskning 2021' });
  const list = await database.transaction(inside, (tx) =>
    readRecommendations(tx, services, director, { show: 'repeated', page: 1, limit: 50 }),
  );
  expect(list.items.map(({ title }) => title)).toEqual(['Granskning av distansarbete']);
});

test('the committee decides its answer when every recommendation has one; the reply says so until then', async () => {
  const draft = await database.transaction(inside, (tx) => replyOf(tx, services, director, id, 'sv'));
  expect(draft.blocks[0]).toMatchObject({ text: expect.stringMatching(/^Utkast\./) });
  const said = { on: DAY, clause: null, journalNumber: '26RS0200' };
  await expect(decideAnswer(services, registrar, await revisionOf(id), said)).rejects.toMatchObject({
    code: 'assignments.unanswered',
  });
  const added = (await read(registrar, id)).items.find(({ words }) => words.startsWith('Säkerställa'));
  if (added === undefined) throw new Error('it was added');
  const aimed = { id: added.id as RecommendationId, revision: (await revisionOf(id)).revision };
  await writeRecommendation(services, registrar, aimed, written(added, { answer: 'Det görs.', stance: 'accepts' }));
  await expect(
    decideAnswer(services, registrar, await revisionOf(id), { ...said, on: localDate('2026-01-01') }),
  ).rejects.toMatchObject({ code: 'assignments.answer-before-report' });
  await decideAnswer(services, registrar, await revisionOf(id), said);
  expect(await dutiesOf('audit-report', id)).toEqual([['assignment.audit-answer', '2026-04-30', 'met']]);
  expect(await dutiesOf('recommendation', added.id)).toEqual([['assignment.audit-measure', '2026-05-04', 'open']]);
  const paper = await database.transaction(inside, (tx) => replyOf(tx, services, director, id, 'sv'));
  const made = await renderPaper(paper, 'docx', services.clock.now());
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(made) });
  expect(value).toContain('Svar på revisionsrapport ”Granskning av distansarbete”');
  expect(value).toContain('beslutade svaret den 2 mars 2026. 26RS0200');
  expect(value).toContain('Återkommer från Granskning 2021, 2021.');
  expect(value).toContain('Nämnden instämmer delvis.');
});

test('a measure is an assignment; whoever held it cannot find it done, and what is found done ends it', async () => {
  const added = (await read(registrar, id)).items.find(({ words }) => words.startsWith('Säkerställa'));
  const recommendation = added?.id as RecommendationId;
  const terms = {
    role: 'administration-head',
    unit: unit('care'),
    dueOn: localDate('2026-06-30'),
    shownBy: null,
  } as const;
  const wanted = { words: 'Inför kontroll av arkivering', decidedOn: DAY, journalNumber: null };
  await expect(decideMeasure(services, otherRegistrar, recommendation, wanted, terms)).rejects.toMatchObject({
    code: 'assignments.recommendation-unknown',
  });
  const measure = await decideMeasure(services, registrar, recommendation, wanted, terms);
  expect(await dutiesOf('recommendation', recommendation)).toEqual([['assignment.audit-measure', '2026-05-04', 'met']]);
  expect((await dutiesOf('assignment', measure)).map(([template]) => template)).toEqual([
    'assignment.receive-as-administration-head',
    'assignment.report-as-administration-head',
  ]);
  const standing = async () => (await read(director, id)).items.find((one) => one.id === recommendation)?.state;
  expect(await standing()).toBe('under-way');
  await receiveAssignment(services, careHead, { id: measure, revision: 1 });
  const note = { kind: 'report', on: DAY, words: 'Kontrollen finns', journalNumber: null } as const;
  await noteAssignment(services, careHead, { id: measure, revision: 2 }, note);
  expect(await standing()).toBe('to-verify');
  const found = { found: 'partly-done', on: DAY, words: 'Tio avtal prövade', journalNumber: null } as const;
  await expect(verifyRecommendation(services, registrar, recommendation, found)).rejects.toMatchObject({
    code: 'access.not-allowed',
  });
  const headAndAuditor: Actor = { ...careHead, roles: auditor.roles };
  await expect(verifyRecommendation(services, headAndAuditor, recommendation, found)).rejects.toMatchObject({
    code: 'assignments.not-independent',
  });
  await verifyRecommendation(services, auditor, recommendation, found);
  expect(await standing()).toBe('verified-lacking');
  region.services.clock.advance(60_000);
  await verifyRecommendation(services, auditor, recommendation, { ...found, found: 'done' });
  expect(await standing()).toBe('verified-done');
  const ended = await database.transaction(inside, (tx) => readAssignment(tx, services, director, measure, 'sv'));
  expect(ended).toMatchObject({ state: 'carried-out', closed: { words: 'Tio avtal prövade' } });
  const { items } = await database.transaction(inside, (tx) =>
    readReports(tx, services, auditor, { page: 1, limit: 50 }),
  );
  expect(items[0]).toMatchObject({ state: 'answered', verifiedDone: 1, recommendations: 2, repeated: 1 });
});

describe('rules', () => {
  test('how far a recommendation has come', () => {
    const stands = (
      stance: 'accepts' | 'rejects' | null,
      measures: ('open' | 'reported')[],
      found?: 'done' | 'not-done',
    ) =>
      recommendationStateOf(
        { stance },
        measures.map((state) => ({ state })),
        found && { found },
      );
    expect(stands(null, [])).toBe('unanswered');
    expect(stands('accepts', [])).toBe('no-measure');
    expect(stands('rejects', [])).toBe('rejected');
    expect(stands('accepts', ['reported', 'open'])).toBe('under-way');
    expect(stands('accepts', ['reported'])).toBe('to-verify');
    expect(stands('accepts', ['reported'], 'not-done')).toBe('verified-lacking');
    expect(stands('accepts', ['open'], 'done')).toBe('verified-done');
  });

  test('likeness is the same either way round, between 0 and 1, and whole for the same words', () => {
    const words = fc
      .uniqueArray(fc.stringMatching(/^[a-zåäö]{5}$/), { minLength: 3, maxLength: 20 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one));
        expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
        expect(likeness(one, other)).toBeLessThanOrEqual(1);
      }),
    );
    const said = 'Revisorerna rekommenderar att styrelsen ser till att bisysslor följs upp en gång om året';
    expect(likeness(said, said)).toBe(1);
  });

  test('the same said in other words repeats, another matter does not', () => {
    const first = 'Nämnden behöver säkerställa att överenskommelser om distansarbete arkiveras i personalakten.';
    const again = 'Vi rekommenderar att distansarbetets överenskommelser alltid arkiveras i medarbetarens personalakt.';
    expect(seemsToRepeat(first, again)).toBe(true);
    expect(seemsToRepeat(first, 'Revisorerna rekommenderar att nämnden säkerställer en ekonomi i balans.')).toBe(false);
  });
});

test('a file whose text is longer than a report may be is refused, and says what to do instead', () => {
  const longest = 'a'.repeat(REPORT_LENGTH);
  expect(reportText(longest)).toBe(longest);
  expect(() => reportText(`${longest}a`)).toThrow(expect.objectContaining({ code: 'assignments.report-too-long' }));
});
