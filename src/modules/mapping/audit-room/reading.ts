import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { sampleOf } from '../../../kernel/sample.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listKnowableNames, organisationAt } from '../../organisation/index.ts';
import { problem as runProblem } from '../runs/problems.ts';
import type { MappingRun, RunId } from '../runs/run.ts';
import { findRun, visibleRuns } from '../runs/store.ts';
import type { MappingServices } from '../services.ts';
import type { GivenRooms, RoomList, RoomRow, RoomView, SampleView } from './api.ts';
import { listAuditors, type NamedAuditor } from './auditors.ts';
import { populationHash } from './draw.ts';
import { problem } from './problems.ts';
import { type AuditRoom, isAuditor, isRoomOpen, POPULATIONS, type RoomId, type SampleId } from './room.ts';
import { readSampled } from './sampled.ts';
import { listFrozen, listRooms, listSamples, visibleRooms } from './store.ts';

/** The rooms over a mapping, for those who give them. Throws `mapping.run-unknown` or `access.not-allowed`. */
export async function readGivenRooms(tx: Tx, services: MappingServices, actor: Actor, id: RunId): Promise<GivenRooms> {
  const { policy, clock } = services;
  const run = await findRun(tx, id, sql`${visibleRuns(policy, actor, today(clock))}`);
  if (run === undefined) throw runProblem('mapping.run-unknown');
  const path = await organisationAt(tx, nowOf(clock)).pathOf(run.unit);
  const unitPath = path.map((unit) => unit.id);
  if (findActing(policy, actor, 'audit-room', 'give', { unitPath }) === undefined)
    throw accessProblem('access.not-allowed');
  const [rooms, auditors] = [await listRooms(tx, sql`run_id = ${id}`), await listAuditors(tx, nowOf(clock))];
  const nameOf = await namesOf(tx, services, actor, rooms, auditors);
  // Whom the reader may not know of is no choice either.
  const persons = auditors.flatMap((one) => (one.kind === 'person' ? [one.id as PersonId] : []));
  const knowable = await listKnowableNames(tx, { actor, policy, times: nowOf(clock) }, persons);
  return {
    items: rooms.map((room) => ({
      id: room.id,
      auditor: nameOf(room),
      givenAt: room.givenAt,
      until: room.until,
      endedAt: room.endedAt,
      isOpen: isRoomOpen(room, today(clock)),
    })),
    auditors: auditors
      .filter(({ kind, id: who }) => kind === 'account' || knowable.has(who as PersonId))
      .filter(({ kind, id: who }) => who !== (kind === 'person' ? actor.person : actor.account)),
  };
}

/** The rooms that the reader may enter: an auditor's own that are open, all for the data-protection officer. */
export async function readRooms(tx: Tx, services: MappingServices, actor: Actor): Promise<RoomList> {
  const { policy, clock } = services;
  const rooms = await listRooms(tx, visibleRooms(policy, actor, today(clock)));
  const auditors = await listAuditors(tx, nowOf(clock));
  const nameOf = await namesOf(tx, services, actor, rooms, auditors);
  const items: RoomRow[] = [];
  for (const room of rooms) {
    const run = await findRun(tx, room.run, sql`true`);
    if (run !== undefined) items.push(rowOf(room, run, nameOf(room), services));
  }
  return { items };
}

/** A room with the run that it is over, for whoever may enter it now. Throws `mapping.room-unknown`. */
export async function enterRoom(
  tx: Tx,
  { policy, clock }: MappingServices,
  actor: Actor,
  id: RoomId,
): Promise<{ readonly room: AuditRoom; readonly run: MappingRun }> {
  const [room] = await listRooms(tx, sql`room_id = ${id} and ${visibleRooms(policy, actor, today(clock))}`);
  const run = room && (await findRun(tx, room.run, sql`true`));
  if (room === undefined || run === undefined) throw problem('mapping.room-unknown');
  return { room, run };
}

