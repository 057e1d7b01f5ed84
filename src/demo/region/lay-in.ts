import { sql } from 'kysely';
import { type Clock, settableClock, today } from '../../kernel/clock.ts';
import type { EmployerId } from '../../kernel/ids.ts';
import {
  foundEmployer,
  importOrganisation,
  listEmployers,
  type OrganisationServices,
} from '../../modules/organisation/index.ts';
import { createJournal } from '../../platform/journal/index.ts';
import { castOf } from './cast.ts';
import { filesOf } from './files.ts';
import { type HandOver, yearUpTo } from './year.ts';

export const SLUG = 'region-lovmark';

/** Gives the demonstration's administrator the role, which no file from an HR system may do. */
export type GrantAdministrator = (employer: EmployerId, employeeId: string) => Promise<void>;

/**
 * Lays in the fictional region and its year, by the same actions as any employer's, with a clock that stands on the
 * day that each hand-over was read in. What lies there already stays: a start that was broken off goes on where it was.
 */
export async function layInDemonstration(services: OrganisationServices, grant: GrantAdministrator): Promise<void> {
  const story = yearUpTo(today(services.clock));
  const [first] = story;
  if (first === undefined) return;
  const employer = (await findRegion(services)) ?? (await found(services, first));
  const cast = castOf(first.employees);
  const done = await countHandOvers(services, employer);
  for (const handOver of story.slice(done)) {
    const files = await filesOf(handOver, cast, handOver.successors);
    const request = { files, effectiveOn: handOver.effectiveOn };
    const { rejects } = await importOrganisation(onDay(services, handOver), { system: true, employer }, request);
    if (rejects.length > 0) throw new Error(`the demonstration's files are wrong: ${JSON.stringify(rejects[0])}`);
  }
  if (done < story.length) await grant(employer, cast.systemAdministrator.employeeId);
}

/** The region's employer, when it has been founded. */
export async function findRegion({
  database,
}: Pick<OrganisationServices, 'database'>): Promise<EmployerId | undefined> {
  const employers = await database.transaction({ employer: null }, listEmployers);
  return employers.find(({ slug }) => slug === SLUG)?.id;
}

function found(services: OrganisationServices, first: HandOver): Promise<EmployerId> {
  return foundEmployer(onDay(services, first), SLUG, {
    name: 'Region Lövmark',
    employerType: 'region',
    organisationNumber: null,
    language: 'sv',
    logoHash: null,
    contactEmail: 'uppsikt@region-lovmark.example',
    contactPhone: null,
  });
}

async function countHandOvers({ database }: OrganisationServices, employer: EmployerId): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    { employer },
    sql`select count(*) as count from entry where type = 'organisation.imported'`,
  );
  return row?.count ?? 0;
}

/** The services as they were that morning. */
function onDay(services: OrganisationServices, { recordedOn }: HandOver): OrganisationServices {
  const clock: Clock = settableClock(`${recordedOn}T08:00:00Z`);
  return { ...services, clock, journal: createJournal({ clock, random: services.random, reactions: [] }) };
}
