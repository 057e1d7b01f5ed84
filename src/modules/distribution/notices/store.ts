import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { MinutesId } from '../../minutes/index.ts';
import type { Notice, NoticeId, NoticeTo, Receiving } from './notice.ts';

interface Row {
  readonly notice_id: NoticeId;
  readonly minutes_id: MinutesId;
  readonly position: number;
  readonly recipient: string;
  readonly from_authority_id: AuthorityId;
  readonly to_role: Receiving | null;
  readonly to_unit_id: UnitId | null;
  readonly to_authority_id: AuthorityId | null;
  readonly otherwise: string | null;
  readonly sent_on: LocalDate;
  readonly sent_at: Instant;
  readonly acknowledged_on: LocalDate | null;
  readonly acknowledged_by: PersonId | null;
}

/** SQL: the actor may see this row of `notice`, as who sent it or as who is to receive it. */
export function visibleNotice(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  const from = visible(policy, actor, 'notice', { authority: 'notice.from_authority_id' }, on);
  const to = visible(policy, actor, 'notice', { authority: 'notice.to_authority_id', unit: 'notice.to_unit_id' }, on);
  return sql<boolean>`(${from} or ${to})`;
}

/** The notices that `which` lets through, those that wait first, then the newest. It answers the system. */
export async function listNotices(
  tx: Tx,
  which: RawBuilder<unknown>,
  { isHeld = false }: { readonly isHeld?: boolean } = {},
): Promise<readonly Notice[]> {
  const { rows } = await sql<Row>`
    select * from notice where ${which}
    order by (acknowledged_on is null and to_role is not null) desc, sent_on desc, notice_id desc
    limit 5000 ${isHeld ? sql`for update` : sql``}`.execute(tx);
  return rows.map((row) => ({
    id: row.notice_id,
    minutes: row.minutes_id,
    position: row.position,
    recipient: row.recipient,
    from: row.from_authority_id,
    to: toOf(row),
    sentOn: row.sent_on,
    sentAt: row.sent_at,
    acknowledged: row.acknowledged_on === null ? null : { on: row.acknowledged_on, by: row.acknowledged_by },
  }));
}

function toOf({ to_role: role, to_unit_id: unit, to_authority_id: authority, otherwise }: Row): NoticeTo {
  if (role === null) return { role, otherwise: otherwise ?? '' };
  if (role === 'registrar') return { role, authority: authority as AuthorityId };
  return { role, unit: unit as UnitId };
}

/** Registers a notice as sent; false when that recipient of the matter has one already. */
export async function insertNotice(tx: Tx, one: Notice, by: PersonId | null): Promise<boolean> {
  const { to } = one;
  const { rows } = await sql`
    insert into notice (notice_id, minutes_id, position, recipient, from_authority_id, to_role, to_unit_id,
      to_authority_id, otherwise, sent_on, sent_at, sent_by)
    values (${one.id}, ${one.minutes}, ${one.position}, ${one.recipient}, ${one.from}, ${to.role},
      ${'unit' in to ? to.unit : null}, ${'authority' in to ? to.authority : null},
      ${'otherwise' in to ? to.otherwise : null}, ${one.sentOn}, ${one.sentAt}, ${by})
    on conflict do nothing returning notice_id`.execute(tx);
  return rows.length > 0;
}

export async function saveAcknowledged(tx: Tx, id: NoticeId, on: LocalDate, by: PersonId | null): Promise<void> {
  await sql`update notice set acknowledged_on = ${on}, acknowledged_by = ${by} where notice_id = ${id}`.execute(tx);
}
