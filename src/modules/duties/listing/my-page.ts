import type { Tx } from '../../../platform/database/index.ts';
import type { SubjectPages } from '../../organisation/index.ts';
import { type OpenStatus, statusOf } from '../status.ts';
import { type MyDuty, readMine } from './mine.ts';
import type { DutyReader } from './reading.ts';
import { type ShownDuty, showDuties } from './shown.ts';
import type { As } from './whose.ts';

/** What of one's own list is asked for. */
export interface MyQuery {
  readonly status?: OpenStatus | undefined;
  readonly as?: As | undefined;
  readonly limit: number;
  readonly page: number;
}

/** A page of one's own list, and how many of each kind there are on all of it. */
export interface MyPage {
  readonly items: readonly ShownDuty[];
  readonly total: number;
  readonly counts: Readonly<Record<OpenStatus | 'climbed', number>>;
}

/** One page of the reader's own list: late first. What has climbed to them stands among the rest, by its day. */
export async function readMyPage(
  tx: Tx,
  reader: DutyReader,
  subjects: readonly SubjectPages[],
  { status, as, limit, page }: MyQuery,
): Promise<MyPage> {
  const { duties, whose } = await readMine(tx, reader);
  const statusOfRow = ({ duty }: MyDuty) =>
    statusOf({ dueOn: duty.dueOn, settled: null, withdrawnBy: null }, reader.times.on) as OpenStatus;
  const counts = { late: 0, today: 0, soon: 0, later: 0, climbed: 0 };
  for (const row of duties) {
    counts[statusOfRow(row)] += 1;
    if (row.as === 'climbed') counts.climbed += 1;
  }
  const wanted = duties.filter(
    (row) => (status === undefined || statusOfRow(row) === status) && (as === undefined || row.as === as),
  );
  const rows = wanted.slice((page - 1) * limit, page * limit);
  return { items: await showDuties(tx, reader, subjects, whose, rows), total: wanted.length, counts };
}
