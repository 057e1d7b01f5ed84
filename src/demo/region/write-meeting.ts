import { sql } from 'kysely';
import type { Actor } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import type { AuthorityId, EmployerId } from '../../kernel/ids.ts';
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
const CARE_LIST_NUMBER = 'LÖV 2026-00918';
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

function careMinutesOf(day: LocalDate): string {
  return `Region Lövmark
Hälso- och sjukvårdsnämnden
Protokoll
Sammanträdesdatum ${day}

§ 58 Anmälan av delegationsbeslut
Diarienummer: ${CARE_LIST_NUMBER}

Beslut
Hälso- och sjukvårdsnämnden beslutar

att   godkänna anmälan av delegationsbeslut.
`;
}

/**
 * The list of what was decided in execution (verkställighet), which the board is told of at its last meeting; and of what
 * has been decided by delegation, which is reported to the care committee.
 */
export async function writeDecisionList(services: Services, employer: EmployerId, cast: Cast): Promise<void> {
  const registrar = await signedIn(services, employer, cast.registrar.employeeId);
  const { isThere, board, care } = await foundIn(services, employer);
  if (isThere || board === undefined || care === undefined) return;
  const on = today(services.clock);
  const period = { from: addDays(on, -LIST_DAYS), to: addDays(on, -1) };
  await drawUpList(services, registrar, { authority: board, route: 'execution', ...period }, LIST_NUMBER);
  const registrarOfCare = await signedIn(services, employer, cast.registrarOfCare.employeeId);
  await drawUpList(services, registrarOfCare, { authority: care, route: 'committee', ...period }, CARE_LIST_NUMBER);
}

/** The meetings' minutes: the care committee's mark its list as reported; the director and HR are sent what the board decided. */
export async function writeMinutes(services: Services, employer: EmployerId, cast: Cast): Promise<void> {
  const registrar = await signedIn(services, employer, cast.registrar.employeeId);
  const { isConfirmed, board, care, top } = await foundIn(services, employer);
  if (isConfirmed || board === undefined || care === undefined || top === undefined) return;
  const day = addDays(today(services.clock), MEETING.meeting - MEETING.confirmed);
  const registrarOfCare = await signedIn(services, employer, cast.registrarOfCare.employeeId);
  await readIn(services, registrarOfCare, care, {
    name: 'Protokoll hälso- och sjukvårdsnämnden.txt',
    text: careMinutesOf(day),
  });
  const id = await readIn(services, registrar, board, {
    name: 'Protokoll regionstyrelsen.txt',
    text: minutesOf(day),
  });
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

async function readIn(
  services: Services,
  registrar: Actor,
  authority: AuthorityId,
  { name: fileName, text }: { readonly name: string; readonly text: string },
) {
  const content = (async function* () {
    yield Buffer.from(text);
  })();
  const id = await uploadMinutes(services, registrar, { authority, fileName, content });
  await confirmMinutes(services, registrar, { id, revision: 1 });
  return id;
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
  return services.database.transaction({ employer }, async (tx) => {
    const authorities = await listAuthorities(tx, times);
    return {
      isThere: (await sql`select from decision_list limit 1`.execute(tx)).rows.length > 0,
      isConfirmed: (await sql`select from minutes limit 1`.execute(tx)).rows.length > 0,
      board: authorities.find(({ code }) => code === 'RS')?.id,
      care: authorities.find(({ code }) => code === 'HSN')?.id,
      top: (await organisationAt(tx, times).listUnits()).find(({ parent }) => parent === null)?.id,
    };
  });
}
