import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId, type PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { sampleOf } from '../../../kernel/sample.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { type HeldRun, runEntry } from '../runs/hold.ts';
import { problem as runProblem } from '../runs/problems.ts';
import type { MappingRun, RunId } from '../runs/run.ts';
import { findRun, lockRun, visibleRuns } from '../runs/store.ts';
import type { MappingServices } from '../services.ts';
import { listAuditors } from './auditors.ts';
import { inOrder, populationHash, populationText } from './draw.ts';
import { readMembers } from './members.ts';
import { problem } from './problems.ts';
import {
  type AuditRoom,
  canLastUntil,
  type DrawForm,
  isAuditor,
  isRoomOpen,
  type PopulationName,
  type RoomForm,
  type RoomId,
  type SampleId,
} from './room.ts';
import { insertFrozen, insertRoom, insertSample, listFrozen, lockRoom, ownRooms, saveEnded } from './store.ts';

const SALT_BYTES = 32;

/**
 * Gives an auditor a room over a mapping that has counts, until a day. Throws `mapping.run-unknown`, `…run-not-counted`,
 * `access.not-allowed`, `mapping.room-until`, `…auditor-unknown` or `…room-own`.
 */
export async function giveRoom(services: MappingServices, actor: Actor, id: RunId, form: RoomForm): Promise<RoomId> {
  const { database, journal, clock, random, policy } = services;
  const until = form.until as LocalDate;
  return database.transaction(actor, async (tx) => {
    const run = await lockRun(tx, id, sql`${visibleRuns(policy, actor, today(clock))}`);
    if (run === undefined) throw runProblem('mapping.run-unknown');
    const held = await holdAsGiver(tx, services, actor, run);
    if (run.status !== 'counted' && run.status !== 'closed') throw runProblem('mapping.run-not-counted');
    if (!canLastUntil(until, today(clock))) throw problem('mapping.room-until');
    const { kind, id: who } = form.auditor;
    const auditors = await listAuditors(tx, nowOf(clock));
    if (!auditors.some((one) => one.kind === kind && one.id === who)) throw problem('mapping.auditor-unknown');
    const auditor = kind === 'person' ? { person: who as PersonId, account: null } : { person: null, account: who };
    if (isAuditor(auditor, actor)) throw problem('mapping.room-own');
    const room: AuditRoom = {
      id: newId<RoomId>(clock.now(), random),
      run: id,
      auditor,
      givenAt: clock.now(),
      givenBy: actor.person,
      until,
      endedAt: null,
      salt: Buffer.from(random(SALT_BYTES)).toString('hex'),
    };
    await insertRoom(tx, room, actor.account);
    await journal.record(tx, [runEntry('room-given', held, { room: room.id, until })]);
    return room.id;
  });
}

/** Ends a room before its time. Throws `mapping.room-unknown`, `access.not-allowed` or `mapping.room-over`. */
export async function endRoom(services: MappingServices, actor: Actor, id: RoomId): Promise<void> {
  const { database, journal, clock, policy } = services;
  await database.transaction(actor, async (tx) => {
    const room = await lockRoom(tx, id, sql`true`);
    const run = room && (await findRun(tx, room.run, sql`${visibleRuns(policy, actor, today(clock))}`));
    if (room === undefined || run === undefined) throw problem('mapping.room-unknown');
    const held = await holdAsGiver(tx, services, actor, run);
    if (!isRoomOpen(room, today(clock))) throw problem('mapping.room-over');
    await saveEnded(tx, id, clock.now());
    await journal.record(tx, [runEntry('room-ended', held, { room: id })]);
  });
}

/**
 * Freezes a population of the room by its hash: no seed is taken before. Throws `mapping.room-unknown`,
 * `access.not-allowed`, `mapping.population-frozen-already` or `…-empty`.
 */
export async function freezePopulation(
  services: MappingServices,
  actor: Actor,
  id: RoomId,
  name: PopulationName,
): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction(actor, async (tx) => {
    const { room, held } = await holdAsAuditor(tx, services, actor, id);
    if ((await listFrozen(tx, id)).some((one) => one.name === name)) throw problem('mapping.population-frozen-already');
    const frozenAt = clock.now();
    const { references, ids } = inOrder(room.salt, await readMembers(tx, held.run, name, frozenAt));
    if (references.length === 0) throw problem('mapping.population-empty');
    const hash = populationHash(references);
    await insertFrozen(tx, id, { name, frozenAt, hash, references, ids });
    const facts = { room: id, population: name, count: references.length, hash };
    await journal.record(tx, [runEntry('population-frozen', held, facts)]);
  });
}

/**
 * Draws a sample from a frozen population with the auditor's seed. Throws `mapping.room-unknown`, `access.not-allowed`,
 * or `mapping.population-not-frozen` for a seed that comes before the freezing.
 */
export async function drawFrom(
  services: MappingServices,
  actor: Actor,
  id: RoomId,
  { population, seed, size }: DrawForm,
): Promise<SampleId> {
  const { database, journal, clock, random } = services;
  return database.transaction(actor, async (tx) => {
    const { held } = await holdAsAuditor(tx, services, actor, id);
    const frozen = (await listFrozen(tx, id)).find(({ name }) => name === population);
    if (frozen === undefined) throw problem('mapping.population-not-frozen');
    const references = sampleOf(frozen.references, seed, size);
    const drawnAt = clock.now();
    const sample = { id: newId<SampleId>(drawnAt, random), population, seed, size, drawnAt, references };
    await insertSample(tx, id, sample, frozen.frozenAt);
    const hash = createHash('sha256').update(populationText(references)).digest('hex');
    const facts = { room: id, population, seed, size, populationHash: frozen.hash, hash };
    await journal.record(tx, [runEntry('sample-drawn', held, facts)]);
    return sample.id;
  });
}

/** The run, as whoever may give rooms over it. */
async function holdAsGiver(
  tx: Tx,
  { policy, clock }: MappingServices,
  actor: Actor,
  run: MappingRun,
): Promise<HeldRun> {
  const path = await organisationAt(tx, nowOf(clock)).pathOf(run.unit);
  const acting = findActing(policy, actor, 'audit-room', 'give', { unitPath: path.map((unit) => unit.id) });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return { run, acting };
}

/** The auditor's own room, open today, held. */
async function holdAsAuditor(
  tx: Tx,
  { policy, clock }: MappingServices,
  actor: Actor,
  id: RoomId,
): Promise<{ readonly room: AuditRoom; readonly held: HeldRun }> {
  const room = await lockRoom(tx, id, ownRooms(actor));
  const run = room && (await findRun(tx, room.run, sql`true`));
  if (room === undefined || run === undefined || !isRoomOpen(room, today(clock))) throw problem('mapping.room-unknown');
  const acting = findActing(policy, actor, 'audit-room', 'draw');
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return { room, held: { run, acting } };
}
