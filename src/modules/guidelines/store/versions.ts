import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { EntryId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { contentHash } from '../content-hash.ts';
import { type GuidelineContent, guidelineContent } from '../schema.ts';
import type { Decision, GuidelineId, Version, VersionId } from '../version.ts';
import { readContents } from './contents.ts';
import { type GuidelineRow, guidelineFrom } from './guidelines.ts';

interface VersionRow extends GuidelineRow {
  readonly version_id: VersionId;
  /** Of a draft, which somebody may be saving; null for a decided version, whose content its hash leads to. */
  readonly draft: unknown;
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

/** The versions that `which`, the rest of a query over `guideline_version` and `guideline`, lets through. */
export async function readVersions(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Version[]> {
  const { rows } = await sql<VersionRow>`
    select version_id, guideline_id, case when number is null then content end as draft, content_hash, revision,
      saved_at, saved_by, number, decided_on, journal_number, valid_from, last_day, recorded_at, entry_id,
      guideline.authority_id, guideline.reach
    from guideline_version join guideline using (employer_id, guideline_id) ${which}`.execute(tx);
  const decided = rows.filter(({ number }) => number !== null);
  const contentOf = await readContents(
    tx,
    decided.map(({ content_hash }) => content_hash),
  );
  return rows.map((row) =>
    versionFrom(row, row.number === null ? guidelineContent.parse(row.draft) : contentOf(row.content_hash)),
  );
}

function versionFrom(row: VersionRow, content: GuidelineContent): Version {
  return {
    id: row.version_id,
    guideline: guidelineFrom(row),
    content,
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
