import { systemClock } from '../../src/kernel/clock.ts';
import { type AuthorityId, newId, systemRandom } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { insertClauses } from '../../src/modules/minutes/register/clauses.ts';
import type { ClauseId, MinutesId, ReviewedMatter } from '../../src/modules/minutes/register/record.ts';
import { insertMinutes, saveConfirmed } from '../../src/modules/minutes/register/store.ts';
import { authorityOn, organisationAt } from '../../src/modules/organisation/index.ts';
import type { Call, Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';

const MATTER: ReviewedMatter = {
  number: '1',
  title: 'x',
  dnr: [],
  decisions: [{ text: 'x', kind: 'own', actor: null, chain: [], condition: null }],
  assignments: [],
  recipients: [],
  reservations: [],
  outcome: 'decided',
  immediatelyAdjusted: false,
};

/** The committee of a unit. */
export async function committeeOf({ services, system, unitOf }: AccessHouse, unit: string): Promise<AuthorityId> {
  const times = { on: localDate('2026-01-31'), knownAt: systemClock.now() };
  const id = await unitOf(unit);
  return services.database.transaction({ employer: system.employer }, async (tx) => {
    const found = authorityOn(await organisationAt(tx, times).pathOf(id));
    if (found === undefined) throw new Error(`unit ${unit} of the test has no committee`);
    return found;
  });
}

/** Minutes of the unit's committee, confirmed or a draft. */
export async function someMinutes(house: AccessHouse, { unit }: Target, isConfirmed: boolean) {
  const at = systemClock.now();
  const id = newId<MinutesId>(at, systemRandom);
  const clause = newId<ClauseId>(at, systemRandom);
  const authority = await committeeOf(house, unit);
  const { services, system } = house;
  await services.database.transaction({ employer: system.employer }, async (tx) => {
    const record = {
      id,
      authority,
      fileHash: id,
      fileName: 'x.txt',
      documentType: 'minutes' as const,
      organ: 'x',
      meetingDate: localDate('2026-01-15'),
      front: 'x',
      warnings: [],
      adjusters: [],
      revision: 1,
      uploadedAt: at,
      confirmed: null,
    };
    await insertMinutes(tx, record, [{ text: 'x', content: MATTER }], null);
    if (!isConfirmed) return;
    const matter = { position: 0, text: 'x', asRead: MATTER, content: MATTER, isLeftOut: false, isChecked: true };
    await insertClauses(tx, id, matter, () => clause);
    await saveConfirmed(tx, id, at, null);
  });
  return { id, clause, authority };
}

/** What is done with the minutes of one committee. */
function withOne(
  way: string,
  action: string,
  isConfirmed: boolean,
  call: Omit<Call, 'url' | 'method'> & { readonly tail?: string } = {},
): Door {
  const [method, tail = ''] = way.split(' ') as [Call['method'], string?];
  return {
    route: `${method} /api/v1/minutes/:minutesId${tail}`,
    resource: 'minutes',
    action,
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => {
      const { id } = await someMinutes(house, target, isConfirmed);
      const { tail: end = tail, ...rest } = call;
      return { method, ...rest, url: `/api/v1/minutes/${id}${end}` };
    },
  };
}

const HEAD = { revision: 1, documentType: 'minutes', organ: 'x', meetingDate: '2026-01-15' };

export const MINUTES_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/minutes',
    resource: 'minutes',
    action: 'read',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => {
      const { authority } = await someMinutes(house, target, true);
      return { method: 'GET', url: '/api/v1/minutes?limit=1', headers: { 'x-test-authority': authority } };
    },
    isOpen: (answer) => {
      const { authority } = answer.json().items[0] ?? {};
      return authority?.id === answer.raw.req.headers['x-test-authority'];
    },
  },
  withOne('GET', 'read', true),
  withOne('GET /matters/:position', 'read', true, { tail: '/matters/0' }),
  withOne('PUT', 'keep', false, { payload: HEAD }),
  withOne('PUT /matters/:position', 'keep', false, { tail: '/matters/0', payload: { revision: 1, content: MATTER } }),
  withOne('POST /confirmation', 'keep', false, { payload: { revision: 1 } }),
  withOne('POST /discarding', 'keep', false, { payload: { revision: 1 } }),
];

/** Routes of the minutes where something else than the policy says more of who may. */
export const NO_MINUTES_DOORS: Readonly<Record<string, string>> = {
  'POST /api/v1/minutes': 'about a committee: see the minutes’ own tests',
  'GET /api/v1/minutes-proposals': 'as reading the minutes that they stand in, see the minutes’ own tests',
  'POST /api/v1/minutes-proposals/:clauseId/answer':
    'as keeping the minutes that it stands in, see the minutes’ own tests',
};
