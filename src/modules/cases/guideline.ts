import type { AuthorityId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import { type GuidelineContent, governing, guidelinesAt, type VersionId } from '../guidelines/index.ts';

/** The guideline that a kind of case is assessed under, at an authority, as in force and as known. */
export interface GuidelineInForce {
  /** The nearest of the versions that govern it; the one that a decision names. */
  readonly version: VersionId;
  readonly content: GuidelineContent;
}

/**
 * What governs a kind of case: the authority's own guideline before the employer's, the kind's before the general. What
 * only one of them has (grounds, forms, standard reasons) is taken from the nearest that has it; limits and gates bind
 * from all. Undefined when nothing governs it.
 */
export async function findGuidelineFor(
  tx: Tx,
  times: TwoTimes,
  of: { readonly kind: string; readonly authority: AuthorityId },
): Promise<GuidelineInForce | undefined> {
  const versions = governing(await guidelinesAt(tx, times), of);
  const [nearest] = versions;
  if (nearest === undefined) return undefined;
  const contents = versions.map(({ content }) => content);
  const first = <List extends 'grounds' | 'rules' | 'forms' | 'reasons' | 'exemptions' | 'checklists' | 'preferences'>(
    list: List,
  ) => contents.find((content) => content[list].length > 0)?.[list] ?? nearest.content[list];
  return {
    version: nearest.id,
    content: {
      ...nearest.content,
      sections: contents.flatMap(({ sections }) => sections),
      limits: contents.flatMap(({ limits }) => limits),
      gates: contents.flatMap(({ gates }) => gates),
      grounds: first('grounds'),
      rules: first('rules'),
      forms: first('forms'),
      reasons: first('reasons'),
      exemptions: first('exemptions'),
      checklists: first('checklists'),
      preferences: first('preferences'),
    },
  };
}
