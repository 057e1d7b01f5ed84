import { sql } from 'kysely';
import type { AuthorityId } from '../../kernel/ids.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { contains } from '../../kernel/period.ts';
import type { TwoTimedColumns, TwoTimes, Tx } from '../../platform/database/index.ts';
import type { Entry } from '../../platform/journal/index.ts';
import type { DatedTemplate } from './content/duty-template.ts';
import { questionOf } from './content/standing-question.ts';
import type { GuidelineContent } from './schema.ts';
import { readContents } from './store/contents.ts';
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
 * A reader for one process. Which version is in force is read once in every transaction; what the versions say is kept
 * between them by the hash of their content, so that it is right whatever is rolled back or decided meanwhile.
 */
export function createTemplateReader(): TemplateReader {
  const perTransaction = new WeakMap<Tx, Promise<TemplatesFor>>();

  async function read(tx: Tx): Promise<TemplatesFor> {
    const { rows } = await sql<Stretch>`
      select force.*, guideline.authority_id, guideline.reach, version.content_hash
      from guideline_in_force force
        join guideline using (employer_id, guideline_id)
        join guideline_version version using (employer_id, version_id)
      -- Among templates of the same id the first one found is taken: the authority's own before the employer's.
      order by guideline.reach, force.guideline_id`.execute(tx);
    const contentOf = await readContents(
      tx,
      rows.map(({ content_hash }) => content_hash),
    );
    const stretches = rows.map((stretch) => ({
      stretch,
      templates: datedTemplatesOf(contentOf(stretch.content_hash)).map((template) => ({
        template,
        version: stretch.version_id,
      })),
    }));
    return ({ recordedAt, authority }) => {
      const times = { on: localDateOf(recordedAt), knownAt: recordedAt };
      return stretches.flatMap(({ stretch, templates }) =>
        binds(stretch, authority) && isHeld(stretch, times) ? templates : [],
      );
    };
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

function binds({ reach, authority_id }: Stretch, authority: AuthorityId | undefined): boolean {
  return reach === 'employer' || authority_id === authority;
}

function isHeld({ valid_from, valid_to, known_from, known_to }: Stretch, { on, knownAt }: TwoTimes): boolean {
  return contains({ from: valid_from, to: valid_to }, on) && known_from <= knownAt && knownAt < known_to;
}

function datedTemplatesOf({ templates }: GuidelineContent): readonly DatedTemplate[] {
  return templates.map((template) => (template.kind === 'dated' ? template : questionOf(template)));
}
