import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, Id, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { BoardContent } from './content.ts';

export type BoardPageId = Id<'BoardPageId'>;

/** As entries and the policy name it. */
export const BOARD_PAGE = 'board-page';

/** A page as the board got it. */
export interface BoardPage {
  readonly id: BoardPageId;
  readonly authority: AuthorityId;
  readonly meetingOn: LocalDate;
  readonly since: LocalDate;
  readonly madeAt: Instant;
  readonly content: BoardContent;
}

interface Row {
  readonly page_id: BoardPageId;
  readonly authority_id: AuthorityId;
  readonly meeting_on: LocalDate;
  readonly since: LocalDate;
  readonly made_at: Instant;
  readonly content: BoardContent;
}

/** The pages that `which` lets through, the latest meeting first, at most two hundred. */
export async function listBoardPages(tx: Tx, which: RawBuilder<unknown>): Promise<readonly BoardPage[]> {
  const { rows } = await sql<Row>`
    select * from board_page where ${which} order by meeting_on desc, made_at desc, page_id limit 200`.execute(tx);
  return rows.map((row) => ({
    id: row.page_id,
    authority: row.authority_id,
    meetingOn: row.meeting_on,
    since: row.since,
    madeAt: row.made_at,
    content: row.content,
  }));
}

/** Keeps a page as it was made. */
export async function insertBoardPage(tx: Tx, page: BoardPage, by: PersonId | null): Promise<void> {
  await sql`
    insert into board_page (page_id, authority_id, meeting_on, since, made_at, made_by, content)
    values (${page.id}, ${page.authority}, ${page.meetingOn}, ${page.since}, ${page.madeAt}, ${by},
      ${JSON.stringify(page.content)}::jsonb)`.execute(tx);
}

/** The day of the authority's meeting before a day: of its last page, else of its last confirmed minutes. */
export async function meetingBefore(tx: Tx, authority: AuthorityId, day: LocalDate): Promise<LocalDate | undefined> {
  const { rows } = await sql<{ day: LocalDate | null }>`
    select max(day)::text as day from (
      select meeting_on as day from board_page where authority_id = ${authority} and meeting_on < ${day}::date
      union all select meeting_date from minutes
      where authority_id = ${authority} and confirmed_at is not null and discarded_at is null
        and meeting_date < ${day}::date) met`.execute(tx);
  return rows[0]?.day ?? undefined;
}
