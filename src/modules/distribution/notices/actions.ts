import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { type Answering, holdersAt } from '../../authority/index.ts';
import { findConfirmedMatters, type MinutesId } from '../../minutes/index.ts';
import { listAuthorities, organisationAt } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { DistributionServices } from '../services.ts';
import { NOTICE, type Notice, type NoticeId, type NoticeTo } from './notice.ts';
import { insertNotice, listNotices, saveAcknowledged, visibleNotice } from './store.ts';

/** One recipient of a matter, and who that is. */
export interface Sending {
  readonly position: number;
  readonly recipient: string;
  readonly to: NoticeTo;
  /** The day it was sent otherwise; sent in the system it is today. */
  readonly on: LocalDate | null;
}

/**
 * Sends what confirmed minutes decided to those who stand as recipients; all of them or none. Throws
 * `distribution.minutes-unknown`, `access.not-allowed`, `distribution.recipient-unknown`, `…to-nobody`, `…day-to-come`,
 * `…sent-already`.
 */
export async function sendNotices(
  services: DistributionServices,
  actor: Actor,
  minutes: MinutesId,
  sendings: readonly Sending[],
): Promise<readonly NoticeId[]> {
  const { database, policy, clock, random, journal } = services;
  return database.transaction(actor, async (tx) => {
    const matters = await findConfirmedMatters(tx, { minutes: [minutes] });
    const authority = matters[0]?.authority;
    if (authority === undefined || !may(policy, actor, 'notice', 'read', { authority }))
      throw problem('distribution.minutes-unknown');
    const acting = findActing(policy, actor, 'notice', 'send', { authority });
    if (acting === undefined) throw accessProblem('access.not-allowed');
    const at = clock.now();
    const ids: NoticeId[] = [];
    for (const { position, recipient, to, on } of sendings) {
      const matter = matters.find((one) => one.position === position);
      if (matter?.recipients.includes(recipient) !== true) throw problem('distribution.recipient-unknown');
      if (on !== null && on > today(clock)) throw problem('distribution.day-to-come');
      await checkTo(tx, services, to);
      const id = newId<NoticeId>(at, random);
      const sentOn = to.role === null ? (on ?? today(clock)) : today(clock);
      const notice = { id, minutes, position, recipient, from: authority, to, sentOn, sentAt: at, acknowledged: null };
      if (!(await insertNotice(tx, notice, actor.person))) throw problem('distribution.sent-already');
      await journal.record(tx, [entryOf('sent', notice, acting, sentOn)]);
      ids.push(id);
    }
    return ids;
  });
}

async function checkTo(tx: Tx, { clock }: DistributionServices, to: NoticeTo): Promise<void> {
  if (to.role === null) return;
  const times = nowOf(clock);
  const isThere =
    to.role === 'registrar'
      ? (await listAuthorities(tx, times)).some(({ id }) => id === to.authority)
      : (await organisationAt(tx, times).listUnits()).some(({ id }) => id === to.unit);
  if (!isThere) throw problem('distribution.to-nobody');
}

function entryOf(event: 'sent' | 'acknowledged', { id, to, from, minutes }: Notice, actor: EntryActor, on: LocalDate) {
  return {
    type: `notice.${event}`,
    subject: { kind: NOTICE, id },
    actor,
    authority: from,
    effectiveOn: on,
    facts: { toRole: to.role ?? 'otherwise', minutes },
  };
}

/** Who answers for a recipient today. Empty for what was sent otherwise, and where nobody does. */
export async function answeringFor(
  tx: Tx,
  { clock }: Pick<DistributionServices, 'clock'>,
  { to }: Pick<Notice, 'to'>,
): Promise<readonly Answering[]> {
  if (to.role === null) return [];
  const place = to.role === 'registrar' ? { authority: to.authority } : { unit: to.unit };
  return holdersAt(tx, nowOf(clock)).answering(to.role, place);
}

/**
 * Whoever answers for the recipient says that it has been received. Throws `distribution.notice-unknown`, `…not-yours`,
 * `…acknowledged-already`.
 */
export async function acknowledgeNotice(services: DistributionServices, actor: Actor, id: NoticeId): Promise<void> {
  const { database, policy, clock, journal } = services;
  await database.transaction(actor, async (tx) => {
    const seen = visibleNotice(policy, actor, today(clock));
    const [notice] = await listNotices(tx, sql`notice_id = ${id} and ${seen}`, { isHeld: true });
    if (notice === undefined) throw problem('distribution.notice-unknown');
    const own = (await answeringFor(tx, services, notice)).find(({ person }) => person === actor.person);
    if (own === undefined || !may(policy, actor, 'notice', 'acknowledge', { person: own.person }))
      throw problem('distribution.not-yours');
    if (notice.acknowledged !== null) throw problem('distribution.acknowledged-already');
    const on = today(clock);
    await saveAcknowledged(tx, id, on, actor.person);
    const { person, role, actingFor } = own;
    const acting = { kind: 'person', person, role, ...(actingFor === undefined ? {} : { actingFor }) } as const;
    await journal.record(tx, [entryOf('acknowledged', notice, acting, on)]);
  });
}
