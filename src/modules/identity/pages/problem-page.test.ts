import { expect, test } from 'vitest';
import { systemRandom } from '../../../kernel/ids.ts';
import { createApp } from '../../../platform/http/index.ts';
import { createLog } from '../../../platform/log/index.ts';
import { sendProblemPage } from './problem-page.ts';

test('too many at once, and what nobody foresaw, are pages that say what to do and no more', async () => {
  const publicUrl = 'http://localhost:3000';
  const app = await createApp({ log: createLog('silent'), random: systemRandom, publicUrl });
  const config = { access: 'anyone', rateLimit: { max: 1, timeWindow: 60_000 } } as const;
  app.get('/', { config, errorHandler: sendProblemPage }, async () => {
    throw new Error('secret 198001019809');
  });
  const first = await app.inject('/');
  expect([first.statusCode, first.body]).toEqual([500, expect.stringContaining('Något gick fel hos oss.')]);
  expect(first.body).not.toContain('198001019809');
  const second = await app.inject('/');
  expect([second.statusCode, second.body]).toEqual([429, expect.stringContaining('Vänta en minut')]);
  expect(second.headers['content-type']).toBe('text/html; charset=utf-8');
});
