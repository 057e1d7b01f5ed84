import type { HeldRole } from '../../access/index.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { EmployerId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { minutesAfter } from './rules.ts';
import type { AccountId } from './store/accounts.ts';

/** For whom, on which day and after how many changes of roles a list of roles is right. */
export interface RoleKey {
  readonly employer: EmployerId;
  readonly account: AccountId;
  /** The person that the account was tied to. */
  readonly person: PersonId | null;
  readonly on: LocalDate;
  readonly changes: number;
}

/** Roles as read before. */
export interface RoleMemory {
  find(key: RoleKey, now: Instant): readonly HeldRole[] | undefined;
  keep(key: RoleKey, roles: readonly HeldRole[], now: Instant): void;
}

const MOST = 20_000;
/** Should two servers' clocks differ, what one has just made known is not known to the other until its own comes there. */
const LONGEST_MINUTES = 1 / 6;

interface Kept {
  readonly key: RoleKey;
  readonly roles: readonly HeldRole[];
  readonly until: Instant;
}

/**
 * Remembers the roles of accounts for ten seconds while nothing has changed that decides them: another day, another
 * person or one more change, and what is remembered is not found. The oldest goes first when there are too many.
 */
export function createRoleMemory(): RoleMemory {
  const kept = new Map<AccountId, Kept>();
  return {
    find(key, now) {
      const found = kept.get(key.account);
      return found !== undefined && now < found.until && isSame(found.key, key) ? found.roles : undefined;
    },
    keep(key, roles, now) {
      kept.delete(key.account);
      kept.set(key.account, { key, roles, until: minutesAfter(now, LONGEST_MINUTES) });
      for (const oldest of kept.keys().take(Math.max(0, kept.size - MOST))) kept.delete(oldest);
    },
  };
}

function isSame(a: RoleKey, b: RoleKey): boolean {
  return a.changes === b.changes && a.on === b.on && a.person === b.person && a.employer === b.employer;
}
