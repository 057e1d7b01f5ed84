import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId, type PersonId } from '../../../kernel/ids.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { employee } from '../../organisation/testing.ts';
import { getKind } from '../find-kind.ts';
import { readReportForm } from '../reading/form.ts';
import { readReceipt } from '../reading/receipt.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat } from '../types/secondary-occupation/testing.ts';
import { reportCases } from './report.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database, {
  employees: [employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' }), employee(31, 'ward')],
});
const { actor, inside, services } = region;
const kind = 'secondary-occupation';

async function personOf(employeeId: string): Promise<PersonId> {
  const { rows } = await database.transaction(inside, (tx) =>
    sql<{ person_id: PersonId }>`select person_id from employment where employee_id = ${employeeId}`.execute(tx),
  );
  return rows[0]?.person_id ?? expect.fail(`nobody is ${employeeId}`);
}

test('a protected person and one who is not there are told of in the same words, whoever asks', async () => {
  const reports = [{ kind, report: aBoardSeat() }];
  const nobody = newId<PersonId>(services.clock.now(), services.random);
  // Her nearest manager is her handler, and may know.
  for (const someone of ['colleague', 'clinicManager', 'careHead', 'director', 'registrar'] as const) {
    const doer = await actor(someone);
    const told = await Promise.all(
      [await personOf('1030'), nobody].map(async (person) => {
        const reported = await reportCases(services, doer, { person, reports }).catch((error) => error);
        const asked = await database
          .transaction(inside, (tx) => readReportForm(tx, services, doer, getKind(services.kinds, kind), person))
          .catch((error) => error);
        return [reported, asked].map(({ code, facts }) => ({ code, facts }));
      }),
    );
    expect(told[0], someone).toEqual(told[1]);
    expect(told[0], someone).toMatchObject([{ code: 'cases.person-unknown' }, { code: 'cases.person-unknown' }]);
  }
});

test('whose line one is may be reported for', async () => {
  const reports = [{ kind, report: aBoardSeat() }];
  const ids = await reportCases(services, await actor('wardManager'), { person: await personOf('1031'), reports });
  expect(ids).toHaveLength(1);
});

test('the receipt of several names them in the order they were reported, also when they came in one moment', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `Förening ${index + 1}`);
  const reports = names.map((counterpart) => ({ kind, report: aBoardSeat({ counterpart }) }));
  const doer = await actor('nurse');
  const ids = await reportCases(services, doer, { reports });
  const lines = await readReceipt(services, doer, ids, 'sv');
  expect(lines.map(({ title }) => title)).toEqual(names.map((name) => `Styrelseuppdrag: ${name}`));
});
