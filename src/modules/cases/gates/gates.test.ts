import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { fileHash } from '../../../platform/files/index.ts';
import type { Someone } from '../../authority/testing.ts';
import { bringInSigned, type DocumentId, sign } from '../../documents/index.ts';
import { decideVersion, foundGuideline, guidelineContent, listPresets } from '../../guidelines/index.ts';
import { courseForm, writeCourse } from '../../training/index.ts';
import { decideCase } from '../actions/decide.ts';
import { reportCases } from '../actions/report.ts';
import type { CaseId } from '../case.ts';
import { decisionContent } from '../decision.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { putDownSafeguards } from '../testing-gates.ts';
import { aRemoteWork } from '../types/remote-work/testing.ts';
import { holdConversation } from './hold-conversation.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database);
const { services, doer, inside, actor, view } = region;
const preset = listPresets().find(({ key }) => key === 'region-vasternorrland-remote-work');
const written = guidelineContent.parse(preset?.content);
const version = await foundGuideline(region.guidelineServices, doer, {
  authority: region.authority('board'),
  reach: 'employer',
  content: {
    ...written,
    gates: [
      ...written.gates.map((gate) => (gate.id === 'training' ? { ...gate, demand: 'must' as const } : gate)),
      {
        id: 'in-writing',
        section: 'inledning',
        kinds: [],
        title: { sv: 'Överenskommelsen är skriftlig', en: 'The agreement is in writing' },
        demand: 'must',
        from: null,
        before: 'start',
        about: 'case',
        satisfiedBy: ['agreement.signed'],
        goodForMonths: null,
      },
    ],
  },
});
await decideVersion(region.guidelineServices, doer, {
  version,
  revision: 1,
  decidedOn: localDate('2026-02-01'),
  journalNumber: 'RS 2026/7',
  validFrom: localDate('2026-02-01'),
});

const ward = region.unit('ward');
const nurse = region.employment('nurse');
const agreed = decisionContent.parse({ outcome: 'agreed' });
const refused = decisionContent.parse({ outcome: 'refused', reasons: 'Det behövs på plats.' });
const manager = await actor('wardManager');
const TODAY = localDate('2026-03-02');

const apply = async (report = aRemoteWork(), by: Someone = 'nurse'): Promise<CaseId> => {
  services.clock.advance(1_000);
  const [id] = await reportCases(services, await actor(by), { reports: [{ kind: 'remote-work', report }] });
  return id as CaseId;
};
const decide = (id: CaseId, content = agreed) => decideCase(services, manager, { case: id }, { content });
const missingFrom = async (id: CaseId, by = manager) =>
  (await view(by, id)).order?.standings.filter(({ state }) => state !== 'met').map(({ gate }) => gate);
const stopsOf = async (id: CaseId) => {
  const thrown = await decide(id).then(
    () => undefined,
    (error: { facts?: { obstacles: readonly { facts: { gate?: string } }[] } }) => error,
  );
  return thrown?.facts?.obstacles.map(({ facts }) => facts.gate);
};
const paperOf = async (id: CaseId) => {
  const [paper] = await database.query<{ document_id: DocumentId; hash: string }>(
    inside,
    sql`select version.document_id, version.file_hash as hash from case_decision decision
      join document_version version using (employer_id, document_id)
      where decision.case_id = ${id} order by decision.number desc, version.version desc limit 1`,
  );
  if (paper === undefined) throw new Error('no paper');
  return { document: paper.document_id, hash: fileHash(paper.hash) };
};
const put = (of: Parameters<typeof putDownSafeguards>[2]) => putDownSafeguards(services, inside, of);

test('what the guideline wants done before an agreement stops the decision, is told with where to see to it, and reminds', async () => {
  const id = await apply();
  const musts = [
    'unit-risk-assessment',
    'safety-representative',
    'unit-assessed-before-agreement',
    'individual-risk-assessment',
    'conversation',
    'training',
  ];
  expect(await stopsOf(id)).toEqual(musts);
  expect((await missingFrom(id))?.toSorted()).toEqual([...musts, 'council-informed'].toSorted());
  const seen = (await view(await actor('nurse'), id)).order?.standings.map(({ gate, page }) => [gate, page]);
  expect(Object.fromEntries(seen ?? [])).toMatchObject({
    'unit-risk-assessment': '/risk-assessments',
    'individual-risk-assessment': '/individual-assessments',
    training: '/training',
    conversation: null,
  });
  // To say no, nothing has to be done first.
  await decide(id, refused);
});

