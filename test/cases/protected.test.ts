import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, expect, inject, test } from 'vitest';
import { ROLES } from '../../src/access/index.ts';
import { aRemoteWork } from '../../src/modules/cases/types/remote-work/testing.ts';
import { aPersonalNumber } from '../../src/modules/organisation/testing.ts';
import { singleClient } from '../../src/platform/database/index.ts';
import { createLog } from '../../src/platform/log/index.ts';
import { startSmtpServer } from '../../src/platform/mail/smtp-server.fixture.ts';
import { ORGANISATION, OTHERS, PERSONAS, PROTECTED } from '../access/organisation.ts';
import { freePort } from '../e2e/server-process.ts';
import { type Answer, aCaseHouse } from './house.ts';
import { aReport, NO_OBJECTION } from './reports.ts';

/** What is looked for: who she is, where she is, and what she does; none of the words stands anywhere else. */
const NAME = 'Qvarnhild Planteros';
const STREET = 'Gömbygatan 7';
const COMPANY = 'Planterhem';
const NUMBER = aPersonalNumber(26);
const PLANTED = ['Qvarnhild', 'Planteros', 'Gömbygatan', 'G%C3%B6mbygatan', COMPANY, NUMBER, NUMBER.slice(2)];

const smtp = await startSmtpServer();
afterAll(() => smtp.close());
const logFile = path.join(mkdtempSync(path.join(tmpdir(), 'uppsikt-log-')), 'log');
afterAll(() => rmSync(path.dirname(logFile), { recursive: true }));
const metricsPort = await freePort();
/** HR of the whole employer, who writes what everyone is told. */
const WRITER = OTHERS.R ?? '';
const given = {
  ...ORGANISATION,
  roles: [...(ORGANISATION.roles ?? []), { employee_id: WRITER, role: 'hr', from: '2020-01-01' }],
  employees: (ORGANISATION.employees ?? []).map((row) => ({
    ...row,
    user_name: `anv${row.employee_id}@example.se`,
    ...(row.employee_id === PROTECTED.employeeId ? { name: NAME } : {}),
  })),
};
const house = await aCaseHouse(given, {
  env: { UPPSIKT_SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, UPPSIKT_METRICS_PORT: String(metricsPort) },
  log: createLog('debug', openSync(logFile, 'w')),
});
const her = await house.someone(PROTECTED.employeeId);
const manager = await house.someone(PERSONAS.manager);

const seen = (revision: number) => ({
  'if-match': `"${revision}"`,
  'idempotency-key': `planted-${revision}-${Math.random()}`,
});
const good = (answer: Answer) => {
  expect(answer.statusCode, answer.body.slice(0, 500)).toBeLessThan(300);
  return answer;
};
const foundIn = (text: string) => PLANTED.filter((one) => text.toLowerCase().includes(one.toLowerCase()));

/** Everything that somebody does with a secondary occupation, an oral agreement and what they are told of. */
async function journey() {
  const report = aReport({ counterpart: `${COMPANY} AB`, description: `Städar på ${STREET}`, when: `På ${STREET}` });
  const id = good(await her.ask('POST', '/cases', report, { 'idempotency-key': 'planted' })).json().cases[0]
    .id as string;
  good(await her.ask('POST', '/case-drafts', { kind: 'secondary-occupation', content: { counterpart: COMPANY } }));
  const question = { text: `Hur ofta är du på ${STREET}?`, answerBy: '2999-01-01' };
  good(await manager.ask('POST', `/cases/${id}/questions`, question, seen(1)));
  good(await her.ask('POST', `/cases/${id}/answers`, { text: `Varje lördag på ${STREET}.` }, seen(2)));
  const content = { ...NO_OBJECTION.content, reasons: `Att du är på ${STREET} stör inte arbetet.` };
  good(await manager.ask('POST', `/cases/${id}/decisions`, { content }, seen(3)));
  const { documents } = good(await her.ask('GET', `/documents?subjectKind=case&subjectId=${id}`)).json();
  const letter = documents[0].id as string;
  good(await her.ask('POST', `/documents/${letter}/acknowledgements`, {}));
  const words = `Jag får städa på ${STREET} åt ${COMPANY}.`;
  const oral = good(await her.ask('POST', '/oral-agreements', { kind: 'secondary-occupation', words })).json()
    .id as string;
  good(await manager.ask('POST', `/oral-agreements/${oral}/answer`, { agrees: false, words: `Inte på ${STREET}.` }));
  good(await manager.ask('POST', `/oral-agreements/${oral}/follow-up`, { talkOn: '2026-01-15' }));
  const writer = await house.someone(WRITER);
  const told = { sv: 'Anmäl i tid.', en: 'Report in time.' };
  good(await writer.ask('POST', '/information/secondary-occupation/texts', told));
  const { text } = good(await her.ask('GET', '/information/secondary-occupation')).json();
  good(await her.ask('POST', '/information/secondary-occupation/confirmations', { textId: text.id }));
  const where = { place: 'elsewhere', address: STREET, workplace: COMPANY } as const;
  const plan = aRemoteWork({ from: '2027-01-01', to: '2027-12-31', ...where });
  const reason = 'Det är närmast.';
  const departures = ['place'].map((limit) => ({ limit, reason }));
  const applied = { reports: [{ kind: 'remote-work', report: { ...plan, departures } }] };
  const remoteId = good(await her.ask('POST', '/cases', applied, { 'idempotency-key': 'remote' })).json().cases[0].id;
  return { id, letter, oral, remote: remoteId as string };
}
const { id, letter, oral, remote } = await journey();
await house.workJobs();

