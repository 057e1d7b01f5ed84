import { sql } from 'kysely';
import type { Actor } from '../../access/index.ts';
import type { EmployerId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import {
  decideVersion,
  draftVersion,
  foundGuideline,
  type GuidelineContent,
  type GuidelineId,
  type GuidelineServices,
  type VersionId,
  verifySection,
} from '../../modules/guidelines/index.ts';
import {
  findClaimedPerson,
  listAuthorities,
  type OrganisationServices,
  organisationAt,
} from '../../modules/organisation/index.ts';
import { nowOf } from '../../platform/database/index.ts';
import type { Cast } from './cast.ts';
import type { DemoVersion } from './guidelines.ts';

const BOARD = 'RS';

/** HR drafts a version and the registrar records what the board decided of it, unless it lies there from before. */
export async function writeGuideline(
  services: OrganisationServices & GuidelineServices,
  employer: EmployerId,
  version: DemoVersion,
  cast: Cast,
): Promise<void> {
  if (await isThere(services, employer, version)) return;
  const hr = await signedIn(services, employer, cast.hr.employeeId);
  const id = await draft(services, hr, version);
  if (version.decision === undefined) return;
  for (const { id: section, origin } of version.content.sections)
    if (origin === 'document') await verifySection(services, hr, { version: id, section });
  const registrar = await signedIn(services, employer, cast.registrar.employeeId);
  await decideVersion(services, registrar, { version: id, revision: 1, lastDay: null, ...version.decision });
}

async function draft(
  services: GuidelineServices,
  doer: Actor,
  { guideline, content }: DemoVersion,
): Promise<VersionId> {
  const before = await findByKind(services, doer.employer, guideline);
  if (before !== undefined) return draftVersion(services, doer, { guideline: before, content });
  const authority = await services.database.transaction({ employer: doer.employer }, async (tx) =>
    (await listAuthorities(tx, now(services))).find(({ code }) => code === BOARD),
  );
  if (authority === undefined) throw new Error(`the demonstration's region has no ${BOARD}`);
  return foundGuideline(services, doer, { authority: authority.id, reach: 'employer', content });
}

async function isThere(
  { database }: GuidelineServices,
  employer: EmployerId,
  { content }: DemoVersion,
): Promise<boolean> {
  const rows = await database.query(
    { employer },
    sql`select from guideline_version where content @> ${JSON.stringify(wordsOf(content))}::jsonb`,
  );
  return rows.length > 0;
}

function wordsOf({ title, source, limits }: GuidelineContent) {
  return { title, source, limits };
}

async function findByKind({ database }: GuidelineServices, employer: EmployerId, kind: string) {
  const [row] = await database.query<{ guideline_id: GuidelineId }>(
    { employer },
    sql`select guideline_id from guideline_version where content->'governs' ? ${kind} limit 1`,
  );
  return row?.guideline_id;
}

/** Somebody of the region as they would act that morning. */
export async function signedIn(
  services: OrganisationServices,
  employer: EmployerId,
  employeeId: string,
): Promise<Actor> {
  const times = now(services);
  return services.database.transaction({ employer }, async (tx) => {
    const person = await findClaimedPerson(tx, services.personalNumbers, employer, 'employee-id', employeeId, times);
    if (person === undefined) throw new Error(`the demonstration's region has nobody with the number ${employeeId}`);
    const roles = await organisationAt(tx, times).rolesOf(person);
    return { employer, person, roles, account: 'demonstration', authenticatedAt: times.knownAt, acr: null };
  });
}

function now({ clock }: Pick<OrganisationServices, 'clock'>): { on: LocalDate; knownAt: ReturnType<typeof clock.now> } {
  return nowOf(clock);
}
