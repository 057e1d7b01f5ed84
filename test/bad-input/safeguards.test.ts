import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grantRole } from '../../src/modules/organisation/index.ts';
import { type Call, DOORS, type Target } from '../access/doors.ts';
import { OTHERS, PERSONAS } from '../access/organisation.ts';
import { aCaseHouse } from '../cases/house.ts';
import { aReport } from '../cases/reports.ts';
import { mutatedBodies } from './mutations.ts';

// What bad input does to a risk assessment, a conversation and the files around agreements: it is told in words what to do,
// in both languages, and nothing that was there is lost. That no route falls over is in every-route.test.ts.

const house = await aCaseHouse();
// The files are the whole employer's: HR of a part of it reads none in.
await grantRole(house.services, house.system, {
  personId: await house.personOf(PERSONAS.hr),
  role: 'hr',
  from: '2020-01-01',
});
const hr = await house.someone(PERSONAS.hr);
const manager = await house.someone(PERSONAS.manager);
const herself = await house.someone(OTHERS.U ?? '');
const target: Target = { person: herself.person as Target['person'], unit: 'U', isProtected: false };
const FAR = '2999-01-01';
const SEED = 20261126;

interface Refused {
  readonly method: 'POST' | 'PUT';
  readonly url: string;
  readonly payload: object;
}

/** Asks in both languages; answers code and status, when both say something of their own. */
async function refusal(someone: typeof hr, { method, url, payload }: Refused, headers = {}) {
  const ask = (language: string) =>
    someone.ask(method, url.replace('/api/v1', ''), payload, { ...headers, 'accept-language': language });
  const [sv, en] = [await ask('sv'), await ask('en')];
  const words = [sv, en].map((answer) => {
    const { title = '', errors = [] } = answer.json<{ title?: string; errors?: { message: string }[] }>();
    return [title, ...errors.map(({ message }) => message)].join(' ');
  });
  expect(words[0]).not.toBe('');
  expect(words[0]).not.toBe(words[1]);
  expect(sv.statusCode).toBe(en.statusCode);
  return [sv.statusCode, sv.json().code];
}

const doorOf = async (route: string): Promise<Call> => {
  const door = DOORS.find((one) => one.route === route);
  if (door === undefined) throw new Error(`no door ${route}`);
  return door.call(house, target);
};

test('a draft of a risk assessment that cannot be saved or signed stays as it was', async () => {
  const { url, payload } = await doorOf('PUT /api/v1/risk-assessments/:assessmentId');
  const place = url.replace('/api/v1', '');
  const before = (await manager.ask('GET', place)).json();
  const { content } = payload as { content: { hazards: object[]; actions: object[] } };
  const put = (of: object, revision = 1) =>
    refusal(manager, { method: 'PUT', url, payload: { revision, content: { ...content, ...of } } });
  expect(await put({ hazards: content.hazards.map((one) => ({ ...one, probability: 7 })) })).toEqual([
    400,
    'http.invalid',
  ]);
  expect(await put({ hazards: content.hazards.map((one) => ({ ...one, item: 'nothing-asked' })) })).toEqual([
    400,
    'risk.content-unknown',
  ]);
  expect(await put({ actions: content.actions.map((one) => ({ ...one, by: '2026-02-30' })) })).toEqual([
    400,
    'http.invalid',
  ]);
  expect(await put({}, 7)).toEqual([412, 'risk.changed-meanwhile']);
  const sign = { method: 'POST', url: `${url}/signature`, payload: { revision: 1, assessedOn: FAR } } as const;
  expect(await refusal(manager, sign)).toEqual([400, 'risk.day-to-come']);
  for (const body of fc.sample(mutatedBodies(payload as object), { seed: SEED, numRuns: 40 })) {
    const answer = await manager.ask('PUT', place, Buffer.from(body), { 'content-type': 'application/json' });
    // What is taken is a draft like another; it is put back, so that the next is tried against the same.
    expect(answer.statusCode, body).toBeLessThan(500);
    const now = (await manager.ask('GET', place)).json();
    if (answer.statusCode >= 400) expect(now).toEqual({ ...before, revision: now.revision });
    else await manager.ask('PUT', place, { revision: now.revision, content });
  }
});

