import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { createEmployers } from './employers.ts';

const { database } = await aDatabase();
const found = (slug: string) =>
  database.query({ employer: null }, sql`insert into employer values (gen_random_uuid(), ${slug})`);

test('the only employer is meant when none is named; with none or several it does not appear which', async () => {
  const employers = createEmployers(database);
  await expect(employers.get(undefined)).rejects.toMatchObject({ code: 'identity.no-employer' });
  await found('region-lovmark');
  expect(await employers.get(undefined)).toMatchObject({ slug: 'region-lovmark' });
  await found('lovmarks-trafik');
  await expect(employers.get(undefined)).rejects.toMatchObject({ code: 'identity.employer-unknown' });
  expect(await employers.get('lovmarks-trafik')).toMatchObject({ slug: 'lovmarks-trafik' });
  await expect(employers.get('nowhere')).rejects.toMatchObject({ code: 'identity.employer-unknown' });
  expect(await employers.find('nowhere')).toBeUndefined();
});
