import { expect, test } from 'vitest';
import { OTHERS, PERSONAS } from '../access/organisation.ts';
import { aCaseHouse } from './house.ts';
import { aReport, NO_OBJECTION } from './reports.ts';

const house = await aCaseHouse();
const employee = await house.someone(PERSONAS.employee);
const manager = await house.someone(PERSONAS.manager);
const hr = await house.someone(PERSONAS.hr);
const registrar = await house.someone(PERSONAS.registrar);
const director = await house.someone(PERSONAS.director);

const ID = '01900000-0000-7000-8000-000000000099';
/** What the server itself sets: who, where, when and how it stands. */
const SET_BY_THE_SERVER = {
  ...{ status: 'decided', outcome: 'not-forbidden', origin: 'reported', revision: 7, journalNumber: 'RS 2026/1' },
  ...{ reportedOn: '2020-01-01', reportedBy: ID, decidedBy: manager.person, decidedAt: '2020-01-01T00:00:00Z' },
  ...{ level: 'director', item: '1.1', unitId: ID, authorityId: ID, employerId: ID, id: ID, createdAt: '2020-01-01' },
};
const total = async () => (await director.ask('GET', '/cases?limit=1')).json().total as number;
const reported = async (): Promise<string> => (await employee.ask('POST', '/cases', aReport())).json().cases[0].id;

test.each(Object.entries(SET_BY_THE_SERVER))(
  'nobody sets %s of a report by sending it, wherever in the body',
  async (field, value) => {
    const before = await total();
    const [one] = aReport().reports;
    const bodies = [
      { ...aReport(), [field]: value },
      { reports: [{ ...one, [field]: value }] },
      aReport({ [field]: value }),
    ];
    for (const someone of [employee, manager, hr])
      for (const body of bodies) {
        const answer = await someone.ask('POST', '/cases', body);
        expect([answer.statusCode, answer.json().code], answer.body).toEqual([400, 'http.invalid']);
        expect(JSON.stringify(answer.json().errors)).toContain(field);
      }
    expect(await total()).toBe(before);
  },
);

test.each(Object.entries(SET_BY_THE_SERVER).filter(([field]) => field !== 'outcome'))(
  'nobody sets %s of a decision by sending it',
  async (field, value) => {
    const id = await reported();
    for (const body of [
      { ...NO_OBJECTION, [field]: value },
      { content: { ...NO_OBJECTION.content, [field]: value } },
    ]) {
      const answer = await manager.ask('POST', `/cases/${id}/decisions`, body, { 'if-match': '"1"' });
      expect([answer.statusCode, answer.json().code], answer.body).toEqual([400, 'http.invalid']);
    }
    expect((await manager.ask('GET', `/cases/${id}`)).json()).toMatchObject({ status: 'reported', decisions: [] });
  },
);

test('who decided, as what, when and where it stands are the server’s own, whatever the address and the headers say', async () => {
  const id = await reported();
  const query = `?status=decided&decidedBy=${director.person}&decidedAt=2020-01-01`;
  const headers = {
    'if-match': '"1"',
    'x-role': 'director',
    'x-user': String(director.person),
    date: 'Wed, 01 Jan 2020',
  };
  const answer = await manager.ask('POST', `/cases/${id}/decisions${query}`, NO_OBJECTION, headers);
  expect(answer.statusCode).toBe(201);
  const { decisions, status, reportedOn } = (await manager.ask('GET', `/cases/${id}`)).json();
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  expect(status).toBe('decided');
  expect(reportedOn).toBe(today);
  expect(decisions).toMatchObject([{ level: 'nearest-manager', decidedBy: 'Person 2' }]);
  expect(decisions[0].decidedAt.slice(0, 4)).toBe(today.slice(0, 4));
});

test('nobody moves the day of their own decision by sending the minutes of a board that did not decide', async () => {
  const id = await reported();
  const minutes = { journalNumber: 'RS 2026/1', decidedOn: '2020-01-01' };
  for (const someone of [manager, registrar]) {
    const answer = await someone.ask(
      'POST',
      `/cases/${id}/decisions`,
      { ...NO_OBJECTION, minutes },
      { 'if-match': '"1"' },
    );
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'cases.minutes-not-asked']);
  }
  expect((await manager.ask('GET', `/cases/${id}`)).json()).toMatchObject({ status: 'reported', decisions: [] });
});

test.each(['R', 'F', 'B', 'G'])(
  'a manager reports nothing for anybody in unit %s, which is not theirs',
  async (unit) => {
    const before = await total();
    const personId = await house.personOf(OTHERS[unit] ?? '');
    const answer = await manager.ask('POST', '/cases', { ...aReport(), personId });
    expect([403, 404], answer.body).toContain(answer.statusCode);
    const oral = await manager.ask('POST', '/oral-agreements', {
      kind: 'secondary-occupation',
      personId,
      words: 'Lördagar',
    });
    expect([403, 404], oral.body).toContain(oral.statusCode);
    const form = await manager.ask('GET', `/case-kinds/secondary-occupation/form?personId=${personId}`);
    expect([403, 404]).toContain(form.statusCode);
    expect(await total()).toBe(before);
  },
);

test('an employment that is somebody else’s makes no case of theirs', async () => {
  const form = (await director.ask('GET', '/case-kinds/secondary-occupation/form')).json();
  const employmentIds = form.employments.map(({ id }: { id: string }) => id);
  expect(employmentIds.length).toBeGreaterThan(0);
  const before = await total();
  for (const personId of [undefined, employee.person]) {
    const answer = await manager.ask('POST', '/cases', { ...aReport(), employmentIds, ...(personId && { personId }) });
    expect([answer.statusCode, answer.json().code], answer.body).toEqual([400, 'cases.employment-not-theirs']);
  }
  expect(await total()).toBe(before);
});
