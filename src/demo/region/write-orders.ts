import { sql } from 'kysely';
import { today } from '../../kernel/clock.ts';
import type { AuthorityId, EmployerId, EmploymentId } from '../../kernel/ids.ts';
import {
  type AuthorityServices,
  type Decided,
  decideOrder,
  draftOrder,
  findDecider,
  type OrderVersionId,
  recordDecisionFromElsewhere,
  reportDecisions,
} from '../../modules/authority/index.ts';
import {
  findEmployment,
  listAuthorities,
  type OrganisationServices,
  organisationAt,
} from '../../modules/organisation/index.ts';
import { nowOf, type TwoTimes, type Tx } from '../../platform/database/index.ts';
import type { Cast } from './cast.ts';
import type { DemoOrder, PaperDecision } from './orders.ts';
import type { DemoEmployee } from './people.ts';
import { signedIn } from './write-guidelines.ts';

type Services = OrganisationServices & AuthorityServices;

/** HR drafts an order and what its committee decided of it is recorded, as far as it does not lie there from before. */
export async function writeOrder(
  services: Services,
  employer: EmployerId,
  order: DemoOrder,
  cast: Cast,
): Promise<void> {
  const authority = await authorityOf(services, employer, order.authority);
  const hr = await signedIn(services, employer, cast.hr.employeeId);
  const there = await findWritten(services, employer, authority, order);
  const version = there?.version ?? (await draftOrder(services, hr, { authority, content: order.content }));
  if (order.decision === undefined || there?.isDecided === true) return;
  // The registrar is the board's; what the other committees decide HR records.
  const doer = order.authority === 'RS' ? await signedIn(services, employer, cast.registrar.employeeId) : hr;
  await decideOrder(services, doer, { version, revision: 1, lastDay: null, ...order.decision });
}

/** HR records a decision from paper, and that it has been reported. */
export async function writePaperDecision(
  services: Services,
  employer: EmployerId,
  paper: PaperDecision,
  employees: readonly DemoEmployee[],
  cast: Cast,
): Promise<void> {
  const staff = employees.filter((one) => one.unit === paper.unit && !one.isManager)[paper.staff];
  const head = employees.find((one) => one.unit === paper.unit && one.isManager);
  if (staff === undefined || head === undefined) return;
  const hr = await signedIn(services, employer, cast.hr.employeeId);
  const id = await services.database.transaction({ employer }, async (tx) => {
    const whose = await findEmployment(tx, staff.employeeId);
    const times = { on: paper.decidedOn, knownAt: services.clock.now() };
    const authority = whose && (await belongsTo(tx, whose.id, times));
    if (whose === undefined || authority === undefined) return undefined;
    const { rows } = await sql`
      select from registered_decision where person_id = ${whose.person} and decided_on = ${paper.decidedOn}`.execute(
      tx,
    );
    if (rows.length > 0) return undefined;
    const subject = { person: whose.person, employment: whose.id };
    const question = { authority, decision: paper.decision, facts: paper.facts, subject, conflicts: [] };
    const { decider, body } = await findDecider(tx, question, times);
    const by = paper.byHead ? await findEmployment(tx, head.employeeId) : undefined;
    const decided: Decided =
      by !== undefined
        ? { kind: 'person', person: by.person, level: 'nearest-manager' }
        : decider.kind === 'person'
          ? decider
          : { kind: 'body', body: body ?? authority };
    const actor = { kind: 'person', person: hr.person, role: 'hr' } as const;
    const about = { kind: 'paper', id: whose.person };
    const made = await recordDecisionFromElsewhere(tx, services, {
      question,
      about,
      decided,
      decidedOn: paper.decidedOn,
      actor,
    });
    return made.id;
  });
  if (id === undefined || !paper.isReported) return;
  await reportDecisions(services, hr, { decisions: [id], reportedOn: today(services.clock) });
}

async function belongsTo(tx: Tx, employment: EmploymentId, times: TwoTimes) {
  const at = organisationAt(tx, times);
  const [own] = await at.listInLine({ employments: [employment] });
  return own && (await at.authorityOf(own.unit));
}

async function authorityOf(services: Services, employer: EmployerId, wanted: string): Promise<AuthorityId> {
  const times = nowOf(services.clock);
  const all = await services.database.transaction({ employer }, (tx) => listAuthorities(tx, times));
  const found = all.find(({ code }) => code === wanted);
  if (found === undefined) throw new Error(`the demonstration's region has no ${wanted}`);
  return found.id;
}

/** The version that says this, if a start that was broken off has written it. */
async function findWritten(
  { database }: Services,
  employer: EmployerId,
  authority: AuthorityId,
  { content }: DemoOrder,
) {
  const [row] = await database.query<{ version_id: OrderVersionId; number: number | null }>(
    { employer },
    sql`select version_id, number from order_version
      where authority_id = ${authority} and content = ${JSON.stringify(content)}::jsonb`,
  );
  return row && { version: row.version_id, isDecided: row.number !== null };
}
