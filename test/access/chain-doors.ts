import { systemClock } from '../../src/kernel/clock.ts';
import { newId, systemRandom, type UnitId } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import type { FollowupId } from '../../src/modules/accountability/followups/followup.ts';
import { insertFollowup } from '../../src/modules/accountability/followups/store.ts';
import { aCase } from './case-doors.ts';
import type { Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';

/** Whether the chain shows the link in which the target themselves stands. */
export const CHAIN_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/chains/:kind/:matterId',
    resource: 'chain',
    action: 'read',
    about: 'person',
    ofUnitsCommittee: true,
    call: async (house, target) => ({ method: 'GET', url: `/api/v1/chains/case/${await aCase(house, target)}` }),
    isOpen: (answer) =>
      answer.statusCode === 200 && answer.json().links.some((one: { role: string }) => one.role === 'employee'),
  },
  {
    route: 'GET /api/v1/chains/:kind/:matterId/report',
    resource: 'chain',
    action: 'read',
    about: 'person',
    ofUnitsCommittee: true,
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/chains/case/${await aCase(house, target)}/report`,
    }),
  },
  {
    route: 'GET /api/v1/followups/:followupId',
    resource: 'followup',
    action: 'keep',
    about: 'person',
    isNeverOwn: true,
    call: async (house, target) => ({ method: 'GET', url: `/api/v1/followups/${await aFollowup(house, target)}` }),
  },
  {
    route: 'POST /api/v1/followups/:followupId/steps',
    resource: 'followup',
    action: 'keep',
    about: 'person',
    isNeverOwn: true,
    call: async (house, target) => ({
      method: 'POST',
      url: `/api/v1/followups/${await aFollowup(house, target)}/steps`,
      payload: { kind: 'talk', on: '2026-01-15', words: 'x' },
    }),
  },
  {
    route: 'POST /api/v1/followups/:followupId/closing',
    resource: 'followup',
    action: 'keep',
    about: 'person',
    isNeverOwn: true,
    call: async (house, target) => ({
      method: 'POST',
      url: `/api/v1/followups/${await aFollowup(house, target)}/closing`,
      payload: { outcome: 'no-action', reason: 'x' },
    }),
  },
];

/** A follow-up about the target, opened by nobody of the test. */
async function aFollowup({ services, system, unitOf }: AccessHouse, { person, unit }: Target): Promise<string> {
  const id = newId<FollowupId>(systemClock.now(), systemRandom);
  const where = (await unitOf(unit)) as UnitId;
  await services.database.transaction({ employer: system.employer }, (tx) =>
    insertFollowup(tx, {
      id,
      person,
      unit: where,
      authority: null,
      omission: 'other',
      knownOn: localDate('2026-01-10'),
      knownHow: 'x',
      openedAt: systemClock.now(),
      openedBy: person,
    }),
  );
  return id;
}

/** Routes of inquiries, where something else than the policy says more of who may: see the module's own tests. */
export const NO_CHAIN_DOORS: Readonly<Record<string, string>> = {
  'GET /api/v1/inquiries': 'what one may see of them, leads or is heard in: see the inquiries’ own tests',
  'POST /api/v1/inquiries': 'about the whole committee: routes.txt says for whom',
  'POST /api/v1/inquiries/:inquiryId/owner': 'about the whole committee: routes.txt says for whom',
  'POST /api/v1/inquiries/:inquiryId/items': 'only whoever leads the inquiry',
  'POST /api/v1/inquiries/:inquiryId/hearings': 'only whoever leads the inquiry',
  'GET /api/v1/inquiries/:inquiryId': 'whoever leads it, and the whole committee: see the inquiries’ own tests',
  'POST /api/v1/inquiries/:inquiryId/items/:itemId/voidance': 'only whoever leads the inquiry',
  'POST /api/v1/inquiries/:inquiryId/approvals': 'about the whole committee: routes.txt says for whom',
  'GET /api/v1/hearings/:hearingId': 'only ever one’s own',
  'POST /api/v1/hearings/:hearingId/reply': 'only ever one’s own',
  'GET /api/v1/hearings/:hearingId/letter': 'only whoever leads the inquiry',
  'POST /api/v1/hearings/:hearingId/letter-reply': 'only whoever leads the inquiry',
  'POST /api/v1/inquiries/:inquiryId/measures': 'about the whole committee: routes.txt says for whom',
  'GET /api/v1/measures/:measureId': 'whoever answers for it that day: see the measures’ own tests',
  'POST /api/v1/measures/:measureId/done': 'whoever answers for it that day: see the measures’ own tests',
  'POST /api/v1/measures/:measureId/effect': 'whoever answers for it that day: see the measures’ own tests',
  'GET /api/v1/followups': 'what one handles: the doors of one follow-up say whose',
  'GET /api/v1/followups-by-outcome': 'counts without names: see the follow-ups’ own tests',
  'POST /api/v1/followups': 'about an employee number: see the follow-ups’ own tests',
  'POST /api/v1/hearings/:hearingId/weighing': 'only whoever leads the inquiry',
};
