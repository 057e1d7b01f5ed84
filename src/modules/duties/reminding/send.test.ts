import { expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
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
