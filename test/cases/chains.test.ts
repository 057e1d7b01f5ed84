import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type EntryId, newId, systemRandom } from '../../src/kernel/ids.ts';
import { addDays, localDate } from '../../src/kernel/local-date.ts';
import { applyConsequences } from '../../src/modules/duties/store.ts';
import { aTemplate } from '../../src/modules/duties/testing.ts';
import { aFinding } from '../access/finding-doors.ts';
import { OTHERS, PERSONAS } from '../access/organisation.ts';
import { aCaseHouse } from './house.ts';
import { aReport } from './reports.ts';

const house = await aCaseHouse();
const employee = await house.someone(PERSONAS.employee);
const hr = await house.someone(PERSONAS.hr);
const auditor = await house.someone(PERSONAS.auditor);
const outside = await house.someone(OTHERS.G ?? '');

test('the chain of a finding is that of the case it became: each sees of it what policy grants, and nobody else that it is there', async () => {
  const reported = await employee.ask('POST', '/cases', aReport());
  const caseId = reported.json().cases[0].id;
  const id = await aFinding(house, { person: employee.person, unit: 'U', isProtected: false }, true, { caseId });
  const chain = await hr.ask('GET', `/chains/finding/${id}`);
  expect(chain.statusCode, chain.body).toBe(200);
  const { links, matter } = chain.json();
  expect(matter).toMatchObject({ kind: 'finding', id });
  const due = links.flatMap((link: { role: string; duties: { title: { en: string }; state: string }[] }) =>
    link.duties.map(({ state }) => `${link.role}: ${state}`),
  );
  expect(due).toContain('nearest-manager: not-due');
  const report = await hr.ask('GET', `/chains/finding/${id}/report?version=publication`);
  expect([report.statusCode, report.headers['content-type']]).toEqual([200, 'application/pdf']);
  const own = (await employee.ask('GET', `/chains/finding/${id}`)).json();
  expect(own.links.map(({ role }: { role: string }) => role)).toEqual(['employee']);
  expect(own.isWhole).toBe(false);
  expect((await outside.ask('GET', `/chains/finding/${id}`)).statusCode).toBe(404);
});

test('the chain of a guideline tells what a version of it asked of an administration, and not that of another', async () => {
  const unit = await house.unitOf('F');
  const { database, system } = house;
  const [of, another] = await database.transaction(system, async (tx) => {
    const { rows } = await sql<{ guideline_id: string; version_id: string }>`
      select guideline_id, version_id from guideline_version order by version_id`.execute(tx);
    const arisenBy = newId<EntryId>('2026-01-01T00:00:00.000Z' as never, systemRandom);
    const arisenOn = localDate('2026-01-01');
    const arise = [
      {
        template: 'answers',
        occasion: '2026',
        frozen: aTemplate({ id: 'answers', holder: 'administration-head' }),
        version: rows[0]?.version_id ?? '',
        arisenBy,
        occasionOn: arisenOn,
        arisenOn,
        dueOn: addDays(arisenOn, 30),
        settled: null,
        withdrawnBy: null,
      },
    ];
    const consequences = { arise, discharge: [], move: [], withdraw: [] };
    await applyConsequences(tx, [{ subject: { kind: 'unit', id: unit }, place: { unit }, consequences }]);
    return rows;
  });
  const chainOf = async (id = '') => (await auditor.ask('GET', `/chains/guideline/${id}`)).json();
  const told = await chainOf(of?.guideline_id);
  const head = told.links.find(({ role }: { role: string }) => role === 'administration-head');
  expect(head).toMatchObject({ unit: { id: unit }, duties: [{ dueOn: '2026-01-31' }] });
  const other = await chainOf(another?.guideline_id);
  expect(other.links.flatMap(({ duties }: { duties: unknown[] }) => duties)).toEqual([]);
});
