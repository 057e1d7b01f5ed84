import { type RawBuilder, sql } from 'kysely';
import { type Actor, unprotectedFor, visible } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import type { AuthorityId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { nowOf, type TwoTimes, type Tx } from '../../platform/database/index.ts';
import { listAuthorities, listNames } from '../organisation/index.ts';
import { preparedBy, rightsTo } from './authorise.ts';
import { type Banner, bannersOf } from './banners.ts';
import { problem } from './problems.ts';
import type { GuidelineServices } from './services.ts';
import { listGuidelines } from './store/guidelines.ts';
import { listSummaries, type VersionSummary } from './store/summaries.ts';
import { listVerifications } from './store/verifications.ts';
import { readVersions } from './store/versions.ts';
import type { Version, VersionId } from './version.ts';

/** A version as it is shown to somebody. */
export interface ShownVersion {
  readonly version: Version;
  readonly banners: readonly Banner[];
  readonly verifications: readonly ShownVerification[];
  readonly authorityName: string;
  readonly rights: { readonly mayPrepare: boolean; readonly mayDecide: boolean };
}

interface ShownVerification {
  readonly section: string;
  readonly verifiedOn: LocalDate;
  /** By name; null when the reader may not know that person, or it was not a person. */
  readonly verifiedBy: string | null;
}

/** The versions that the actor may see, with those in force at that pair of times marked. */
export function listReadable(
  services: GuidelineServices,
  actor: Actor,
  times: TwoTimes,
): Promise<{ readonly summaries: readonly VersionSummary[]; readonly nameOf: NameOf }> {
  return services.database.transaction({ employer: actor.employer }, async (tx) => ({
    summaries: await listSummaries(tx, times, await readable(tx, services, actor)),
    nameOf: await authorityNames(tx, services),
  }));
}

/** What a committee is called; its id when it is there no more. */
export type NameOf = (authority: AuthorityId) => string;

async function authorityNames(tx: Tx, { clock }: GuidelineServices): Promise<NameOf> {
  const authorities = await listAuthorities(tx, nowOf(clock));
  return (authority) => authorities.find(({ id }) => id === authority)?.name ?? authority;
}

/** A version, for somebody who may see it. Throws `guidelines.unknown` for everyone else. */
export function getReadable(services: GuidelineServices, actor: Actor, version: VersionId): Promise<ShownVersion> {
  return services.database.transaction({ employer: actor.employer }, async (tx) => {
    const may = await readable(tx, services, actor);
    const [found] = await readVersions(tx, sql`where version_id = ${version} and ${may}`);
    if (found === undefined) throw problem('guidelines.unknown');
    const verifications = await listVerifications(tx, found);
    const names = await namesFor(
      tx,
      services,
      actor,
      verifications.flatMap(({ verifiedBy }) => verifiedBy ?? []),
    );
    return {
      version: found,
      authorityName: (await authorityNames(tx, services))(found.guideline.authority),
      rights: await rightsTo(tx, services, actor, found.guideline),
      banners: bannersOf(found.content, new Set(verifications.map(({ section }) => section))),
      verifications: verifications.map(({ section, verifiedOn, verifiedBy }) => ({
        section,
        verifiedOn,
        verifiedBy: (verifiedBy && names.get(verifiedBy)) ?? null,
      })),
    };
  });
}

/** SQL: the actor may see this version: one that is decided, or a draft of a guideline that they prepare. */
async function readable(tx: Tx, services: GuidelineServices, actor: Actor): Promise<RawBuilder<boolean>> {
  const prepared = await preparedBy(tx, services, actor, await listGuidelines(tx));
  const columns = { authority: 'guideline.authority_id' };
  const decided = visible(services.policy, actor, 'guideline', columns, today(services.clock));
  return sql<boolean>`(case when guideline_version.number is null
    then guideline_version.guideline_id = any(${prepared.map(({ id }) => id)}::uuid[]) else ${decided} end)`;
}

/** The names of persons, of those only whom the actor may know to be there. */
async function namesFor(
  tx: Tx,
  { clock }: GuidelineServices,
  actor: Actor,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (persons.length === 0) return new Map();
  const { rows } = await sql<{ person_id: PersonId }>`
    select person_id from unnest(${persons}::uuid[]) as verifier (person_id)
    where ${unprotectedFor(actor, 'verifier.person_id')}`.execute(tx);
  return listNames(
    tx,
    clock.now(),
    rows.map(({ person_id }) => person_id),
  );
}
