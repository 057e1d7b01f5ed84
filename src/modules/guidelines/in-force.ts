import type { AuthorityId } from '../../kernel/ids.ts';
import { GENERAL } from './content/words.ts';
import type { Version } from './version.ts';

/**
 * The versions among those in force that govern a kind of case at an authority: its own before those of the whole
 * employer, and what is written for the kind before what is written for all.
 */
export function governing(
  inForce: readonly Version[],
  { kind, authority }: { readonly kind: string; readonly authority: AuthorityId },
): Version[] {
  const distance = ({ guideline, content }: Version) =>
    (guideline.reach === 'employer' ? 2 : 0) + (content.governs.includes(kind) ? 0 : 1);
  return inForce
    .filter(({ guideline }) => guideline.reach === 'employer' || guideline.authority === authority)
    .filter(({ content }) => content.governs.includes(kind) || content.governs.includes(GENERAL))
    .toSorted((a, b) => distance(a) - distance(b));
}
