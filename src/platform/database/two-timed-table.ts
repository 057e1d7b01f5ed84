import { sql } from 'kysely';
import type { Instant } from '../../kernel/clock.ts';
import type { EntryId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Period } from '../../kernel/period.ts';
import type { Tx } from './kysely.ts';
import { type Amendment, amend, END_OF_KNOWLEDGE, type Stretch } from './two-times.ts';

type Value = string | number | boolean | null | readonly string[];
type Columns = Record<string, Value>;

/** One statement about one key: from that day to that day it is so (`values`), or nothing is (`null`). */
export interface Change<Key extends Columns, Values extends Columns> extends Period {
  readonly key: Key;
  readonly values: Values | null;
}

/**
 * Writes of a table in two times: they close and insert, and never overwrite. The table has `row_id bigint generated
 * always as identity`, the key's and the values' columns, `valid_from`, `valid_to`, `known_from`, `known_to` and
 * `entry_id`, the journal entry by which it came to be known (migrations make one by `call two_timed(…)`).
 */
export interface TwoTimedTable<Key extends Columns, Values extends Columns> {
  /** Lays the changes over what is held, in order; answers how many rows were closed and inserted. */
  write(tx: Tx, changes: readonly Change<Key, Values>[], known: Known): Promise<WriteCount>;
}

/** When, and by which entry, something came to be known. */
export interface Known {
  readonly at: Instant;
  readonly by: EntryId;
}

export interface WriteCount {
  readonly closed: number;
  readonly inserted: number;
}

interface HeldRow<Values> extends Stretch<Values> {
  readonly rowId: number;
  readonly knownFrom: Instant;
}

/** The writer of one two-timed table; `keys` and `values` name its columns. */
export function twoTimedTable<Key extends Columns, Values extends Columns>(
  table: string,
  keys: readonly (keyof Key & string)[],
  values: readonly (keyof Values & string)[],
): TwoTimedTable<Key, Values> {
  const keyOf = (row: Columns) => JSON.stringify(keys.map((name) => row[name]));
  const equal = (a: Values, b: Values) =>
    values.every((name) => JSON.stringify(a[name] ?? null) === JSON.stringify(b[name] ?? null));

  async function readHeld(tx: Tx, changes: readonly Change<Key, Values>[]): Promise<Map<string, HeldRow<Values>[]>> {
    const wanted = JSON.stringify([...new Map(changes.map(({ key }) => [keyOf(key), key])).values()]);
    const columns = sql.join(keys.map((name) => sql.ref(`held.${name}`)));
    const { rows } = await sql<Columns & { row_id: number } & Record<'valid_from' | 'valid_to' | 'known_from', string>>`
      select held.* from ${sql.table(table)} held
      where held.known_to = ${END_OF_KNOWLEDGE} and (${columns}) in (
        select ${sql.join(keys.map((name) => sql.ref(`wanted.${name}`)))}
        from json_populate_recordset(null::${sql.table(table)}, ${wanted}) wanted)
      order by held.row_id for update of held`.execute(tx);
    const held = new Map<string, HeldRow<Values>[]>();
    for (const row of rows) {
      const of = Object.fromEntries(values.map((name) => [name, row[name] ?? null])) as Columns as Values;
      const stretch = {
        rowId: row.row_id,
        knownFrom: row.known_from as Instant,
        from: row.valid_from as LocalDate,
        to: row.valid_to as LocalDate,
        values: of,
      };
      held.set(keyOf(row), [...(held.get(keyOf(row)) ?? []), stretch]);
    }
    return held;
  }

  async function close(tx: Tx, rows: readonly HeldRow<Values>[], at: Instant): Promise<void> {
    // A server clock that was set back must not end knowledge before it began: such a row was then never known.
    await sql`
      update ${sql.table(table)} set known_to = greatest(${at}::timestamptz, known_from)
      where row_id = any(${rows.map((row) => row.rowId)}::bigint[])`.execute(tx);
  }

  async function insert(tx: Tx, rows: readonly object[]): Promise<void> {
    const columns = [...keys, ...values, 'valid_from', 'valid_to', 'known_from', 'known_to', 'entry_id'];
    const names = sql.join(columns.map((name) => sql.ref(name)));
    await sql`
      insert into ${sql.table(table)} (${names})
      select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})`.execute(tx);
  }

  return {
    async write(tx, changes, known) {
      const held = await readHeld(tx, changes);
      const planned = new Map<string, { key: Key; stretches: (Stretch<Values> | HeldRow<Values>)[] }>();
      for (const change of changes) {
        const id = keyOf(change.key);
        const plan = planned.get(id) ?? { key: change.key, stretches: held.get(id) ?? [] };
        const amendment: Amendment<Stretch<Values>, Values> = amend(plan.stretches, change, change.values, equal);
        const kept = plan.stretches.filter((stretch) => !amendment.close.includes(stretch));
        planned.set(id, { key: change.key, stretches: [...kept, ...amendment.insert] });
      }
      const closed: HeldRow<Values>[] = [];
      const inserted: object[] = [];
      for (const [id, { key, stretches }] of planned) {
        const before = held.get(id) ?? [];
        const gone = before.filter((row) => !stretches.includes(row));
        closed.push(...gone);
        const knownFrom = gone.reduce((latest, row) => (row.knownFrom > latest ? row.knownFrom : latest), known.at);
        for (const { from, to, values: of } of stretches.filter((stretch) => !('rowId' in stretch)))
          inserted.push({
            ...key,
            ...of,
            valid_from: from,
            valid_to: to,
            known_from: knownFrom,
            known_to: END_OF_KNOWLEDGE,
            entry_id: known.by,
          });
      }
      if (closed.length > 0) await close(tx, closed, known.at);
      if (inserted.length > 0) await insert(tx, inserted);
      return { closed: closed.length, inserted: inserted.length };
    },
  };
}
