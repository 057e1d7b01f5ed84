import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { EntryId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { contentHash } from '../content-hash.ts';
import { type GuidelineContent, guidelineContent } from '../schema.ts';
import type { Decision, GuidelineId, Version, VersionId } from '../version.ts';
import { type GuidelineRow, guidelineFrom } from './guidelines.ts';

interface VersionRow extends GuidelineRow {
  readonly version_id: VersionId;
  readonly content: unknown;
  readonly content_hash: string;
  readonly revision: number;
  readonly saved_at: Instant;
  readonly saved_by: PersonId | null;
  readonly number: number | null;
  readonly decided_on: LocalDate;
  readonly journal_number: string;
  readonly valid_from: LocalDate;
  readonly last_day: LocalDate | null;
  readonly recorded_at: Instant;
  readonly entry_id: EntryId;
}

/** What a draft is saved with. */
export interface Saved {
  readonly content: GuidelineContent;
  readonly at: Instant;
  readonly by: PersonId | null;
}

/** Inserts a draft. */
export async function insertDraft(
  tx: Tx,
  { id, guideline, content, at, by }: Saved & { readonly id: VersionId; readonly guideline: GuidelineId },
): Promise<void> {
  await sql`
    insert into guideline_version (version_id, guideline_id, content, content_hash, saved_at, saved_by)
    values (${id}, ${guideline}, ${JSON.stringify(content)}, ${contentHash(content)}, ${at}, ${by})`.execute(tx);
}

/**
 * Saves a draft over the one of that revision; answers the new revision, or undefined when it is no draft any more or
 * somebody has saved in between.
 */
export async function saveOver(
  tx: Tx,
  id: VersionId,
  revision: number,
  { content, at, by }: Saved,
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    update guideline_version
    set content = ${JSON.stringify(content)}, content_hash = ${contentHash(content)}, saved_at = ${at},
      saved_by = ${by}, revision = revision + 1
    where version_id = ${id} and revision = ${revision} and number is null
    returning revision`.execute(tx);
  return rows[0]?.revision;
}

/** Writes the decision of a draft, which from then on never changes. */
export async function writeDecision(tx: Tx, id: VersionId, decision: Decision): Promise<void> {
  const { number, decidedOn, journalNumber, validFrom, lastDay, recordedAt, entry } = decision;
  await sql`
    update guideline_version
    set number = ${number}, decided_on = ${decidedOn}, journal_number = ${journalNumber}, valid_from = ${validFrom},
      last_day = ${lastDay}, recorded_at = ${recordedAt}, entry_id = ${entry}
    where version_id = ${id}`.execute(tx);
}

/** A version by its id, decided or draft. It answers the system: who may see a draft is asked by whoever shows it. */
export async function findVersion(tx: Tx, id: VersionId): Promise<Version | undefined> {
  const [version] = await readVersions(tx, sql`where version_id = ${id}`);
  return version;
}

/** The same, held against other writers until the transaction ends. */
export async function lockVersion(tx: Tx, id: VersionId): Promise<Version | undefined> {
  const [version] = await readVersions(tx, sql`where version_id = ${id} for update of guideline_version`);
  return version;
}

/** Every version of every guideline, or of one: the decided by number, then the drafts. */
export async function listVersions(tx: Tx, guideline?: GuidelineId): Promise<readonly Version[]> {
  const which = guideline === undefined ? sql`` : sql`where guideline_id = ${guideline}`;
  return readVersions(tx, sql`${which} order by guideline_id, number nulls last, version_id`);
}

export async function readVersions(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Version[]> {
  const { rows } = await sql<VersionRow>`
    select guideline_version.*, guideline.authority_id, guideline.reach
    from guideline_version join guideline using (employer_id, guideline_id) ${which}`.execute(tx);
  return rows.map(versionFrom);
}

function versionFrom(row: VersionRow): Version {
  return {
    id: row.version_id,
    guideline: guidelineFrom(row),
    // Read by the schema of today: what an older one did not know gets its default.
    content: guidelineContent.parse(row.content),
    contentHash: row.content_hash,
    revision: row.revision,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    decision: row.number === null ? null : { ...decisionFrom(row), number: row.number },
  };
}

function decisionFrom(row: VersionRow): Omit<Decision, 'number'> {
  return {
    decidedOn: row.decided_on,
    journalNumber: row.journal_number,
    validFrom: row.valid_from,
    lastDay: row.last_day,
    recordedAt: row.recorded_at,
    entry: row.entry_id,
  };
}
