import type { Tx } from '../../../platform/database/index.ts';
import type { SubjectPages } from '../../organisation/index.ts';
import { type Mine, type MyQuery, readMine } from './mine.ts';
import type { DutyReader } from './reading.ts';
import { type ShownDuty, showDuties } from './shown.ts';

/** A page of one's own list, and how many of each kind there are on all of it. */
export interface MyPage extends Pick<Mine, 'total' | 'counts'> {
  readonly items: readonly ShownDuty[];
}

/** One page of the reader's own list: late first. What has climbed to them stands among the rest, by its day. */
export async function readMyPage(
  tx: Tx,
  reader: DutyReader,
  subjects: readonly SubjectPages[],
  query: MyQuery,
): Promise<MyPage> {
  const { duties, total, counts, whose } = await readMine(tx, reader, query);
  return { items: await showDuties(tx, reader, subjects, whose, duties), total, counts };
}
