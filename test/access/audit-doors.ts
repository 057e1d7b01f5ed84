import { systemClock } from '../../src/kernel/clock.ts';
import { newId, systemRandom } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import type { RecommendationId, ReportId } from '../../src/modules/assignments/audit/report.ts';
import { insertRecommendations, insertReport, saveConfirmed } from '../../src/modules/assignments/audit/store.ts';
import type { Call, Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';
import { committeeOf } from './minutes-doors.ts';

/** An audit report to the committee of the unit, with one answered recommendation; confirmed or a draft. */
async function aReport(house: AccessHouse, { unit }: Target, isConfirmed: boolean) {
  const at = systemClock.now();
  const id = newId<ReportId>(at, systemRandom);
  const recommendation = newId<RecommendationId>(at, systemRandom);
  const authority = await committeeOf(house, unit);
  const { services, system } = house;
  await services.database.transaction({ employer: system.employer }, async (tx) => {
    const report = {
      id,
      authority,
      title: `Rapport ${unit}`,
      journalNumber: null,
      reportedOn: localDate('2026-01-10'),
      answerBy: null,
      text: null,
      revision: 1,
      registeredAt: at,
      confirmedOn: null,
      answered: null,
    };
    await insertReport(tx, report, null);
    const one = { heading: null, words: 'x', answer: 'x', stance: 'accepts', repeats: null, place: null } as const;
    await insertRecommendations(tx, id, [{ id: recommendation, ...one }]);
    if (isConfirmed) await saveConfirmed(tx, id, localDate('2026-01-15'));
  });
  return { id, recommendation };
}

/** What is done with a report to one committee. */
function withReport(way: string, action: string, isConfirmed: boolean, payload?: object): Door {
  const [method, tail = ''] = way.split(' ') as [Call['method'], string?];
  return {
    route: `${method} /api/v1/audit-reports/:reportId${tail}`,
    resource: 'audit',
    action,
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => {
      const { id } = await aReport(house, target, isConfirmed);
      return { method, url: `/api/v1/audit-reports/${id}${tail}`, ...(payload === undefined ? {} : { payload }) };
    },
  };
}

/** What is done with one of its recommendations. */
function withOne(way: string, action: string, isConfirmed: boolean, payload: object): Door {
  const [method, tail = ''] = way.split(' ') as [Call['method'], string?];
  return {
    route: `${method} /api/v1/audit-recommendations/:recommendationId${tail}`,
    resource: 'audit',
    action,
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => {
      const { recommendation } = await aReport(house, target, isConfirmed);
      return { method, url: `/api/v1/audit-recommendations/${recommendation}${tail}`, payload };
    },
  };
}

const isThere: NonNullable<Door['isOpen']> = (answer, { unit }) =>
  answer.json().items.some((one: { title: string }) => one.title === `Rapport ${unit}`) === true;

export const AUDIT_DOORS: readonly Door[] = [
  ...(['audit-reports', 'audit-recommendations'] as const).map(
    (list): Door => ({
      route: `GET /api/v1/${list}`,
      resource: 'audit',
      action: 'read',
      about: 'unit',
      ofUnitsCommittee: true,
      call: async (house, target) => {
        await aReport(house, target, true);
        return { method: 'GET', url: `/api/v1/${list}?limit=100` };
      },
      isOpen: isThere,
    }),
  ),
  withReport('GET', 'read', true),
  withReport('GET /reply', 'read', true),
  {
    route: 'POST /api/v1/audit-reports',
    resource: 'audit',
    action: 'keep',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, { unit }) => ({
      method: 'POST',
      url: '/api/v1/audit-reports',
      payload: { authorityId: await committeeOf(house, unit), title: 'x', reportedOn: '2026-01-15' },
    }),
  },
  withReport('POST /recommendations', 'keep', false, { revision: 1, words: 'x' }),
  withReport('POST /confirmation', 'keep', false, { revision: 1 }),
  withReport('POST /answer', 'keep', true, { revision: 2, on: '2026-01-15' }),
  withOne('PUT', 'keep', false, { revision: 1, words: 'x' }),
  withOne('POST /measures', 'keep', true, {
    words: 'x',
    decidedOn: '2026-01-15',
    role: 'director',
    dueOn: '2026-12-31',
  }),
  withOne('POST /verifications', 'verify', true, { found: 'not-done', on: '2026-01-15', words: 'x' }),
];
