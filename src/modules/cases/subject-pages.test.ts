import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../authority/testing.ts';
import { employee } from '../organisation/testing.ts';
import { reportCases } from './actions/report.ts';
import { caseEntryWords } from './entry-words.ts';
import { caseSubjectPages } from './subject-pages.ts';
import { aCaseRegion } from './testing-cases.ts';
import { aBoardSeat } from './types/secondary-occupation/testing.ts';

const { database } = await aDatabase();
// The nurse has two managers: the other is asked for an opinion.
const region = await aCaseRegion(database, {
  employees: [employee(5, 'office', { employee_id: '2005', share: '10' }), employee(20, 'ward', { share: '90' })],
});
const { services, actor, inside } = region;
const reports = [{ kind: 'secondary-occupation', report: aBoardSeat() }];
const [id = ''] = await reportCases(services, await actor('nurse'), { reports });
const [opinion] = await database.query<{ opinion_id: string }>(inside, sql`select opinion_id from case_opinion`);

async function pageOf(someone: Someone, kind: string, of: string, language: 'sv' | 'en' = 'sv') {
  const reader = {
    actor: await actor(someone),
    policy: services.policy,
    times: { on: '2026-02-01' as never, knownAt: services.clock.now() },
  };
  const subjects = caseSubjectPages(services.kinds).find((one) => one.kind === kind);
  return database.transaction(inside, async (tx) => (await subjects?.pagesOf(tx, reader, [of], language))?.get(of));
}

test('a case is called by what it is about and leads to its page, in the reader’s language', async () => {
  const page = await pageOf('wardManager', 'case', id);
  expect(page).toEqual({ title: expect.stringContaining(':'), href: `/cases/${id}` });
  expect((await pageOf('wardManager', 'case', id, 'en'))?.title).not.toBe(page?.title);
  expect((await pageOf('nurse', 'case', id))?.href).toBe(`/cases/${id}`);
});

test('an opinion leads to its case, for those who may see the case', async () => {
  expect((await pageOf('officeHead', 'case-opinion', opinion?.opinion_id ?? ''))?.href).toBe(`/cases/${id}`);
});

test('who may not see the case learns neither what it is called nor where it lies', async () => {
  expect(await pageOf('colleague', 'case', id)).toBeUndefined();
  expect(await pageOf('colleague', 'case-opinion', opinion?.opinion_id ?? '')).toBeUndefined();
  await database.query(inside, sql`insert into protected_person (person_id) values (${region.person('nurse')})`);
  expect(await pageOf('wardManager', 'case', id)).toBeUndefined();
  expect((await pageOf('nurse', 'case', id))?.href).toBe(`/cases/${id}`);
});

test('what cases write in the journal has words in both languages', () => {
  expect(caseEntryWords.get('case.reported')).toEqual({ sv: 'Anmäld', en: 'Reported' });
  expect([...caseEntryWords.keys()]).toContain('condition.followed-up');
  expect([...caseEntryWords.keys()].filter((type) => type === 'by-system' || type === 'other')).toEqual([]);
});
