import { systemClock, today } from '../../src/kernel/clock.ts';
import { newId, systemRandom } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { sampleOf } from '../../src/kernel/sample.ts';
import { inOrder, populationHash } from '../../src/modules/mapping/audit-room/draw.ts';
import type { RoomId, SampleId } from '../../src/modules/mapping/audit-room/room.ts';
import { insertFrozen, insertRoom, insertSample } from '../../src/modules/mapping/audit-room/store.ts';
import type { RunId } from '../../src/modules/mapping/runs/run.ts';
import type { Call, Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';
import { post, withResult } from './mapping-doors.ts';
import { PERSONAS } from './organisation.ts';

/** A room over a mapping, given to the auditor of the test by a third one, with a population frozen and a sample drawn. */
async function aRoom(
  house: AccessHouse,
  target: Target,
): Promise<{ readonly run: RunId; readonly room: RoomId; readonly sample: SampleId }> {
  const run = await withResult(house, target);
  const at = systemClock.now();
  const id = newId<RoomId>(at, systemRandom);
  const sampleId = newId<SampleId>(at, systemRandom);
  const person = await house.personOf(PERSONAS.auditor);
  await house.services.database.transaction({ employer: house.system.employer }, async (tx) => {
    const auditor = { person, account: null };
    const until = localDate(`${Number(at.slice(0, 4)) + 1}-01-01`);
    const salt = 'x'.repeat(64);
    await insertRoom(tx, { id, run, auditor, givenAt: at, givenBy: null, until, endedAt: null, salt }, 'a third one');
    const { references, ids } = inOrder(salt, [target.person]);
    await insertFrozen(tx, id, { name: 'findings', frozenAt: at, hash: populationHash(references), references, ids });
    const sample = { id: sampleId, population: 'findings', seed: 'x', size: 1 } as const;
    await insertSample(tx, id, { ...sample, drawnAt: at, references: sampleOf(references, 'x', 1) }, at);
  });
  return { run, room: id, sample: sampleId };
}

/** What is done with one room. */
function withRoom(way: string, action: string, call: Omit<Call, 'url'>): Door {
  const [method, tail = ''] = way.split(' ');
  return {
    route: `${method} /api/v1/audit-rooms/:roomId${tail}`,
    resource: 'audit-room',
    action,
    about: 'unit',
    call: async (house, target) => ({
      ...call,
      url: `/api/v1/audit-rooms/${(await aRoom(house, target)).room}${tail}`,
    }),
  };
}

/** The doors to the auditor's room. */
export const AUDIT_ROOM_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/mapping-runs/:runId/audit-rooms',
    resource: 'audit-room',
    action: 'give',
    about: 'unit',
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/mapping-runs/${(await aRoom(house, target)).run}/audit-rooms`,
    }),
  },
  {
    route: 'POST /api/v1/mapping-runs/:runId/audit-rooms',
    resource: 'audit-room',
    action: 'give',
    about: 'unit',
    call: async (house, target) => ({
      url: `/api/v1/mapping-runs/${await withResult(house, target)}/audit-rooms`,
      ...post({
        auditor: { kind: 'person', id: await house.personOf(PERSONAS.auditor) },
        until: today(systemClock),
      }),
    }),
  },
  {
    route: 'GET /api/v1/audit-rooms',
    resource: 'audit-room',
    action: 'read',
    about: 'unit',
    call: async (house, target) => {
      await aRoom(house, target);
      return { method: 'GET', url: '/api/v1/audit-rooms' };
    },
    isOpen: (answer) => answer.json().items?.length > 0,
  },
  withRoom('GET', 'read', { method: 'GET' }),
  withRoom('GET /looks', 'looks', { method: 'GET' }),
  withRoom('GET /package', 'package', { method: 'GET' }),
  withRoom('POST /end', 'give', post({})),
  withRoom('POST /populations', 'draw', post({ population: 'persons' })),
  withRoom('POST /samples', 'draw', post({ population: 'findings', seed: 'x', size: 1 })),
  {
    route: 'GET /api/v1/audit-rooms/:roomId/samples/:sampleId',
    resource: 'audit-room',
    action: 'read',
    about: 'unit',
    call: async (house, target) => {
      const { room, sample } = await aRoom(house, target);
      return { method: 'GET', url: `/api/v1/audit-rooms/${room}/samples/${sample}` };
    },
  },
];
