import type { CaseViewed } from '../queries.ts';

/** Why a case was opened again without anybody asking for it, as it stands in the journal. */
const BY_ITSELF = ['new-unit', 'new-role', 'new-employment', 'new-guideline'] as const;
export type BecauseKey = `cases.reopened.${(typeof BY_ITSELF)[number]}`;

/** The words for that; undefined where somebody gave a reason of their own. */
export function becauseKeyOf(facts: CaseViewed['timeline'][number]['facts']): BecauseKey | undefined {
  const because = BY_ITSELF.find((one) => one === facts?.because);
  return because === undefined ? undefined : `cases.reopened.${because}`;
}