/** What an answer says in text, whatever it is a file of. */
async function textOf(answer: Answer): Promise<string> {
  const type = String(answer.headers['content-type']);
  if (!type.startsWith('application/pdf')) return answer.body;
  const pdf = await getDocumentProxy(new Uint8Array(answer.rawPayload));
  return (await extractText(pdf, { mergePages: true })).text;
}

const READ = [
  ...[
    `/cases/${id}`,
    `/cases/${id}/printout?masked=false`,
    `/cases/${id}/printout`,
    `/cases/${id}/review?relation=corrects`,
    `/cases/${remote}`,
    `/cases/${remote}/printout`,
  ],
  ...[
    '/cases',
    '/cases?limit=100&sort=ends',
    `/cases?personId=${her.person}`,
    '/cases/inbox',
    '/cases/export?format=csv',
  ],
  ...[
    `/documents?subjectKind=case&subjectId=${id}`,
    `/documents/${letter}`,
    `/documents/${letter}/content`,
    '/outbox-items',
  ],
  ...['/oral-agreements', `/oral-agreements/${oral}`, '/information/secondary-occupation', '/duties', '/duties/sums'],
  ...[
    '/decision-register',
    `/people/${her.person}`,
    '/engine-room/duties',
    '/engine-room/letters',
    '/engine-room/runs',
  ],
  ...[`/case-kinds/secondary-occupation/form?personId=${her.person}`, '/case-drafts', '/risk-assessments', '/training'],
];
const units = await Promise.all(['U', 'A', 'F', 'R'].map((code) => house.unitOf(code)));
const READ_OF_UNITS = units.flatMap((unit) => [
  `/units/${unit}/employees`,
  `/units/${unit}/duties`,
  `/training/units/${unit}`,
]);

const KNOWING = ['manager', 'hr'];

test.each(ROLES)('%s reads nothing of her anywhere, unless a named handler', async (role) => {
  const someone = await house.someone(PERSONAS[role]);
  const leaks: string[] = [];
  for (const url of [...READ, ...READ_OF_UNITS]) {
    const found = foundIn(await textOf(await someone.ask('GET', url)));
    if (found.length > 0) leaks.push(`${url}: ${found.join(', ')}`);
  }
  for (const text of ['Planteros', NUMBER, PROTECTED.employeeId]) {
    const answer = await someone.ask('POST', '/search', { text });
    if (answer.json().hits.length > 0) leaks.push(`search: ${text}`);
  }
  if (KNOWING.includes(role)) expect(leaks.length).toBeGreaterThan(2);
  else expect(leaks).toEqual([]);
});

test('a colleague in her unit reads nothing of her', async () => {
  const colleague = await house.someone(OTHERS.U ?? '');
  for (const url of [...READ, ...READ_OF_UNITS])
    expect(foundIn(await textOf(await colleague.ask('GET', url))), url).toEqual([]);
});

