import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAny, type Policy } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { RunId } from '../runs/run.ts';
import type { AuditRoom, FrozenPopulation, PopulationName, RoomId, Sample, SampleId } from './room.ts';

interface Row {
  readonly room_id: RoomId;
  readonly run_id: RunId;
  readonly auditor_person: PersonId | null;
  readonly auditor_account: string | null;
  readonly given_at: Instant;
  readonly given_by: PersonId | null;
  readonly until_day: LocalDate;
  readonly ended_at: Instant | null;
  readonly salt: string;
}

/**
 * SQL: the actor may see this row of `audit_room`: their own room as long as it is open, or any when they watch over the
 * looks without being an auditor, as the data-protection officer does.
 */
export function visibleRooms(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  const isOther = actor.roles.filter(({ role }) => role !== 'auditor');
  if (mayAny(policy, { ...actor, roles: isOther }, 'audit-room', 'looks')) return sql<boolean>`true`;
  return sql<boolean>`(ended_at is null and until_day >= ${on}::date and ${ownRooms(actor)})`;
}

/** SQL: the room is the actor's own to work in. */
export function ownRooms({ person, account }: Actor): RawBuilder<boolean> {
  return sql<boolean>`(auditor_account = ${account} or auditor_person = ${person}::uuid)`;
}

/** The rooms that `which` lets through, the newest first. */
export async function listRooms(tx: Tx, which: RawBuilder<unknown>): Promise<readonly AuditRoom[]> {
  const { rows } = await sql<Row>`
    select * from audit_room where ${which} order by given_at desc, room_id desc`.execute(tx);
  return rows.map(roomFrom);
}

/** One of them, held until the transaction ends. */
export async function lockRoom(tx: Tx, id: RoomId, which: RawBuilder<unknown>): Promise<AuditRoom | undefined> {
  const { rows } = await sql<Row>`
    select * from audit_room where room_id = ${id} and ${which} for update`.execute(tx);
  return rows[0] && roomFrom(rows[0]);
}

/** Keeps a room that has been given, and by which account. */
export async function insertRoom(tx: Tx, room: AuditRoom, givenAccount: string): Promise<void> {
  const { id, run, auditor, givenAt, givenBy, until, salt } = room;
  await sql`
    insert into audit_room (room_id, run_id, auditor_person, auditor_account, given_at, given_by, given_account,
      until_day, salt)
    values (${id}, ${run}, ${auditor.person}, ${auditor.account}, ${givenAt}, ${givenBy}, ${givenAccount}, ${until},
      ${salt})`.execute(tx);
}

/** Ends a room; what its references stand for is forgotten. */
export async function saveEnded(tx: Tx, id: RoomId, at: Instant): Promise<void> {
  await sql`update audit_room set ended_at = ${at} where room_id = ${id}`.execute(tx);
  await sql`update audit_population set ids = null where room_id = ${id}`.execute(tx);
}

/** Forgets what the references of a mapping's rooms stand for: it is over, and what was no hit is disposed of. */
export async function forgetFrozen(tx: Tx, run: RunId): Promise<void> {
  await sql`
    update audit_population set ids = null
    where room_id in (select room_id from audit_room where run_id = ${run})`.execute(tx);
}

/** The populations that are frozen in a room. */
export async function listFrozen(tx: Tx, room: RoomId): Promise<readonly FrozenPopulation[]> {
  const { rows } = await sql<{
    readonly population: PopulationName;
    readonly frozen_at: Instant;
    readonly hash: string;
    readonly refs: readonly string[];
    readonly ids: readonly string[] | null;
  }>`select * from audit_population where room_id = ${room} order by frozen_at, population`.execute(tx);
  return rows.map(({ population, frozen_at, hash, refs, ids }) => ({
    name: population,
    frozenAt: frozen_at,
    hash,
    references: refs,
    ids,
  }));
}

/** Keeps a population as it is frozen. */
export async function insertFrozen(tx: Tx, room: RoomId, of: FrozenPopulation): Promise<void> {
  await sql`
    insert into audit_population (room_id, population, frozen_at, hash, refs, ids)
    values (${room}, ${of.name}, ${of.frozenAt}, ${of.hash}, ${of.references}::text[], ${of.ids}::uuid[])`.execute(tx);
}

/** The samples of a room, the first first. */
export async function listSamples(tx: Tx, room: RoomId): Promise<readonly Sample[]> {
  const { rows } = await sql<{
    readonly sample_id: SampleId;
    readonly population: PopulationName;
    readonly seed: string;
    readonly size: number;
    readonly drawn_at: Instant;
    readonly refs: readonly string[];
  }>`select * from audit_sample where room_id = ${room} order by drawn_at, sample_id`.execute(tx);
  return rows.map(({ sample_id, population, seed, size, drawn_at, refs }) => ({
    id: sample_id,
    population,
    seed,
    size,
    drawnAt: drawn_at,
    references: refs,
  }));
}

/** Keeps a sample of a population that was frozen then. */
export async function insertSample(tx: Tx, room: RoomId, sample: Sample, frozenAt: Instant): Promise<void> {
  const { id, population, seed, size, drawnAt, references } = sample;
  await sql`
    insert into audit_sample (sample_id, room_id, population, frozen_at, seed, size, drawn_at, refs)
    values (${id}, ${room}, ${population}, ${frozenAt}, ${seed}, ${size}, ${drawnAt}, ${references}::text[])`.execute(
    tx,
  );
}

function roomFrom(row: Row): AuditRoom {
  return {
    id: row.room_id,
    run: row.run_id,
    auditor: { person: row.auditor_person, account: row.auditor_account },
    givenAt: row.given_at,
    givenBy: row.given_by,
    until: row.until_day,
    endedAt: row.ended_at,
    salt: row.salt,
  };
}
