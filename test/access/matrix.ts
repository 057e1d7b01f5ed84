import {
  type Actor,
  type HeldRole,
  may,
  type Policy,
  type PolicyRow,
  type RecordFacts,
  ROLES,
  type Role,
} from '../../src/access/index.ts';
import { type Instant, instant } from '../../src/kernel/clock.ts';
import type { AuthorityId, EmployerId, PersonId, UnitId } from '../../src/kernel/ids.ts';

/** The places of the little world that the matrix is drawn in: a top unit with two under it, one of which has one more. */
export const PLACES = {
  employer: '01900000-0000-7000-8000-000000000001' as EmployerId,
  me: '01900000-0000-7000-8000-000000000011' as PersonId,
  other: '01900000-0000-7000-8000-000000000012' as PersonId,
  top: '01900000-0000-7000-8000-000000000021' as UnitId,
  mine: '01900000-0000-7000-8000-000000000022' as UnitId,
  below: '01900000-0000-7000-8000-000000000023' as UnitId,
  beside: '01900000-0000-7000-8000-000000000024' as UnitId,
  authority: '01900000-0000-7000-8000-000000000031' as AuthorityId,
  otherAuthority: '01900000-0000-7000-8000-000000000032' as AuthorityId,
} as const;

const NOW: Instant = instant('2026-03-02T12:00:00Z');
const { me, other, top, mine, below, beside, authority, otherAuthority } = PLACES;

/** The kinds of record, by where they lie from somebody who holds a role at `mine` and at `authority`. */
export const RECORDS = {
  own: { person: me, unitPath: [beside, top], authority: otherAuthority },
  unit: { person: other, unitPath: [mine, top], authority: otherAuthority },
  below: { person: other, unitPath: [below, mine, top], authority: otherAuthority },
  above: { person: other, unitPath: [top], authority: otherAuthority },
  beside: { person: other, unitPath: [beside, top], authority: otherAuthority },
  authority: { person: other, unitPath: [beside, top], authority },
  'without a place': {},
} as const satisfies Record<string, RecordFacts>;

export type RecordKind = keyof typeof RECORDS;

/** Somebody who holds this role alone, at one unit and at one authority. */
export function holderOf(role: Role): Actor {
  const roles: HeldRole[] = [
    { role, unit: mine },
    { role, authority },
  ];
  return { employer: PLACES.employer, person: me, account: 'account', roles, authenticatedAt: NOW, acr: null };
}

/** What is asked for: a resource, an action, and at times one field of it. */
export interface Asked {
  readonly resource: string;
  readonly action: string;
  readonly field: string | undefined;
}

/** Everything that the policy says anything about. */
export function listAsked({ rows }: Policy): Asked[] {
  const asked = rows.flatMap(({ resource, action, fields = [undefined] }) =>
    fields.map((field) => ({ resource, action, field })),
  );
  return [...new Map(asked.map((one) => [titleOf(one), one])).values()];
}

/** The kinds of record that a role alone reaches. */
export function reachedBy(policy: Policy, role: Role, { resource, action, field }: Asked): RecordKind[] {
  const kinds = Object.keys(RECORDS) as RecordKind[];
  return kinds.filter((kind) => may(policy, holderOf(role), resource, action, RECORDS[kind], field));
}

/**
 * The whole table as people read it: for everything that may be done, which role reaches which records. What is not
 * written may not be done.
 */
export function matrixText(policy: Policy): string {
  // Only its own rows bear on what may be done; to look among all of them for each of thousands of changes takes minutes.
  const rowsOf = Map.groupBy(policy.rows, ({ resource, action }) => `${resource}.${action}`);
  const parts = listAsked(policy).map((asked) => partOf(rowsOf.get(`${asked.resource}.${asked.action}`) ?? [], asked));
  return parts.sort().join('\n');
}

const parts = new Map<string, string>();
const numbers = new WeakMap<PolicyRow, number>();
let last = 0;

/** One part of the table; the same rows say the same, and a change of one line leaves the rows of all others as they are. */
function partOf(rows: readonly PolicyRow[], asked: Asked): string {
  const key = `${titleOf(asked)} ${rows.map(numberOf).join(' ')}`;
  const known = parts.get(key) ?? drawn({ rows }, asked);
  parts.set(key, known);
  return known;
}

function numberOf(row: PolicyRow): number {
  const known = numbers.get(row);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(row, last);
  return last;
}

function drawn(own: Policy, asked: Asked): string {
  const reached = ROLES.map((role) => ({ role, kinds: inWords(reachedBy(own, role, asked)) }));
  const [first] = reached;
  const lines =
    first !== undefined && first.kinds !== '' && reached.every(({ kinds }) => kinds === first.kinds)
      ? [lineOf('every role', first.kinds)]
      : reached.filter(({ kinds }) => kinds !== '').map(({ role, kinds }) => lineOf(role, kinds));
  return `${titleOf(asked)}\n${lines.join('\n')}\n`;
}

function lineOf(who: string, kinds: string): string {
  return `  ${who.padEnd(26)}${kinds}`;
}

function titleOf({ resource, action, field }: Asked): string {
  return `${resource}.${action}${field === undefined ? '' : ` [${field}]`}`;
}

function inWords(kinds: readonly RecordKind[]): string {
  return kinds.length === Object.keys(RECORDS).length ? 'everything' : kinds.join(', ');
}
