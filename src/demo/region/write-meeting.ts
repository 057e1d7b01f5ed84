import { sql } from 'kysely';
import { today } from '../../kernel/clock.ts';
import type { EmployerId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import {
  acknowledgeNotice,
  type DistributionServices,
  drawUpList,
  sendNotices,
} from '../../modules/distribution/index.ts';
import {
  confirmMinutes,
  findConfirmedMatters,
  type MinutesServices,
  uploadMinutes,
} from '../../modules/minutes/index.ts';
import { listAuthorities, organisationAt } from '../../modules/organisation/index.ts';
import { nowOf } from '../../platform/database/index.ts';
import type { Cast } from './cast.ts';
import { signedIn } from './write-guidelines.ts';

type Services = DistributionServices & MinutesServices & Parameters<typeof signedIn>[0];

const LIST_NUMBER = 'LÖV 2026-00911';
const LIST_DAYS = 180;

/** How long before today each step of the board's last meeting was taken. */
export const MEETING = { list: -24, meeting: -12, confirmed: -7, acknowledged: -5 } as const;

function minutesOf(day: LocalDate): string {
  return `Region Lövmark
Regionstyrelsen
Protokoll
Sammanträdesdatum ${day}

§ 71 Redovisning av beslut i verkställighet
Diarienummer: ${LIST_NUMBER}

Beslut
Regionstyrelsen beslutar

att   lägga de redovisade besluten till handlingarna.

§ 72 Uppföljning av riktlinje för distansarbete
Diarienummer: LÖV 2026-00874

Sammanfattning
HR-avdelningen har gått igenom de överenskommelser som gällde den 1 september.

Beslut
Regionstyrelsen beslutar

att   godkänna uppföljningen, samt

att   nästa uppföljning ska omfatta även arbete från utlandet.

Skickas till
Regiondirektören
HR-direktören
Kommunerna i länet
`;
}

/**
 * The list of what was decided in execution (verkställighet), which the board is told of at its last meeting: what has
 * been delegated in the region is decided under other committees.
 */
export async function writeDecisionList(services: Services, employer: EmployerId, cast: Cast): Promise<void> {
  const registrar = await signedIn(services, employer, cast.registrar.employeeId);
  const { isThere, board } = await foundIn(services, employer);
  if (isThere || board === undefined) return;
  const on = today(services.clock);
  const asked = { authority: board, route: 'execution', from: addDays(on, -LIST_DAYS), to: addDays(on, -1) } as const;
  await drawUpList(services, registrar, asked, LIST_NUMBER);
}

/** The meeting's minutes; the director and HR are sent what was decided. */
export async function writeMinutes(services: Services, employer: EmployerId, cast: Cast): Promise<void> {
  const registrar = await signedIn(services, employer, cast.registrar.employeeId);
  const { isConfirmed, board, top } = await foundIn(services, employer);
  if (isConfirmed || board === undefined || top === undefined) return;
  const text = Buffer.from(minutesOf(addDays(today(services.clock), MEETING.meeting - MEETING.confirmed)));
  const id = await uploadMinutes(services, registrar, {
    authority: board,
    fileName: 'Protokoll regionstyrelsen.txt',
    content: (async function* () {
      yield text;
    })(),
  });
  await confirmMinutes(services, registrar, { id, revision: 1 });
  const matters = await services.database.transaction({ employer }, (tx) =>
    findConfirmedMatters(tx, { minutes: [id] }),
  );
  const position = matters.find(({ recipients }) => recipients.length > 0)?.position;
  if (position === undefined) throw new Error('the demonstration’s minutes are not read as they should be');
  // The municipalities are left for whoever tries it out.
  await sendNotices(services, registrar, id, [
    { position, recipient: 'Regiondirektören', to: { role: 'director', unit: top }, on: null },
    { position, recipient: 'HR-direktören', to: { role: 'hr', unit: top }, on: null },
  ]);
}

/** The director acknowledges what was sent. */
export async function writeReceipt(services: Services, employer: EmployerId, cast: Cast): Promise<void> {
  const director = await signedIn(services, employer, cast.director.employeeId);
  const waiting = await services.database.query<{ notice_id: string }>(
    { employer },
    sql`select notice_id from notice where to_role = 'director' and acknowledged_on is null`,
  );
  for (const { notice_id } of waiting) await acknowledgeNotice(services, director, notice_id as never);
}

async function foundIn(services: Services, employer: EmployerId) {
  const times = nowOf(services.clock);
  return services.database.transaction({ employer }, async (tx) => ({
    isThere: (await sql`select from decision_list limit 1`.execute(tx)).rows.length > 0,
    isConfirmed: (await sql`select from minutes limit 1`.execute(tx)).rows.length > 0,
    board: (await listAuthorities(tx, times)).find(({ code }) => code === 'RS')?.id,
    top: (await organisationAt(tx, times).listUnits()).find(({ parent }) => parent === null)?.id,
  }));
}
