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
  'POST /api/v1/hearings/:hearingId/weighing': 'only whoever leads the inquiry',
};
