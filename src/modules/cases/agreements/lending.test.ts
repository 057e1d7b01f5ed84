import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { composePolicy } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { fileHash } from '../../../platform/files/index.ts';
import type { Someone } from '../../authority/testing.ts';
import { type DocumentId, sign } from '../../documents/index.ts';
import { listDutiesOf } from '../../duties/index.ts';
import { type LoanId, lend, takeBack, tellAllDueBack } from '../../equipment/index.ts';
import { equipmentPolicy } from '../../equipment/policy.ts';
import { decideVersion, foundGuideline, guidelineContent, listPresets } from '../../guidelines/index.ts';
import { endCase, withdrawCase } from '../actions/course.ts';
import { decideCase } from '../actions/decide.ts';
import { reportCases } from '../actions/report.ts';
import type { CaseId } from '../case.ts';
import { decisionContent } from '../decision.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aRemoteWork } from '../types/remote-work/testing.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database);
const { services, doer, inside, actor } = region;
const equipment = { ...services, policy: composePolicy(equipmentPolicy) };
const presetOf = (key: string) => guidelineContent.parse(listPresets().find((one) => one.key === key)?.content);
// What the guideline wants done before an agreement has tests of its own.
for (const content of [presetOf('safeguards'), { ...presetOf('region-vasternorrland-remote-work'), gates: [] }])
  await decideVersion(region.guidelineServices, doer, {
    version: await foundGuideline(region.guidelineServices, doer, {
      authority: region.authority('board'),
      reach: 'employer',
      content,
    }),
    revision: 1,
    decidedOn: localDate('2026-02-01'),
    journalNumber: `RS 2026/${content.title.length}`,
    validFrom: localDate('2026-02-01'),
  });

async function anAgreement(of: object = {}, renews?: CaseId): Promise<CaseId> {
  const report = aRemoteWork({ from: '2026-03-02', to: '2026-08-31', departures: [], ...of });
  const [id] = await reportCases(services, await actor('nurse'), {
    reports: [{ kind: 'remote-work', report }],
    ...(renews === undefined ? {} : { renews }),
  });
  const content = decisionContent.parse({ outcome: 'agreed' });
  await decideCase(services, await actor('wardManager'), { case: id as CaseId }, { content });
  const [paper] = await database.query<{ document_id: DocumentId; hash: string }>(
    inside,
    sql`select version.document_id, version.file_hash as hash from case_decision
      join document_version version using (employer_id, document_id) where case_id = ${id}`,
  );
  if (paper === undefined) throw new Error('no paper');
  const signAs = async (someone: Someone) => {
    const by = await actor(someone);
    await database.transaction(inside, (tx) =>
      sign(tx, services, by, { document: paper.document_id, hash: fileHash(paper.hash) }),
    );
  };
  await signAs('nurse');
  return id as CaseId;
}

const lendFor = async (agreement: CaseId) =>
  lend(
    equipment,
    await actor('wardManager'),
    { agreement },
    {
      what: 'Dator',
      number: null,
      isMarked: true,
      lentOn: localDate('2026-03-02'),
      dueBackOn: null,
    },
  );
const dutiesOf = async (id: LoanId) =>
  (await database.transaction(inside, (tx) => listDutiesOf(tx, 'equipment', [id]))).map(
    ({ template, settled, withdrawnBy, dueOn }) => [
      template,
      settled !== null ? 'met' : withdrawnBy !== null ? 'fallen' : 'open',
      dueOn,
    ],
  );
const dueOf = async (id: LoanId) => {
  const [row] = await database.query<{ due: string | null; agreement: string | null }>(
    inside,
    sql`select due_back_on as due, agreement_id as agreement from equipment_loan where loan_id = ${id}`,
  );
  return row;
};

test('an agreement that ends early makes it a duty to take back what was lent; taken back, the duty is met', async () => {
  const agreement = await anAgreement();
  const id = await lendFor(agreement);
  expect(await dueOf(id)).toMatchObject({ due: '2026-08-31' });
  expect(await dutiesOf(id)).toEqual([]);
  await endCase(
    services,
    await actor('wardManager'),
    { case: agreement },
    {
      lastDay: localDate('2026-03-20'),
      isAgreed: true,
    },
  );
  expect(await dueOf(id)).toMatchObject({ due: '2026-03-20' });
  expect(await dutiesOf(id)).toEqual([]);
  services.clock.set('2026-03-21T11:00:00Z');
  expect(await tellAllDueBack(equipment, inside.employer)).toBe(1);
  // Fourteen days after the last one; the third of April is a Good Friday.
  expect(await dutiesOf(id)).toEqual([['equipment.take-back', 'open', '2026-04-07']]);
  await takeBack(equipment, await actor('wardManager'), id, { on: localDate('2026-03-21'), state: null });
  expect((await dutiesOf(id)).map(([, state]) => state)).toEqual(['met']);
  services.clock.set('2026-03-02T11:00:00Z');
});

test('renewed, it is kept on under the new agreement, and what was asked is asked no more', async () => {
  const agreement = await anAgreement({ to: '2026-03-10' });
  const id = await lendFor(agreement);
  services.clock.set('2026-03-12T11:00:00Z');
  await tellAllDueBack(equipment, inside.employer);
  expect((await dutiesOf(id)).map(([, state]) => state)).toEqual(['open']);
  const next = await anAgreement({ from: '2026-03-12', to: '2026-12-31' }, agreement);
  expect(await dueOf(id)).toEqual({ due: '2026-12-31', agreement: next });
  expect((await dutiesOf(id)).map(([, state]) => state)).toEqual(['fallen']);
  services.clock.set('2026-03-02T11:00:00Z');
});

test('nothing is lent for what has not been let through, or for another kind', async () => {
  const report = aRemoteWork({ from: '2026-05-01', to: '2026-08-31' });
  const [id] = await reportCases(services, await actor('colleague'), { reports: [{ kind: 'remote-work', report }] });
  await expect(lendFor(id as CaseId)).rejects.toMatchObject({ code: 'equipment.agreement-unknown' });
  await withdrawCase(services, await actor('colleague'), { case: id as CaseId });
  await expect(lendFor(id as CaseId)).rejects.toMatchObject({ code: 'equipment.agreement-unknown' });
});