test('mail is sent and names her to nobody', async () => {
  await expect.poll(() => smtp.taken.length, { timeout: 30_000 }).toBeGreaterThan(0);
  const plain = smtp.taken.map(
    (one) => `${one}\n${Buffer.from(one.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/g, '%$1')).toString()}`,
  );
  expect(foundIn(plain.join('\n'))).toEqual([]);
  expect(foundIn(smtp.heard.join('\n'))).toEqual([]);
});

/** Where in the database each of the words stands: `table.column`. */
async function placesOf(words: readonly string[]): Promise<string[]> {
  const { database } = house.ownerConnection as { database: string };
  const client = singleClient({ ...inject('testServer').admin, database });
  await client.connect();
  try {
    const { rows: tables } = await client.query(`
      select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'p') and not relispartition and nspname not in ('pg_catalog', 'information_schema')`);
    const places = new Set<string>();
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select distinct cell.field from ${name} as one, jsonb_each_text(to_jsonb(one)) as cell (field, said) where said ilike any($1)`,
        [words.map((word) => `%${word}%`)],
      );
      for (const { field } of rows) places.add(`${name.replace('public.', '')}.${field}`);
    }
    return [...places].toSorted();
  } finally {
    await client.end();
  }
}

test('the database holds her name where names are kept and found by her handlers, and nowhere else', async () => {
  expect(await placesOf(['Qvarnhild', 'Planteros'])).toEqual(['name_word.word', 'person_name.name']);
});

/** Where what is said in a case stands: in the case, and in its history, whose facts only those who see it read. */
const IN_THE_CASE = [
  ...['case_decision.content', 'case_decision.report', 'case_file.content', 'case_question.answer'],
  ...['case_question.question', 'entry_payload.facts', 'oral_agreement.answer_words', 'oral_agreement.words'],
];

test('where she is stands in her cases and their history alone', async () => {
  expect(await placesOf(['Gömbygatan'])).toEqual(IN_THE_CASE);
});

test('who it is with stands in what the case is called as well: her draft, her letter, the answer kept for a repeat', async () => {
  const called = ['case_draft.content', 'document.title', 'document_version.file_name', 'idempotent_request.body'];
  const inTalk = [
    'case_decision.content',
    'case_question.answer',
    'case_question.question',
    'oral_agreement.answer_words',
  ];
  const expected = [...IN_THE_CASE.filter((place) => !inTalk.includes(place)), ...called].toSorted();
  expect(await placesOf([COMPANY])).toEqual(expected);
});

test('the background work has been given ids alone: its queue is searched too, and holds nothing of her', async () => {
  const { database } = house.ownerConnection as { database: string };
  const client = singleClient({ ...inject('testServer').admin, database });
  await client.connect();
  const { rows } = await client.query('select data::text as data, output::text as output from pgboss.job');
  await client.end();
  expect(rows.length).toBeGreaterThan(0);
  expect(foundIn(JSON.stringify(rows))).toEqual([]);
  for (const { data } of rows)
    for (const value of Object.values(JSON.parse(data ?? '{}'))) expect(String(value)).toMatch(/^[0-9a-f-]{36}$|^\d+$/);
});

test('where she works remotely is not kept: what was sent of it is gone', async () => {
  const { report } = good(await her.ask('GET', `/cases/${remote}`)).json();
  expect(report.place).toBe('known-to-handler');
  expect(foundIn(JSON.stringify(report))).toEqual([]);
});

test('her personal number stands nowhere in clear', async () => {
  expect(await placesOf([NUMBER, NUMBER.slice(2)])).toEqual([]);
});

test('what is laid out to the personal file names her and where she is to nobody: only what the decision is called', async () => {
  const folder = path.join(house.dataDir, 'outbox');
  const files = () =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.json'));
  await expect.poll(() => existsSync(folder) && files().length, { timeout: 30_000 }).toBeGreaterThan(0);
  const said = files()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  expect(foundIn(said)).toEqual([COMPANY]);
});

// Last, when everything has been asked and the background work is done.
test('no log line, address or metric holds her', async () => {
  const log = readFileSync(logFile, 'utf8');
  expect(log.split('\n').length).toBeGreaterThan(100);
  expect(foundIn(log)).toEqual([]);
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  expect(metrics).toContain('uppsikt_http_request_seconds');
  expect(foundIn(metrics)).toEqual([]);
});
