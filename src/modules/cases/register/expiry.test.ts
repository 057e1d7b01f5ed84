import { expect, test } from 'vitest';
import type { PersonId } from '../../../kernel/ids.ts';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { EMPLOYEES, UNITS } from '../../authority/testing.ts';
import { dutyPorts, organisationSubjects, sweep } from '../../duties/index.ts';
import {
  createTemplateReader,
  decideVersion,
  foundGuideline,
  guidelineContent,
  listPresets,
} from '../../guidelines/index.ts';
import { importGiven } from '../../organisation/testing.ts';
import { caseSubjects } from '../places.ts';
import { listVisibleCases } from '../reading/list.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { importRegister } from './actions.ts';
import { aRegister } from './testing.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database);
const { services, actor, inside } = region;
const { clock } = services;

test('before an older agreement runs out its manager is reminded, and whoever has taken over; the register narrows to it', async () => {
  const preset = listPresets().find(({ key }) => key === 'region-vasternorrland-remote-work');
  const version = await foundGuideline(region.guidelineServices, region.doer, {
    authority: region.authority('board'),
    reach: 'employer',
    content: guidelineContent.parse(preset?.content),
  });
  const decided = { decidedOn: localDate('2026-02-01'), validFrom: localDate('2026-02-01') };
  await decideVersion(region.guidelineServices, region.doer, {
    ...decided,
    version,
    revision: 1,
    journalNumber: 'RS 2026/7',
  });
  await importRegister(services, await actor('hrHead'), {
    content: aRegister([
      { case_id: 'O1', kind: 'remote-work', status: 'agreed', decided_on: '2024-07-01', to: '2026-06-30' },
    ]),
  });

  const within = async (on: string, days: number) => {
    const endsIn = { from: localDate(on), to: addDays(localDate(on), days + 1) };
    const filter = { sort: 'ends', descending: false, limit: 9, skip: 0, endsIn } as const;
    return (await listVisibleCases(services, await actor('hrHead'), filter, 'sv')).total;
  };
  expect([await within('2026-05-31', 29), await within('2026-05-31', 30), await within('2026-07-01', 30)]).toEqual([
    0, 1, 0,
  ]);

  const reminded: string[] = [];
  const sweeping = {
    ...services,
    dutyPorts: dutyPorts(createTemplateReader(), [...organisationSubjects(clock), ...caseSubjects(clock)]),
    mail: {
      send: async ({ to }: { readonly to: string }) => void reminded.push(`${clock.now().slice(0, 10)} ${to}`),
      close: async () => {},
    },
    recipientsOf: async (_: Tx, persons: readonly PersonId[]) =>
      new Map(persons.map((person) => [person, { address: String(region.nameOf(person)), language: 'sv' as const }])),
    publicUrl: 'https://uppsikt.example.se',
  };
  const sweepUntil = async (from: string, to: string) => {
    for (let day = localDate(from); day <= to; day = addDays(day, 1)) {
      clock.set(`${day}T06:00:00Z`);
      await sweep(sweeping, inside.employer);
    }
  };
  // It is to be gone through thirty days before its last, and is reminded of thirty and seven days before that: on
  // 1 May and on a Sunday, so on the next working day.
  await sweepUntil('2026-04-25', '2026-05-15');
  await importGiven({ ...region.organisation, journal: services.journal, clock }, region.doer, {
    units: UNITS,
    employees: EMPLOYEES.map((row) => {
      if (row.employee_id === '1004') return { ...row, is_manager: 'false' };
      return row.employee_id === '1006' ? { ...row, is_manager: 'true' } : row;
    }),
    allowEnding: true,
    on: '2026-05-15',
  });
  await sweepUntil('2026-05-16', '2026-05-30');
  expect(reminded).toEqual(['2026-05-04 wardManager', '2026-05-25 colleague']);
});