test('evidence opens a gate when it is about that kind of work, of that unit and person, and still good', async () => {
  const id = await apply();
  // Another kind of work, another unit, another person, a day to come, a course that has run out.
  await put({ unit: ward, employments: [nurse], concerns: 'work-abroad' });
  await put({ unit: region.unit('office'), employments: [region.employment('colleague')] });
  await put({ unit: ward, on: localDate('2026-03-03') });
  const course = { types: ['training.completed'], employments: [nurse] };
  await put({ ...course, concerns: ['work-abroad'] });
  await put({ ...course, concerns: ['remote-work'], facts: { validUntil: '2026-03-02' } });
  expect(await stopsOf(id)).toHaveLength(6);

  await put({ unit: ward, employments: [nurse] });
  expect(await stopsOf(id)).toEqual(['conversation', 'training']);
  await expect(holdConversation(services, manager, { case: id }, localDate('2026-03-03'))).rejects.toMatchObject({
    code: 'cases.day-to-come',
  });
  await expect(holdConversation(services, await actor('nurse'), { case: id }, TODAY)).rejects.toMatchObject({
    code: 'access.not-allowed',
  });
  const own = await apply(aRemoteWork(), 'wardManager');
  await expect(holdConversation(services, manager, { case: own }, TODAY)).rejects.toMatchObject({
    code: 'cases.own-conversation',
  });
  await holdConversation(services, manager, { case: id }, TODAY);
  await put({ ...course, concerns: ['remote-work'], facts: { validUntil: '2026-03-03' } });
  expect(await stopsOf(id)).toBeUndefined();
});

test('when a course about the work is required, some other course is not enough', async () => {
  await writeCourse(
    { ...services },
    { system: true, ...inside },
    courseForm.parse({
      code: 'secrecy',
      title: { sv: 'Sekretess', en: 'Secrecy' },
      demand: 'required',
      roles: ['employee'],
      concerns: ['remote-work'],
    }),
  );
  const id = await apply(aRemoteWork({ from: '2026-03-01', to: '2027-02-28' }));
  await holdConversation(services, manager, { case: id }, TODAY);
  expect(await stopsOf(id)).toEqual(['training']);
  await database.query(
    inside,
    sql`insert into training_completion (completion_id, person_id, code, number, completed_on, source, recorded_at)
      values (gen_random_uuid(), ${region.person('nurse')}, 'secrecy', 1, '2026-02-01', 'file', '2026-02-01T12:00:00Z')`,
  );
  expect(await missingFrom(id)).toEqual(['council-informed']);
  await decide(id);
  // The work began the day before both had signed.
  const paper = await paperOf(id);
  const employee = await actor('nurse');
  await database.transaction(inside, (tx) => sign(tx, services, employee, paper));
  const seen = await view(manager, id);
  const broken = seen.timeline.find(({ type }) => type === 'agreement.order-broken');
  expect(broken?.facts?.gates).toMatchObject([
    { gate: 'council-informed', demand: 'remind' },
    { gate: 'in-writing', demand: 'must' },
  ]);
  expect(seen.order).toMatchObject({ isMade: true, on: TODAY });
});

test('a paper that was signed before the order was kept is taken in, and what it lacked is recorded and shows', async () => {
  const id = await apply(aRemoteWork({ from: '2026-06-01', to: '2027-05-31' }));
  await holdConversation(services, manager, { case: id }, TODAY);
  await decide(id);
  const { document } = await paperOf(id);
  const file = await services.files.put(
    doer.employer,
    (async function* () {
      yield new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
    })(),
    'pdf',
    { megabytes: 1, types: ['pdf'], whole: true },
  );
  const on = localDate('2026-02-15');
  await database.transaction(inside, (tx) =>
    bringInSigned(
      tx,
      services,
      { kind: 'system' },
      {
        document,
        file,
        name: 'papper.pdf',
        signedBy: (['wardManager', 'nurse'] as const).map((someone) => ({ person: region.person(someone), on })),
      },
    ),
  );
  const broken = (await view(manager, id)).timeline.find(({ type }) => type === 'agreement.order-broken');
  expect(broken?.effectiveOn).toBe(on);
  expect(broken?.facts?.gates).toMatchObject(
    [
      'unit-risk-assessment',
      'safety-representative',
      'unit-assessed-before-agreement',
      'council-informed',
      'individual-risk-assessment',
      'conversation',
      'training',
    ].map((gate) => ({ gate })),
  );
});
