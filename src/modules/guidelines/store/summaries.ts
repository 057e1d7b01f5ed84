import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { GuidelineId, Reach, VersionId } from '../version.ts';

/** A version in a list: what it is called and how it stands, without what it says. */
export interface VersionSummary {
  readonly id: VersionId;
  readonly guideline: GuidelineId;
  readonly authority: AuthorityId;
  readonly reach: Reach;
  readonly title: string;
  readonly governs: readonly string[];
  /** Null for a draft, like the days below. */
  readonly number: number | null;
  readonly validFrom: LocalDate | null;
  readonly lastDay: LocalDate | null;
  readonly recordedAt: Instant | null;
  /** Whether it is in force at the pair of times that was asked for. */
  readonly isInForce: boolean;
}

/** The versions that `which` lets through, guideline by guideline: the decided by number, then the drafts. */
export async function listSummaries(
  tx: Tx,
  times: TwoTimes,
  which: RawBuilder<boolean>,
): Promise<readonly VersionSummary[]> {
  const { rows } = await sql<VersionSummary>`
    select version_id as id, guideline_id as guideline, authority_id as authority, reach,
      content->>'title' as title, content->'governs' as governs, number, valid_from as "validFrom",
      last_day as "lastDay", recorded_at as "recordedAt",
      exists (select from guideline_in_force force
        where force.version_id = guideline_version.version_id and ${held('force', times)}) as "isInForce"
    from guideline_version join guideline using (employer_id, guideline_id)
    where ${which}
    order by guideline_id, number nulls last, version_id`.execute(tx);
  return rows;
}
