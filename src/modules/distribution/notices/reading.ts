import { sql } from 'kysely';
import { type Actor, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { holdersAt } from '../../authority/index.ts';
import { type ConfirmedMatter, findConfirmedMatters, type MinutesId, visibleMinutes } from '../../minutes/index.ts';
import { listAuthorities, listKnowableNames, organisationAt } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { DistributionServices } from '../services.ts';
import type { MinutesNotices, NoticeList, SendingList, To } from './api.ts';
import type { Notice, NoticeTo } from './notice.ts';
import { recipientNamed } from './recipients.ts';
import { listNotices, visibleNotice } from './store.ts';

type Paged = { readonly page: number; readonly limit: number };

/** The notices that the reader sees, those that wait for a receipt first. */
export async function readNotices(
  tx: Tx,
  services: DistributionServices,
  actor: Actor,
  { page, limit }: Paged,
): Promise<NoticeList> {
  const { policy, clock } = services;
  const all = await listNotices(tx, visibleNotice(policy, actor, today(clock)));
  const shown = all.slice((page - 1) * limit, page * limit);
  const matters = await findConfirmedMatters(tx, { minutes: [...new Set(shown.map(({ minutes }) => minutes))] });
  const around = await aroundOf(tx, services);
  const times = nowOf(clock);
  const answering = await holdersAt(tx, times).answeringAll(
    shown.map(({ to }) => ({
      role: to.role ?? 'registrar',
      place: 'unit' in to ? { unit: to.unit } : 'authority' in to ? { authority: to.authority } : {},
    })),
  );
  const names = await listKnowableNames(
    tx,
    { actor, policy, times },
    answering.flatMap(([first]) => first?.person ?? []),
  );
  return {
    items: shown.map((one, at) => {
      const matter = matters.find(({ minutes, position }) => minutes === one.minutes && position === one.position);
      const answerers = one.to.role === null ? [] : (answering[at] ?? []);
      const [first] = answerers;
      const own = answerers.find(({ person }) => person === actor.person);
      return {
        id: one.id,
        minutesId: one.minutes,
        position: one.position,
        ...told(matter),
        recipient: one.recipient,
        to: toTold(one.to, around),
        holder: first === undefined ? null : (names.get(first.person) ?? null),
        sentOn: one.sentOn,
        acknowledgedOn: one.acknowledged?.on ?? null,
        mayAcknowledge:
          one.acknowledged === null &&
          own !== undefined &&
          may(policy, actor, 'notice', 'acknowledge', { person: own.person }),
      };
    }),
    total: all.length,
  };
}

function told(matter: ConfirmedMatter | undefined) {
  return {
    organ: matter?.organ ?? null,
    meetingDate: matter?.meetingDate ?? null,
    number: matter?.number ?? null,
    title: matter?.title ?? '',
    dnr: [...(matter?.dnr ?? [])],
    decisions: [...(matter?.decisions ?? [])],
  };
}

async function aroundOf(tx: Tx, { clock }: DistributionServices) {
  const times = nowOf(clock);
  const [authorities, units] = await Promise.all([listAuthorities(tx, times), organisationAt(tx, times).listUnits()]);
  return { authorities, units };
}

function toTold(to: NoticeTo, { authorities, units }: Awaited<ReturnType<typeof aroundOf>>): To {
  const named = <Id extends string>(all: readonly { readonly id: Id; readonly name: string }[], wanted: Id) => ({
    id: wanted,
    name: all.find(({ id }) => id === wanted)?.name ?? '',
  });
  return {
    role: to.role,
    unit: 'unit' in to ? named(units, to.unit) : null,
    authority: 'authority' in to ? named(authorities, to.authority) : null,
    otherwise: 'otherwise' in to ? to.otherwise : null,
  };
}

/** The confirmed minutes that the reader may see, with how far they have been sent. */
export async function readSendings(
  tx: Tx,
  services: DistributionServices,
  actor: Actor,
  { page, limit }: Paged,
): Promise<SendingList> {
  const { policy, clock } = services;
  const matters = await findConfirmedMatters(tx, { seen: visibleMinutes(policy, actor, today(clock)) });
  const byMinutes = [...Map.groupBy(matters, ({ minutes }) => minutes)].filter(([, own]) =>
    own.some(({ recipients }) => recipients.length > 0),
  );
  const shown = byMinutes.slice((page - 1) * limit, page * limit);
  const sent = await listNotices(tx, sql`minutes_id = any(${shown.map(([id]) => id)}::uuid[])`);
  return {
    items: shown.map(([id, own]) => {
      const notices = sent.filter(({ minutes }) => minutes === id);
      return {
        minutesId: id,
        organ: own[0]?.organ ?? null,
        meetingDate: own[0]?.meetingDate ?? null,
        recipients: own.flatMap(({ recipients }) => [...new Set(recipients)]).length,
        sent: notices.length,
        acknowledged: notices.filter(isDone).length,
      };
    }),
    total: byMinutes.length,
  };
}

function isDone({ to, acknowledged }: Notice): boolean {
  return to.role === null || acknowledged !== null;
}

/** The recipients of one document of minutes. Throws `distribution.minutes-unknown`. */
export async function readMinutesNotices(
  tx: Tx,
  services: DistributionServices,
  actor: Actor,
  id: MinutesId,
): Promise<MinutesNotices> {
  const { policy, clock } = services;
  const seen = visibleMinutes(policy, actor, today(clock));
  const matters = await findConfirmedMatters(tx, { minutes: [id], seen });
  const [first] = matters;
  if (first === undefined) throw problem('distribution.minutes-unknown');
  const notices = await listNotices(tx, sql`minutes_id = ${id}`);
  const around = await aroundOf(tx, services);
  const maySend = may(policy, actor, 'notice', 'send', { authority: first.authority });
  const named = ({ id: one, name }: { readonly id: string; readonly name: string }) => ({ id: one, name });
  return {
    minutesId: id,
    organ: first.organ,
    meetingDate: first.meetingDate,
    items: matters.flatMap(({ position, number, title, recipients }) =>
      [...new Set(recipients)].map((recipient) => {
        const sent = notices.find((one) => one.position === position && one.recipient === recipient);
        const named = recipientNamed(recipient, around);
        return {
          position,
          number,
          title,
          recipient,
          sent:
            sent === undefined
              ? null
              : {
                  id: sent.id,
                  to: toTold(sent.to, around),
                  sentOn: sent.sentOn,
                  acknowledgedOn: sent.acknowledged?.on ?? null,
                },
          suggested: sent !== undefined || named === undefined ? null : toTold(named, around),
        };
      }),
    ),
    maySend,
    units: maySend ? around.units.map(named) : [],
    authorities: maySend ? around.authorities.map(named) : [],
  };
}
