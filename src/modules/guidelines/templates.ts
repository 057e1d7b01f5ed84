import { sql } from 'kysely';
import type { AuthorityId } from '../../kernel/ids.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { contains } from '../../kernel/period.ts';
import type { TwoTimedColumns, Tx } from '../../platform/database/index.ts';
import type { Entry } from '../../platform/journal/index.ts';
import type { DatedTemplate } from './content/duty-template.ts';
import { guidelineContent } from './schema.ts';
import type { GuidelineId, Reach, VersionId } from './version.ts';

/** A duty template, and the version it stands in. */
export interface TemplateInForce {
  readonly template: DatedTemplate;
  readonly version: VersionId;
}

/** The templates in force when an entry was recorded: valid that day, known then, and binding its authority. */
export type TemplatesFor = (entry: Entry) => readonly TemplateInForce[];

/** Answers which templates applied to an entry, for folds over thousands of them. */
export interface TemplateReader {
  /** As the transaction sees the guidelines; read once for each transaction. */
  in(tx: Tx): Promise<TemplatesFor>;
  /** A guideline has come into force in this very transaction: reads anew when asked next. */
  forget(tx: Tx): void;
}

/** When which version was in force, as known when: one row of `guideline_in_force`. */
interface Stretch extends TwoTimedColumns {
  readonly guideline_id: GuidelineId;
  readonly authority_id: AuthorityId;
  readonly reach: Reach;
  readonly version_id: VersionId;
  readonly content_hash: string;
}

/**
 * A reader for one process. What it keeps between transactions is keyed by the hash of a version's content, so it is
 * right whatever is rolled back or decided meanwhile; which version is in force is read in every transaction.
 */
export function createTemplateReader(): TemplateReader {
  const templatesOf = new Map<string, readonly DatedTemplate[]>();
  const perTransaction = new WeakMap<Tx, Promise<TemplatesFor>>();

  async function read(tx: Tx): Promise<TemplatesFor> {
    const { rows } = await sql<Stretch>`
      select force.*, guideline.authority_id, guideline.reach, version.content_hash
      from guideline_in_force force
        join guideline using (employer_id, guideline_id)
        join guideline_version version using (employer_id, version_id)
      -- Among templates of the same id the first one found is taken: the authority's own before the employer's.
      order by guideline.reach, force.guideline_id`.execute(tx);
    const unread = rows.map(({ content_hash }) => content_hash).filter((hash) => !templatesOf.has(hash));
    if (unread.length > 0)
      for (const { content_hash, content } of await readContents(tx, unread))
        templatesOf.set(content_hash, datedTemplatesOf(content));
    const stretches = rows.map((stretch) => ({
      stretch,
      templates: (templatesOf.get(stretch.content_hash) ?? []).map((template) => ({
        template,
        version: stretch.version_id,
      })),
    }));
    return (entry) => stretches.flatMap(({ stretch, templates }) => (isHeldFor(stretch, entry) ? templates : []));
  }

  return {
    in(tx) {
      const held = perTransaction.get(tx) ?? read(tx);
      perTransaction.set(tx, held);
      return held;
    },
    forget: (tx) => void perTransaction.delete(tx),
  };
}

function isHeldFor(stretch: Stretch, { recordedAt, authority }: Entry): boolean {
  return (
    (stretch.reach === 'employer' || stretch.authority_id === authority) &&
    contains({ from: stretch.valid_from, to: stretch.valid_to }, localDateOf(recordedAt)) &&
    stretch.known_from <= recordedAt &&
    recordedAt < stretch.known_to
  );
}

async function readContents(tx: Tx, hashes: readonly string[]): Promise<{ content_hash: string; content: unknown }[]> {
  const { rows } = await sql<{ content_hash: string; content: unknown }>`
    select distinct on (content_hash) content_hash, content from guideline_version
    where content_hash = any(${hashes})`.execute(tx);
  return rows;
}

function datedTemplatesOf(content: unknown): readonly DatedTemplate[] {
  return guidelineContent.parse(content).templates.filter((template) => template.kind === 'dated');
}
