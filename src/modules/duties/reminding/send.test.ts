import { expect, test } from 'vitest';
import { settableClock } from '../../../kernel/clock.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { smtpMail } from '../../../platform/mail/index.ts';
import { startSmtpServer } from '../../../platform/mail/smtp-server.fixture.ts';
import { sweep } from '../sweep/sweep.ts';
import { aTemplate } from '../testing.ts';
import { anOffice } from '../testing-office.ts';

const { database } = await aDatabase();

test('what was sent before the mail could not be reached is not sent again, and the rest goes at the next attempt', async () => {
  const office = await anOffice(database, { templates: [aTemplate({ remindOn: [-7, -3, 0, 7] })] });
  for (const someone of ['nurse', 'colleague', 'clerk'] as const) await office.admit(someone);
  office.clock.set('2026-04-20T09:00:00Z');
  const mail = {
    ...office.services.mail,
    send: async (message: (typeof office.letters)[number]) => {
      if (office.letters.length === 1) throw new Error('no way there');
      office.letters.push(message);
    },
  };
  await expect(sweep({ ...office.services, mail }, office.inside.employer)).rejects.toThrow('no way there');
  expect(office.letters).toHaveLength(1);
  await office.sweep();
  expect(office.letters).toHaveLength(2);
  expect(new Set(office.letters.map(({ id }) => id)).size).toBe(2);
});

test('a duty that is called as a page, a sheet or a head of a letter would be is text in its letter, and no more', async () => {
  const payloads = [
    '<script>alert(1)</script><b>fet</b>',
    '<svg onload=alert(1)></svg>',
    '=HYPERLINK("http://x.example";"y")',
    'Klubben\r\nBcc: x@example.org\r\n\r\nHej',
    '#panic("x") *fet* $a$',
  ];
  const server = await startSmtpServer();
  const mail = smtpMail({
    url: `smtp://127.0.0.1:${server.port}`,
    from: 'Uppsikt <uppsikt@example.se>',
    clock: settableClock('2026-03-16T09:00:00Z'),
  });
  try {
    for (const text of payloads) {
      server.taken.length = 0;
      const templates = [aTemplate({ title: { sv: text, en: text }, source: text, remindOn: [0] })];
      const office = await anOffice(database, { templates });
      await office.admit('nurse');
      office.clock.set('2026-03-16T09:00:00Z');
      const recipientsOf: typeof office.services.recipientsOf = async (_, persons) =>
        new Map(persons.map((person) => [person, { address: 'ada@example.org', language: 'sv' }]));
      await sweep({ ...office.services, mail, recipientsOf }, office.inside.employer);
      const [letter = ''] = server.taken;
      const at = letter.indexOf('\r\n\r\n');
      expect(letter.slice(0, at)).not.toMatch(/^bcc:/im);
      expect(letter.slice(0, at)).toMatch(/^Content-Type: text\/plain/im);
      const body = letter
        .slice(at)
        .replaceAll(/=\r\n/g, '')
        .replaceAll(/=([0-9A-F]{2})/g, '%$1');
      expect(decodeURIComponent(body.replaceAll(/%(?![0-9A-F]{2})/g, '%25')).replaceAll(/\s+/g, ' ')).toContain(
        text.replaceAll(/\s+/g, ' '),
      );
    }
    expect(server.heard.filter((line) => /^RCPT/i.test(line) && !line.includes('ada@example.org'))).toEqual([]);
  } finally {
    await mail.close();
    await server.close();
  }
});
