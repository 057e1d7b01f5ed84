import { type RawBuilder, sql } from 'kysely';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { MatterRecord, MinutesId } from './record.ts';

/** A matter of confirmed minutes as it was put right, with the meeting it was decided at. */
export interface ConfirmedMatter {
  readonly minutes: MinutesId;
  readonly authority: AuthorityId;
  readonly organ: string | null;
  readonly meetingDate: LocalDate | null;
  readonly position: number;
  readonly number: string | null;
  readonly title: string;
  readonly dnr: readonly string[];
  readonly recipients: readonly string[];
  readonly decisions: readonly string[];
}

/** Which matters are asked for: of these minutes, of those that `seen` (`visibleMinutes`) lets through. */
export interface MattersAsked {
  readonly minutes?: readonly MinutesId[];
  readonly seen?: RawBuilder<boolean>;
}

interface Row {
  readonly minutes_id: MinutesId;
  readonly authority_id: AuthorityId;
  readonly organ: string | null;
  readonly meeting_date: LocalDate | null;
  readonly position: number;
  readonly content: MatterRecord['content'];
}

/** The matters of confirmed minutes, the newest meeting first, each in its order. Without `seen` it answers the system. */
export async function findConfirmedMatters(
  tx: Tx,
  { minutes, seen }: MattersAsked,
): Promise<readonly ConfirmedMatter[]> {
  const asked = [
    ...(minutes === undefined ? [] : [sql`minutes_matter.minutes_id = any(${minutes}::uuid[])`]),
    ...(seen === undefined ? [] : [seen]),
  ];
  const { rows } = await sql<Row>`
    select minutes_matter.minutes_id, minutes.authority_id, minutes.organ, minutes.meeting_date, minutes_matter.position,
      minutes_matter.content
    from minutes join minutes_matter using (employer_id, minutes_id)
    where minutes.confirmed_at is not null and not minutes_matter.is_left_out and ${sql.join([sql`true`, ...asked], sql` and `)}
    order by minutes.meeting_date desc nulls last, minutes_matter.minutes_id, minutes_matter.position limit 5000`.execute(
    tx,
  );
  return rows.map(({ minutes_id, authority_id, organ, meeting_date, position, content }) => ({
    minutes: minutes_id,
    authority: authority_id,
    organ,
    meetingDate: meeting_date,
    position,
    number: content.number,
    title: content.title,
    dnr: content.dnr,
    recipients: content.recipients,
    decisions: content.decisions.map(({ text }) => text),
  }));
}
