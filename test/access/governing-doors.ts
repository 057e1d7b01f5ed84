import { systemClock } from '../../src/kernel/clock.ts';
import { newId, systemRandom } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import type { GoverningDocumentId } from '../../src/modules/governing/document.ts';
import { insertDocument } from '../../src/modules/governing/store.ts';
import type { Call, Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';
import { committeeOf } from './minutes-doors.ts';

const CONTENT = { kind: 'routine', title: 'x', decidedOn: '2026-01-10', validFrom: '2026-01-10' } as const;

/** A document that the committee of the unit has decided. */
async function aDocument(house: AccessHouse, { unit }: Target): Promise<GoverningDocumentId> {
  const at = systemClock.now();
  const id = newId<GoverningDocumentId>(at, systemRandom);
  const authority = await committeeOf(house, unit);
  const { services, system } = house;
  await services.database.transaction({ employer: system.employer }, (tx) =>
    insertDocument(
      tx,
      {
        id,
        authority,
        kind: 'routine',
        title: 'x',
        owner: null,
        decidedOn: localDate('2026-01-10'),
        journalNumber: null,
        validFrom: localDate('2026-01-10'),
        validTo: null,
        reviewOn: null,
        subjects: [],
        asks: [],
        heard: [],
        revision: 1,
        registeredAt: at,
        reviewedOn: null,
        withdrawnOn: null,
      },
      null,
    ),
  );
  return id;
}

function keeping(way: string, payload: object): Door {
  const [method, tail = ''] = way.split(' ') as [Call['method'], string?];
  return {
    route: `${method} /api/v1/governing-documents/:documentId${tail}`,
    resource: 'governing-document',
    action: 'keep',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => ({
      method,
      url: `/api/v1/governing-documents/${await aDocument(house, target)}${tail}`,
      payload: { revision: 1, ...payload },
    }),
  };
}

export const GOVERNING_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/governing-documents/:documentId',
    resource: 'governing-document',
    action: 'read',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/governing-documents/${await aDocument(house, target)}`,
    }),
  },
  {
    route: 'POST /api/v1/governing-documents',
    resource: 'governing-document',
    action: 'keep',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, { unit }) => ({
      method: 'POST',
      url: '/api/v1/governing-documents',
      payload: { authorityId: await committeeOf(house, unit), ...CONTENT },
    }),
  },
  keeping('PUT', CONTENT),
  keeping('POST /withdrawal', { on: '2026-01-20' }),
  keeping('POST /information', { toWhom: 'x', on: '2026-01-20', how: 'x' }),
];

/** Routes of governing documents where something else than the policy says more of who may. */
export const NO_GOVERNING_DOORS: Readonly<Record<string, string>> = {
  'GET /api/v1/governing-documents': 'everyone signed in reads the whole register, see one of it',
  'POST /api/v1/governing-documents/:documentId/reviews': 'by its owner that day too, see the register’s own tests',
};
