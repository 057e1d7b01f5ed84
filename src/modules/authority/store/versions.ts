import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, EntryId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { contentHash } from '../content-hash.ts';
import { type OrderContent, orderContent } from '../schema.ts';
import type { OrderDecision, OrderVersion, OrderVersionId } from '../version.ts';

interface VersionRow {
  readonly version_id: OrderVersionId;
  readonly authority_id: AuthorityId;
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
  readonly content: OrderContent;
  readonly at: Instant;
  readonly by: PersonId | null;
}

/** Inserts a draft of an authority's order, which is founded with its first. */
export async function insertDraft(
  tx: Tx,
  { id, authority, content, at, by }: Saved & { readonly id: OrderVersionId; readonly authority: AuthorityId },
): Promise<void> {
  await sql`insert into delegation_order (authority_id) values (${authority}) on conflict do nothing`.execute(tx);
  await sql`
    insert into order_version (version_id, authority_id, content, content_hash, saved_at, saved_by)
    values (${id}, ${authority}, ${JSON.stringify(content)}, ${contentHash(content)}, ${at}, ${by})`.execute(tx);
}

/**
 * Saves a draft over the one of that revision; answers the new revision, or undefined when it is no draft any more or
 * somebody has saved in between.
 */
export async function saveOver(
  tx: Tx,
  id: OrderVersionId,
  revision: number,
  { content, at, by }: Saved,
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    update order_version
    set content = ${JSON.stringify(content)}, content_hash = ${contentHash(content)}, saved_at = ${at},
      saved_by = ${by}, revision = revision + 1
    where version_id = ${id} and revision = ${revision} and number is null
    returning revision`.execute(tx);
  return rows[0]?.revision;
}

/** The next number of an order's decided versions. Whoever takes it holds the order until the transaction ends. */
export async function takeNumber(tx: Tx, authority: AuthorityId): Promise<number> {
  const { rows } = await sql<{ latest_number: number }>`
    update delegation_order set latest_number = latest_number + 1 where authority_id = ${authority}
    returning latest_number`.execute(tx);
  const taken = rows[0];
  if (taken === undefined) throw new Error(`no delegation order of ${authority}`);
  return taken.latest_number;
}

/** Writes the decision of a draft, which from then on never changes. */
export async function writeDecision(tx: Tx, id: OrderVersionId, decision: OrderDecision): Promise<void> {
  const { number, decidedOn, journalNumber, validFrom, lastDay, recordedAt, entry } = decision;
  await sql`
    update order_version
    set number = ${number}, decided_on = ${decidedOn}, journal_number = ${journalNumber}, valid_from = ${validFrom},
      last_day = ${lastDay}, recorded_at = ${recordedAt}, entry_id = ${entry}
    where version_id = ${id}`.execute(tx);
}

/** A version by its id, decided or draft. It answers the system: who may see a draft is asked by whoever shows it. */
export async function findOrderVersion(tx: Tx, id: OrderVersionId): Promise<OrderVersion | undefined> {
  const [version] = await readVersions(tx, sql`where version_id = ${id}`);
  return version;
}

/** The same, held against other writers until the transaction ends. */
export async function lockVersion(tx: Tx, id: OrderVersionId): Promise<OrderVersion | undefined> {
  const [version] = await readVersions(tx, sql`where version_id = ${id} for update`);
  return version;
}

/** The versions that `which`, the rest of a query over `order_version`, lets through. */
export async function readVersions(tx: Tx, which: RawBuilder<unknown>): Promise<readonly OrderVersion[]> {
  const { rows } = await sql<VersionRow>`select order_version.* from order_version ${which}`.execute(tx);
  return rows.map(versionFrom);
}

function versionFrom(row: VersionRow): OrderVersion {
  const { number, decided_on, journal_number, valid_from, last_day, recorded_at, entry_id } = row;
  return {
    id: row.version_id,
    authority: row.authority_id,
    content: orderContent.parse(row.content),
    contentHash: row.content_hash,
    revision: row.revision,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    decision:
      number === null
        ? null
        : {
            number,
            decidedOn: decided_on,
            journalNumber: journal_number,
            validFrom: valid_from,
            lastDay: last_day,
            recordedAt: recorded_at,
            entry: entry_id,
          },
  };
}
