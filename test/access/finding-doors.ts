import { systemClock } from '../../src/kernel/clock.ts';
import { type EmploymentId, newId, systemRandom, type UnitId } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import type { FindingId, FoundHit } from '../../src/modules/mapping/finding-register/finding.ts';
import { upsertHits } from '../../src/modules/mapping/finding-register/hits.ts';
import { saveAsked } from '../../src/modules/mapping/finding-register/store.ts';
import { insertOpening } from '../../src/modules/mapping/runs/store.ts';
import { organisationAt } from '../../src/modules/organisation/index.ts';
import type { Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';
import { aRun, post } from './mapping-doors.ts';

/** A finding about the person, whose names are open; asked about or not; with parts of the hit otherwise. */
export async function aFinding(
  house: AccessHouse,
  target: Target,
  isAsked: boolean,
  of: Partial<Pick<FoundHit, 'caseId'>> = {},
): Promise<string> {
  const { services, system, unitOf } = house;
  const run = await aRun(house, target, 'counted');
  const at = systemClock.now();
  const id = newId<FindingId>(at, systemRandom);
  const unit = (await unitOf(target.unit)) as UnitId;
  await services.database.transaction({ employer: system.employer }, async (tx) => {
    const times = { on: localDate('2026-01-31'), knownAt: at };
    const found = await organisationAt(tx, times).findPerson(target.person);
    const employment = found?.employments[0]?.id as EmploymentId;
    await upsertHits(
      tx,
      { run },
      [{ id, hit: { ...HIT, ...of, person: target.person, employment, unit, key: id } }],
      at,
    );
    const opened = { detector: 'engagements' as const, journalNumber: 'x', reason: 'x', at, by: null, account: 'x' };
    await insertOpening(tx, run, opened);
    if (isAsked) await saveAsked(tx, [id], { at, by: null, answerBy: localDate('2030-01-01') });
  });
  return id;
}

const HIT = {
  detector: 'engagements',
  finding: 'engagement',
  kind: 'secondary-occupation',
  class: 'unknown',
  organisationNumber: '5598005014',
  isSoleTrader: false,
  country: null,
  firstDay: null,
  lastDay: null,
  days: null,
  amountSek: null,
  confidence: null,
  disagreement: null,
  documented: null,
  evidence: [],
  caseId: null,
} as const;

/** The doors to findings: those of HR to one that nobody has been asked about, those of the person to their own. */
export const FINDING_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/findings',
    resource: 'finding',
    action: 'read',
    about: 'person',
    call: async (house, target) => {
      await aFinding(house, target, false);
      return { method: 'GET', url: '/api/v1/findings?limit=200' };
    },
    isOpen: (answer, { person }) =>
      answer.json().items?.some((one: { person: { id: string } | null }) => one.person?.id === person) === true,
  },
  {
    route: 'GET /api/v1/findings/:findingId',
    resource: 'finding',
    action: 'read',
    about: 'person',
    call: async (house, target) => ({ method: 'GET', url: `/api/v1/findings/${await aFinding(house, target, false)}` }),
  },
  {
    route: 'POST /api/v1/findings/questions',
    resource: 'finding',
    action: 'handle',
    about: 'person',
    call: async (house, target) => ({
      url: '/api/v1/findings/questions',
      ...post({ findings: [await aFinding(house, target, false)], answerBy: '2030-01-01' }),
    }),
  },
  {
    route: 'POST /api/v1/findings/settlements',
    resource: 'finding',
    action: 'handle',
    about: 'person',
    call: async (house, target) => ({
      url: '/api/v1/findings/settlements',
      ...post({ findings: [await aFinding(house, target, false)], outcome: 'explained', reason: 'vpn' }),
    }),
  },
  {
    route: 'POST /api/v1/findings/:findingId/answer',
    resource: 'finding',
    action: 'answer',
    about: 'person',
    call: async (house, target) => ({
      url: `/api/v1/findings/${await aFinding(house, target, true)}/answer`,
      ...post({ answer: 'right' }),
    }),
  },
];