/** One room: what is frozen in it and drawn from it. Throws `mapping.room-unknown`. */
export async function readRoom(tx: Tx, services: MappingServices, actor: Actor, id: RoomId): Promise<RoomView> {
  const { policy, clock } = services;
  const { room, run } = await enterRoom(tx, services, actor, id);
  const [frozen, samples] = [await listFrozen(tx, id), await listSamples(tx, id)];
  const auditors = await listAuditors(tx, nowOf(clock));
  const nameOf = await namesOf(tx, services, actor, [room], auditors);
  const giver = room.givenBy === null ? [] : [room.givenBy];
  const givers = await listKnowableNames(tx, { actor, policy, times: nowOf(clock) }, giver);
  return {
    ...rowOf(room, run, nameOf(room), services),
    givenAt: room.givenAt,
    givenBy: room.givenBy === null ? null : (givers.get(room.givenBy) ?? null),
    populations: POPULATIONS.map((name) => {
      const found = frozen.find((one) => one.name === name);
      return {
        name,
        frozen:
          found === undefined ? null : { count: found.references.length, hash: found.hash, frozenAt: found.frozenAt },
      };
    }),
    samples: samples.map(({ id: sample, population, seed, size, drawnAt, references }) => ({
      id: sample,
      population,
      seed,
      size,
      drawnAt,
      count: references.length,
    })),
    mayDraw:
      isAuditor(room.auditor, actor) && isRoomOpen(room, today(clock)) && may(policy, actor, 'audit-room', 'draw'),
  };
}

/**
 * A sample, drawn anew while it is read, and what may be told of those in it. The looks are logged. Throws
 * `mapping.room-unknown` or `…sample-unknown`.
 */
export async function readSample(
  tx: Tx,
  services: MappingServices,
  actor: Actor,
  at: { readonly room: RoomId; readonly sample: SampleId },
): Promise<SampleView> {
  const { room, run } = await enterRoom(tx, services, actor, at.room);
  const sample = (await listSamples(tx, room.id)).find(({ id }) => id === at.sample);
  const frozen = (await listFrozen(tx, room.id)).find(({ name }) => name === sample?.population);
  if (sample === undefined || frozen === undefined) throw problem('mapping.sample-unknown');
  const { id, population, seed, size, drawnAt, references } = sample;
  const redrawn = sampleOf(frozen.references, seed, size);
  const about = await readSampled(tx, services, actor, { run, frozen, references });
  return {
    id,
    room: { id: room.id, title: run.content.title },
    population,
    seed,
    size,
    drawnAt,
    frozenAt: frozen.frozenAt,
    hash: frozen.hash,
    redrawn: {
      isPopulationSame: populationHash(frozen.references) === frozen.hash,
      isSampleSame: redrawn.join() === references.join(),
    },
    rows: references.map((reference) => ({ reference, about: about.get(reference) ?? null })),
  };
}

function rowOf(room: AuditRoom, run: MappingRun, auditor: string | null, { clock }: MappingServices): RoomRow {
  const { title, from, cutoff } = run.content;
  const { id, until } = room;
  return { id, runId: run.id, title, from, cutoff, auditor, until, isOpen: isRoomOpen(room, today(clock)) };
}

/** What the auditors of rooms are called, as far as the reader may know of them. */
async function namesOf(
  tx: Tx,
  { policy, clock }: MappingServices,
  actor: Actor,
  rooms: readonly AuditRoom[],
  auditors: readonly NamedAuditor[],
): Promise<(room: AuditRoom) => string | null> {
  const persons = rooms.flatMap(({ auditor: { person } }) => (person === null ? [] : [person]));
  const names = await listKnowableNames(tx, { actor, policy, times: nowOf(clock) }, persons);
  const accounts = new Map(auditors.filter(({ kind }) => kind === 'account').map(({ id, name }) => [id, name]));
  return ({ auditor: { person, account } }) =>
    (person === null ? accounts.get(account ?? '') : names.get(person)) ?? null;
}
