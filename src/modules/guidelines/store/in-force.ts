import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import {
  END_OF_KNOWLEDGE,
  held,
  type Known,
  type TwoTimes,
  type Tx,
  twoTimedTable,
} from '../../../platform/database/index.ts';
import type { GuidelineId, Version, VersionId } from '../version.ts';
import { readVersions } from './versions.ts';

const table = twoTimedTable<{ guideline_id: GuidelineId }, { version_id: VersionId }>(
  'guideline_in_force',
  ['guideline_id'],
  ['version_id'],
);

/** Puts a version in force over a period, as known from now on; what was held of those days is held no more. */
export async function putInForce(
  tx: Tx,
  { guideline, id }: Pick<Version, 'guideline' | 'id'>,
  period: Period,
  known: Known,
): Promise<void> {
  await table.write(tx, [{ key: { guideline_id: guideline.id }, ...period, values: { version_id: id } }], known);
}

/**
 * The versions in force on a day, as known at a moment; one for each guideline that said anything then. It answers the
 * system: everyone signed in may see a decided version.
 */
export async function guidelinesAt(tx: Tx, times: TwoTimes): Promise<readonly Version[]> {
  return readVersions(
    tx,
    sql`where version_id in (select version_id from guideline_in_force force where ${held('force', times)})
      order by guideline_id`,
  );
}

/** A version that is held to come into force, and from which day. */
export interface Waiting {
  readonly version: VersionId;
  readonly from: LocalDate;
}

/** The versions of a guideline that are held, now, to come into force after a day, the next first. */
export async function listInForceAfter(tx: Tx, guideline: GuidelineId, day: LocalDate): Promise<readonly Waiting[]> {
  const { rows } = await sql<{ version_id: VersionId; valid_from: LocalDate }>`
    select version_id, valid_from from guideline_in_force
    where guideline_id = ${guideline} and known_to = ${END_OF_KNOWLEDGE} and valid_from > ${day}
    order by valid_from`.execute(tx);
  return rows.map(({ version_id, valid_from }) => ({ version: version_id, from: valid_from }));
}
