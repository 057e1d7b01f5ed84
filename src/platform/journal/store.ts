import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, EntryId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { among, type Tx } from '../database/index.ts';
import type { Entry, EntryActor, Facts, Subject } from './entry.ts';
import { leafOf } from './leaf.ts';

interface EntryRow {
  readonly entry_id: EntryId;
  readonly authority_id: AuthorityId | null;
  readonly type: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly actor_kind: 'person' | 'system';
  readonly actor_id: PersonId | null;
  readonly actor_role: string | null;
  readonly acting_for: PersonId | null;
  readonly by_item: string | null;
  readonly recorded_at: Instant;
  readonly effective_on: LocalDate;
}

/** An entry together with the salt that its leaf is made with. */
export interface SaltedEntry {
  readonly entry: Entry;
  readonly salt: Uint8Array;
}

/** Inserts entries and payloads, in the order given. */
export async function insertEntries(tx: Tx, entries: readonly SaltedEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ entry, salt }) => ({
    ...rowOf(entry),
    leaf: hex(leafOf(entry, salt)),
    salt: hex(salt),
    facts: entry.facts,
  }));
  const columns = sql.raw(`entry_id, authority_id, type, subject_kind, subject_id, actor_kind, actor_id, actor_role,
    acting_for, by_item, recorded_at, effective_on`);
  await sql`
    with given as materialized (
      select row.*, payload.facts, payload.salt
      from json_array_elements(${JSON.stringify(rows)}::json) with ordinality as given(value, place),
        json_populate_record(null::entry, given.value) row, json_populate_record(null::entry_payload, given.value) payload
      order by given.place
    ), entries as (
      insert into entry (${columns}, leaf) select ${columns}, leaf from given
    )
    insert into entry_payload (entry_id, facts, salt) select entry_id, facts, salt from given`.execute(tx);
}

/** The entries about a subject, in the order they were written. */
export async function listEntriesOf(tx: Tx, subject: Subject): Promise<readonly Entry[]> {
  return listEntriesOfAll(tx, subject.kind, [subject.id]);
}

/**
 * The entries about several subjects of a kind, in the order they were written. Writers of one subject lock it, so the
 * order of writing is the order of commit; it outlives a restored copy, where transaction numbers begin anew.
 */
export async function listEntriesOfAll(tx: Tx, kind: string, ids: readonly string[]): Promise<readonly Entry[]> {
  if (ids.length === 0) return [];
  return readEntries(
    tx,
    sql`where entry.subject_kind = ${kind} and ${among('entry.subject_id', ids)} order by entry.ordinal`,
  );
}

/** These entries, in the order they were written. */
export async function listEntriesById(tx: Tx, ids: readonly EntryId[]): Promise<readonly Entry[]> {
  if (ids.length === 0) return [];
  return readEntries(tx, sql`where entry.entry_id = any(${ids}::uuid[]) order by entry.ordinal`);
}

/** The entries of these types that were recorded since a day (UTC), in the order they were written. */
export async function listEntriesOfTypes(
  tx: Tx,
  types: readonly string[],
  since: LocalDate,
): Promise<readonly Entry[]> {
  return readEntries(
    tx,
    sql`where entry.type = any(${types}) and entry.recorded_at >= ${`${since}T00:00:00Z`}::timestamptz
      order by entry.ordinal`,
  );
}

/** An entry with its place in the journal. */
export interface PositionedEntry extends Entry {
  readonly position: number;
}

/** At most `limit` entries from a position on, for asynchronous readers; positions have no gaps. */
export async function listEntriesFrom(tx: Tx, position: number, limit: number): Promise<readonly PositionedEntry[]> {
  const { rows } = await sql<EntryRow & { facts: Facts | null; position: number }>`
    select entry.*, entry_payload.facts, entry_position.position
    from entry_position join entry using (employer_id, entry_id) left join entry_payload using (employer_id, entry_id)
    where entry_position.position >= ${position} order by entry_position.position limit ${limit}`.execute(tx);
  return rows.map((row) => ({ ...entryFrom(row), position: row.position }));
}

async function readEntries(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Entry[]> {
  const { rows } = await sql<EntryRow & { facts: Facts | null }>`
    select entry.*, entry_payload.facts
    from entry left join entry_payload using (employer_id, entry_id) ${which}`.execute(tx);
  return rows.map(entryFrom);
}

function rowOf({ id, type, subject, actor, recordedAt, effectiveOn, authority }: Entry): EntryRow {
  const person = actor.kind === 'person' ? actor : undefined;
  return {
    entry_id: id,
    authority_id: authority ?? null,
    type,
    subject_kind: subject.kind,
    subject_id: subject.id,
    actor_kind: actor.kind,
    actor_id: person?.person ?? null,
    actor_role: person?.role ?? null,
    acting_for: person?.actingFor ?? null,
    by_item: person?.byItem ?? null,
    recorded_at: recordedAt,
    effective_on: effectiveOn,
  };
}

function entryFrom(row: EntryRow & { facts: Facts | null }): Entry {
  return {
    id: row.entry_id,
    type: row.type,
    subject: { kind: row.subject_kind, id: row.subject_id },
    actor: actorFrom(row),
    recordedAt: row.recorded_at,
    effectiveOn: row.effective_on,
    facts: row.facts,
    ...(row.authority_id === null ? {} : { authority: row.authority_id }),
  };
}

function actorFrom(row: EntryRow): EntryActor {
  if (row.actor_kind === 'system') return { kind: 'system' };
  return {
    kind: 'person',
    person: row.actor_id,
    role: row.actor_role ?? '',
    ...(row.acting_for === null ? {} : { actingFor: row.acting_for }),
    ...(row.by_item === null ? {} : { byItem: row.by_item }),
  };
}

function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}
