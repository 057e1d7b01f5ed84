import { aCase } from './case-doors.ts';
import type { Door } from './doors.ts';

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
];
