import { sql } from 'kysely';
import type { AuthorityId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import {
  END_OF_KNOWLEDGE,
  held,
  type Known,
  type TwoTimes,
  type Tx,
  twoTimedTable,
} from '../../../platform/database/index.ts';
import type { SubLevel } from '../schema.ts';
import type { OrderVersion, OrderVersionId } from '../version.ts';
import { readVersions } from './versions.ts';

const inForce = twoTimedTable<{ authority_id: AuthorityId }, { version_id: OrderVersionId }>(
  'order_in_force',
  ['authority_id'],
  ['version_id'],
);

type SubKey = { authority_id: AuthorityId; unit_id: UnitId; item: string };
const subDelegations = twoTimedTable<SubKey, { to_level: SubLevel; delegated_by: PersonId }>(
  'sub_delegation',
  ['authority_id', 'unit_id', 'item'],
  ['to_level', 'delegated_by'],
);

/** Puts a version in force over a period, as known from now on; what was held of those days is held no more. */
export async function putInForce(
  tx: Tx,
  { authority, id }: Pick<OrderVersion, 'authority' | 'id'>,
  period: Period,
  known: Known,
): Promise<void> {
  await inForce.write(tx, [{ key: { authority_id: authority }, ...period, values: { version_id: id } }], known);
}

/** The versions in force on a day, as known at a moment; one for each authority that has decided any. */
export async function ordersAt(tx: Tx, times: TwoTimes): Promise<readonly OrderVersion[]> {
  return readVersions(
    tx,
    sql`where version_id in (select version_id from order_in_force force where ${held('force', times)})
      order by authority_id`,
  );
}

/** The version of this authority in force on a day, as known at a moment. */
export async function findOrderAt(tx: Tx, authority: AuthorityId, times: TwoTimes): Promise<OrderVersion | undefined> {
  const [version] = await readVersions(
    tx,
    sql`where version_id in (select version_id from order_in_force force
      where force.authority_id = ${authority} and ${held('force', times)})`,
  );
  return version;
}

/** When a version that is held, now, to come into force after a day does so; undefined when none waits. */
export async function findNextInForce(tx: Tx, authority: AuthorityId, day: LocalDate): Promise<LocalDate | undefined> {
  const { rows } = await sql<{ valid_from: LocalDate }>`
    select valid_from from order_in_force
    where authority_id = ${authority} and known_to = ${END_OF_KNOWLEDGE} and valid_from > ${day}
    order by valid_from limit 1`.execute(tx);
  return rows[0]?.valid_from;
}

/** What an administration head has delegated further, as it held on a day. */
export interface HeldSubDelegation {
  readonly authority: AuthorityId;
  readonly unit: UnitId;
  readonly item: string;
  readonly to: SubLevel;
  readonly by: PersonId;
  readonly period: Period;
}

/** Writes that an item is delegated further within an administration over a period; null = that it is not. */
export async function writeSubDelegation(
  tx: Tx,
  { authority, unit, item }: Pick<HeldSubDelegation, 'authority' | 'unit' | 'item'>,
  period: Period,
  made: Pick<HeldSubDelegation, 'to' | 'by'> | null,
  known: Known,
): Promise<void> {
  const values = made && { to_level: made.to, delegated_by: made.by };
  await subDelegations.write(tx, [{ key: { authority_id: authority, unit_id: unit, item }, ...period, values }], known);
}

/** What is delegated further under an authority's order on a day, as known at a moment. */
export async function listSubDelegations(
  tx: Tx,
  authority: AuthorityId,
  times: TwoTimes,
): Promise<readonly HeldSubDelegation[]> {
  const { rows } = await sql<
    SubKey & { to_level: SubLevel; delegated_by: PersonId; valid_from: LocalDate; valid_to: LocalDate }
  >`
    select sub.* from sub_delegation sub where sub.authority_id = ${authority} and ${held('sub', times)}
    order by sub.item, sub.unit_id`.execute(tx);
  return rows.map((row) => ({
    authority: row.authority_id,
    unit: row.unit_id,
    item: row.item,
    to: row.to_level,
    by: row.delegated_by,
    period: { from: row.valid_from, to: row.valid_to },
  }));
}
