import { systemClock } from '../../src/kernel/clock.ts';
import { newId, systemRandom } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { recordDecisionFromElsewhere } from '../../src/modules/authority/index.ts';
import type { DecisionListId } from '../../src/modules/distribution/lists/list.ts';
import { insertDecisionList } from '../../src/modules/distribution/lists/store.ts';
import type { NoticeId } from '../../src/modules/distribution/notices/notice.ts';
import { insertNotice } from '../../src/modules/distribution/notices/store.ts';
import type { Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';
import { committeeOf, someMinutes } from './minutes-doors.ts';

const DAYS = { from: localDate('2026-01-01'), to: localDate('2026-01-31') };

/** A decision of the unit's committee that is to be reported. */
async function aDecision(house: AccessHouse, { person, unit }: Target) {
  const authority = await committeeOf(house, unit);
  const { services, system, unitOf } = house;
  const subject = { person, unit: await unitOf(unit) };
  const { id } = await services.database.transaction({ employer: system.employer }, (tx) =>
    recordDecisionFromElsewhere(tx, services, {
      question: { authority, decision: 'office-dog.allow', facts: {}, subject, conflicts: [] },
      about: { kind: 'office-dog', id: person },
      decided: { kind: 'body', body: authority },
      decidedOn: localDate('2026-01-15'),
      actor: { kind: 'system' },
    }),
  );
  return { id, authority };
}

/** A list of decisions of the unit's committee. */
async function aList(house: AccessHouse, target: Target): Promise<DecisionListId> {
  const decision = await aDecision(house, target);
  const at = systemClock.now();
  const id = newId<DecisionListId>(at, systemRandom);
  const { services, system } = house;
  await services.database.transaction({ employer: system.employer }, (tx) =>
    insertDecisionList(
      tx,
      {
        ...DAYS,
        id,
        authority: decision.authority,
        route: 'committee',
        journalNumber: `X ${target.unit}`,
        decisions: [decision.id],
        drawnUpAt: at,
        reported: null,
      },
      null,
    ),
  );
  return id;
}

/** What minutes of the unit's committee sent to whoever leads the unit. */
async function aNotice(house: AccessHouse, target: Target): Promise<NoticeId> {
  const { id: minutes, authority } = await someMinutes(house, target, true);
  const at = systemClock.now();
  const id = newId<NoticeId>(at, systemRandom);
  const { services, system, unitOf } = house;
  const unit = await unitOf(target.unit);
  await services.database.transaction({ employer: system.employer }, (tx) =>
    insertNotice(
      tx,
      {
        id,
        minutes,
        position: 0,
        recipient: `Mottagare ${target.unit}`,
        from: authority,
        to: { role: 'administration-head', unit },
        sentOn: localDate('2026-01-20'),
        sentAt: at,
        acknowledged: null,
      },
      null,
    ),
  );
  return id;
}

const ofList = { resource: 'decision-list', about: 'unit', ofUnitsCommittee: true } as const;
const ofNotice = { resource: 'notice', about: 'unit', ofUnitsCommittee: true } as const;

export const DISTRIBUTION_DOORS: readonly Door[] = [
  {
    ...ofList,
    route: 'GET /api/v1/decision-lists',
    action: 'read',
    call: async (house, target) => {
      await aList(house, target);
      return { method: 'GET', url: '/api/v1/decision-lists?limit=100' };
    },
    isOpen: (answer, { unit }) =>
      answer.json().items.some((one: { journalNumber: string }) => one.journalNumber === `X ${unit}`) === true,
  },
  {
    ...ofList,
    route: 'GET /api/v1/decision-list-previews',
    action: 'read',
    call: async (house, { unit }) => {
      const query = new URLSearchParams({ ...DAYS, route: 'committee', authorityId: await committeeOf(house, unit) });
      return { method: 'GET', url: `/api/v1/decision-list-previews?${query}` };
    },
  },
  ...(['', '/file'] as const).map(
    (tail): Door => ({
      ...ofList,
      route: `GET /api/v1/decision-lists/:listId${tail}`,
      action: 'read',
      call: async (house, target) => ({
        method: 'GET',
        url: `/api/v1/decision-lists/${await aList(house, target)}${tail}`,
      }),
    }),
  ),
  {
    ...ofList,
    route: 'POST /api/v1/decision-lists/:listId/report',
    action: 'keep',
    call: async (house, target) => ({
      method: 'POST',
      url: `/api/v1/decision-lists/${await aList(house, target)}/report`,
      payload: { on: '2026-01-31' },
    }),
  },
  {
    ...ofNotice,
    route: 'GET /api/v1/notices',
    action: 'read',
    call: async (house, target) => {
      await aNotice(house, target);
      return { method: 'GET', url: '/api/v1/notices?limit=100' };
    },
    isOpen: (answer, { unit }) =>
      answer.json().items.some((one: { recipient: string }) => one.recipient === `Mottagare ${unit}`) === true,
  },
];

/** Routes of distribution where something else than the policy says more of who may. */
export const NO_DISTRIBUTION_DOORS: Readonly<Record<string, string>> = {
  'POST /api/v1/decision-lists': 'what the register lets its reader see goes into it, see the tests of distribution',
  'GET /api/v1/minutes-notices': 'of the minutes that the reader may see, see the tests of distribution',
  'GET /api/v1/minutes-notices/:minutesId': 'of minutes that the reader may see, see the tests of distribution',
  'POST /api/v1/minutes-notices/:minutesId': 'only to recipients that the minutes name, see the tests of distribution',
  'POST /api/v1/notices/:noticeId/receipt': 'only by whoever answers there that day, see the tests of distribution',
};