test('a conversation on a day to come, or on none, is refused, and the case has none', async () => {
  const id: string = (await herself.ask('POST', '/cases', aReport())).json().cases[0].id;
  const talk = (payload: object) =>
    refusal(manager, { method: 'POST', url: `/cases/${id}/conversations`, payload }, { 'if-match': '"1"' });
  expect(await talk({ heldOn: FAR })).toEqual([400, 'cases.day-to-come']);
  for (const payload of [{}, { heldOn: 'i går' }, { heldOn: '2026-02-30' }, { heldOn: '2026-01-01', by: 'x' }])
    expect(await talk(payload)).toEqual([400, 'http.invalid']);
  const { timeline, revision } = (await manager.ask('GET', `/cases/${id}`)).json();
  expect(timeline.map(({ type }: { type: string }) => type)).not.toContain('conversation.held');
  expect(revision).toBe(1);
});

const statement = {
  id: '01900000-0000-4000-8000-000000000001',
  actor: { account: { homePage: 'https://hr.example', name: PERSONAS.employee } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: 'https://kurser.example/finns-inte' },
  timestamp: '2026-03-02T09:00:00Z',
};

test('of statements that are no statements each is told by its place, whatever stands in them', async () => {
  for (const body of fc.sample(mutatedBodies({ statements: [statement, statement] }), { seed: SEED, numRuns: 80 })) {
    const answer = await hr.ask('POST', '/training-statements', Buffer.from(body), {
      'content-type': 'application/json',
    });
    expect(answer.statusCode, body).toBeLessThan(500);
    if (answer.statusCode !== 200) continue;
    const { counts, rejects } = answer.json();
    expect(counts.new + counts.known + rejects.length).toBe(JSON.parse(body).statements.length);
    for (const { text } of rejects) expect(text).not.toBe('');
  }
});

/** A file in a form, as a page sends it. */
function upload(path: string, field: string, text: string | Buffer, language = 'sv') {
  const head = `--x\r\ncontent-disposition: form-data; name="${field}"; filename="a.csv"\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(text as string), Buffer.from('\r\n--x--\r\n')]);
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'accept-language': language };
  return hr.ask('POST', path, payload, headers);
}

const FILES = [
  ['/workplace-imports', 'workplaces', ['name', 'kind', 'municipality', 'desks'], 'Strand;own;2280;4'],
  [
    '/equipment-imports',
    'equipment',
    ['number', 'what', 'employee_id', 'lent_on'],
    `INV-1;Dator;${PERSONAS.employee};2026-01-15`,
  ],
  ['/training-imports', 'completions', ['employee_id', 'course', 'completed_on'], undefined],
] as const;

test.each(FILES)(
  '%s: every row is taken or told of by its line, and a good one is taken among bad ones',
  async (...of) => {
    const [path, field, columns, good] = of;
    const lacking = (await Promise.all(['sv', 'en'].map((one) => upload(path, field, 'x;y\n1;2\n', one)))).map(
      (answer) => answer.json(),
    );
    for (const { status, title } of lacking) {
      expect(status).toBe(400);
      expect(title).toContain(columns[0]);
    }
    expect(lacking[0].title).not.toBe(lacking[1].title);
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '0',
        '-1',
        '=1+1',
        'own',
        '2280',
        '2026-02-30',
        '0000-01-01',
        '9999-12-31',
        'å'.repeat(900),
        '\0',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[;"\r\n\t,|]/g, '').toWellFormed()),
    );
    const row = fc
      .array(cell, { minLength: columns.length - 1, maxLength: columns.length + 1 })
      .filter((one) => one.join('') !== '');
    for (const rows of fc.sample(fc.array(row, { minLength: 1, maxLength: 6 }), { seed: SEED, numRuns: 25 })) {
      const lines = [columns.join(';'), ...rows.map((one) => one.join(';')), ...(good === undefined ? [] : [good])];
      const answer = await upload(path, field, `${lines.join('\n')}\n`);
      expect([200, 201, 400], answer.body).toContain(answer.statusCode);
      if (answer.statusCode === 400) continue;
      const { counts, rejects } = answer.json<{
        counts: Record<string, number>;
        rejects: { line: number; text: string }[];
      }>();
      const taken = Object.values(counts).reduce((sum, one) => sum + one, 0);
      expect(taken + rejects.length).toBe(lines.length - 1);
      if (good !== undefined) expect(rejects.map(({ line }) => line)).not.toContain(lines.length);
      for (const { text } of rejects) expect(text).toMatch(/\p{L}/u);
    }
  },
);
