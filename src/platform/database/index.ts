export { among } from './among.ts';
export { type ConnectionSettings, singleClient } from './connection.ts';
export { type Context, type Database, type DatabaseSettings, openDatabase } from './database.ts';
export type { Tx } from './kysely.ts';
export { migrate, migrationNames, newestMigration } from './migrate.ts';
export { plannedForThese, plannedOnce } from './planning.ts';
export { refreshStatistics } from './statistics.ts';
export { type Change, type Known, type TwoTimedTable, twoTimedTable, type WriteCount } from './two-timed-table.ts';
export {
  amend,
  type During,
  END_OF_KNOWLEDGE,
  held,
  heldDuring,
  nowOf,
  type Stretch,
  type TwoTimedColumns,
  type TwoTimes,
} from './two-times.ts';
