import type { Role } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { addDays, hourOf, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { Answering, HolderRole } from '../../authority/index.ts';
import type { Calendar } from '../../organisation/index.ts';

/** No digest is further apart than this: a weekly one, pushed on by Christmas. */
const FURTHEST = 21;

/** The latest day whose digest for the role has gone, or should have, by that moment; undefined when there is none. */
export function latestDigestDay(
  { digest, sendsDigest }: Pick<Calendar, 'digest' | 'sendsDigest'>,
  role: Role,
  now: Instant,
): LocalDate | undefined {
  const today = localDateOf(now);
  const isOverToday = hourOf(now) >= digest[role].hour;
  for (let back = isOverToday ? 0 : 1; back <= FURTHEST; back++)
    if (sendsDigest(role, addDays(today, -back))) return addDays(today, -back);
  return undefined;
}

/** By whose hours somebody gets their letter: whoever leads gets one letter, whatever else they answer for. */
export function digestRoleOf({ person, role }: Answering, leads: ReadonlySet<PersonId>): Role {
  const own = AS_ROLE[role];
  if (own === 'director' || own === 'chair' || own === 'administration-head') return own;
  return leads.has(person) ? 'manager' : own;
}

const AS_ROLE: Readonly<Record<HolderRole, Role>> = {
  employee: 'employee',
  'nearest-manager': 'manager',
  'next-manager': 'manager',
  'administration-head': 'administration-head',
  director: 'director',
  chair: 'chair',
  board: 'chair',
  'hr-head': 'hr',
  hr: 'hr',
  registrar: 'registrar',
  'safety-representative': 'safety-representative',
  'information-security': 'information-security',
  'data-protection-officer': 'data-protection-officer',
};
