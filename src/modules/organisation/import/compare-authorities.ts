import type { AuthorityId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { SINCE_EVER } from '../../../kernel/period.ts';
import type { Stretch } from '../../../platform/database/index.ts';
import type { AuthorityValues } from '../tables.ts';
import { layFrom } from './difference.ts';
import type { AuthorityRow } from './shapes.ts';
import type { Stored } from './stored.ts';

/** A committee before and after the import. */
export interface AuthorityOutcome {
  readonly id: AuthorityId;
  readonly code: string;
  readonly isNew: boolean;
  readonly before: readonly Stretch<AuthorityValues>[];
  readonly after: readonly Stretch<AuthorityValues>[];
}

/** What the file says of committees. One that it does not name stays: a committee ends by a decision, not by a file. */
export function compareAuthorities(
  rows: readonly AuthorityRow[],
  stored: Stored,
  effectiveOn: LocalDate,
  newAuthority: () => AuthorityId,
): readonly AuthorityOutcome[] {
  return rows.map(({ code, name, kind }) => {
    const held = stored.authorities.get(code);
    const before = held?.history ?? [];
    const from = before.length === 0 ? SINCE_EVER : effectiveOn;
    return {
      id: held?.id ?? newAuthority(),
      code,
      isNew: held === undefined,
      before,
      after: layFrom(before, from, { name, kind }),
    };
  });
}
