import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settableClock } from '../../kernel/clock.ts';
import { folderMail, type Mail, type Message, smtpMail, withoutMail } from './index.ts';
import { composed } from './message.ts';
import { startSmtpServer, type TestSmtpServer } from './smtp-server.fixture.ts';

const clock = settableClock('2026-03-01T10:00:00Z');
const from = 'Uppsikt <uppsikt@example.se>';
let server: TestSmtpServer;
let mail: Mail;
let folder: string;

beforeEach(async () => {
  server = await startSmtpServer();
  mail = smtpMail({ url: `smtp://127.0.0.1:${server.port}`, from, clock });
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'uppsikt-mail-')), 'mail');
});

afterEach(async () => {
  await mail.close();
  await server.close();
  await rm(path.dirname(folder), { recursive: true });
});

function aMessage(different: Partial<Message> = {}): Message {
  return {
    id: 'duty-1.slot-2',
    to: 'ada@example.org',
    subject: 'Du har ett ärende',
    text: 'Hej!\n\nDu har ett ärende att svara på.\n.\nHälsningar',
    language: 'sv',
    ...different,
  };
}

/** What stands after an encoded head or in a quoted-printable body. */
function plain(text: string): string {
  const bytes = text
    .replace(/=\?UTF-8\?Q\?(.*?)\?=\s*/gi, (_, words: string) => words.replaceAll('_', ' '))
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

function headsOf(message: string): string[] {
  return (message.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}

test('a message arrives with its text, from us, to the reader, under its id', async () => {
  await mail.send(aMessage());
  const [taken = ''] = server.taken;
  expect(headsOf(taken).map(plain)).toEqual(
    expect.arrayContaining([
      'From: Uppsikt <uppsikt@example.se>',
      'To: ada@example.org',
      'Subject: Du har ett ärende',
      'Message-ID: <duty-1.slot-2@example.se>',
      'Date: Sun, 01 Mar 2026 10:00:00 +0000',
      'Auto-Submitted: auto-generated',
      'Content-Language: sv',
      'Content-Type: text/plain; charset=utf-8',
    ]),
  );
  expect(plain(taken.slice(taken.indexOf('\r\n\r\n') + 4))).toBe(aMessage().text.replaceAll('\n', '\r\n'));
});

test('no subject can add a head or a reader', async () => {
  const subject = fc.array(fc.constantFrom('\r\n', '\n', '\r', 'Bcc: eve@example.org', '\0', ' ', 'x', '\u2028', 'å'));
  await fc.assert(
    fc.asyncProperty(subject, async (parts) => {
      server.taken.length = 0;
      await mail.send(aMessage({ subject: parts.join('') }));
      expect(headsOf(server.taken[0] ?? '').filter((head) => /^bcc:/i.test(head))).toEqual([]);
    }),
    { numRuns: 50 },
  );
  expect(server.heard.filter((line) => line.startsWith('RCPT') && !line.includes('ada@example.org'))).toEqual([]);
});

test('a subject is one line without characters that cannot be seen', () => {
  const subject = 'Ärende\r\nBcc: eve@example.org\u202e!\0';
  expect(composed(aMessage({ subject }), from, clock.now()).subject).toBe('Ärende Bcc: eve@example.org !');
});

test.each([
  ...['', 'ada', 'ada@', '@example.org', 'ada@example.org, eve@example.org', 'ada@example.org\r\nBcc: eve@example.org'],
  ...[
    'Ada <ada@example.org>',
    '"ada eve"@example.org',
    'ada@example.org>\r\nRCPT TO:<eve@example.org',
    'a\0@example.org',
  ],
])('%j is no address, and nothing is sent', async (to) => {
  await expect(mail.send(aMessage({ to }))).rejects.toMatchObject({ code: 'mail.not-an-address' });
  await expect(folderMail({ folder, from, clock }).send(aMessage({ to }))).rejects.toThrow();
  expect(server.heard).toEqual([]);
});

test('a refusal for good and one for now are told apart, and neither tells the address', async () => {
  server.answerToRecipient = '550 no such user ada@example.org';
  const refused = await mail.send(aMessage()).catch((error) => error);
  expect(refused).toMatchObject({ code: 'mail.refused', facts: { code: 550 } });
  server.answerToRecipient = '451 try later ada@example.org';
  const later = await mail.send(aMessage()).catch((error) => error);
  expect(later).toMatchObject({ code: 'mail.unreachable', facts: { reason: 451 } });
  for (const error of [refused, later]) expect(JSON.stringify([error.message, error.facts])).not.toContain('ada@');
});

test('a server that is not there is unreachable', async () => {
  await server.close();
  await expect(mail.send(aMessage())).rejects.toMatchObject({ code: 'mail.unreachable' });
});

test('a password is sent on this computer, and to no other without encryption', async () => {
  const withPassword = (host: string) => smtpMail({ url: `smtp://us%40er:p%2Fw@${host}:${server.port}`, from, clock });
  const near = withPassword('127.0.0.1');
  await near.send(aMessage());
  expect(server.heard).toContain(`AUTH PLAIN ${Buffer.from('\0us@er\0p/w').toString('base64')}`);
  server.heard.length = 0;
  const far = withPassword('[::ffff:127.0.0.1]');
  await expect(far.send(aMessage())).rejects.toMatchObject({ code: 'mail.unreachable' });
  expect(server.heard.filter((line) => line.startsWith('AUTH'))).toEqual([]);
  await Promise.all([near.close(), far.close()]);
});

test('in the folder each message is a file of its own that only we can read, the latest last', async () => {
  const inFolder = folderMail({ folder, from, clock: settableClock('2026-03-01T10:00:00Z') });
  await inFolder.send(aMessage());
  await inFolder.send(aMessage({ id: 'duty-2' }));
  const names = await readdir(folder);
  expect(names.sort()).toEqual(['2026-03-01T100000.000Z-duty-1.slot-2.eml', '2026-03-01T100000.000Z-duty-2.eml']);
  const [first = ''] = names;
  expect((await stat(path.join(folder, first))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  const bytes = await readFile(path.join(folder, first), 'utf8');
  expect(plain(bytes)).toContain('Subject: Du har ett ärende');
  expect(headsOf(bytes)).toContain('To: ada@example.org');
});

test('an id can be no path', async () => {
  for (const id of ['../x', 'a/b', '', 'a\r\nb', 'x'.repeat(201)])
    await expect(folderMail({ folder, from, clock }).send(aMessage({ id }))).rejects.toThrow(RangeError);
});

test('where no mail server is set, a sender is told so', async () => {
  await expect(withoutMail().send(aMessage())).rejects.toMatchObject({ code: 'mail.not-set-up' });
});
