import { expect, test } from 'vitest';
import { type Actor, type HeldRole, may, type RecordFacts, ROLES, type Role } from '../../src/access/index.ts';
import { instant } from '../../src/kernel/clock.ts';
import type { PersonId } from '../../src/kernel/ids.ts';
import { listRoutes } from '../../src/platform/http/index.ts';
import { policy } from '../../src/server/policy.ts';
import { DOORS, type Door, NO_DOORS, type Target } from './doors.ts';
import { anAccessHouse } from './house.ts';
import { AUTHORITIES, HOLDINGS, OTHERS, PATHS, PERSONAS, PROTECTED } from './organisation.ts';

const house = await anAccessHouse();

/** Whom a call is about, as the test knows it beside the server. */
interface Cell {
  readonly title: string;
  readonly employeeId: string;
  readonly unit: string;
}

function cellsOf(door: Door, role: Role): Cell[] {
  const others = Object.entries(OTHERS).map(([unit, employeeId]) => ({ title: unit, employeeId, unit }));
  if (door.about === 'unit') return others.map((one) => ({ ...one, employeeId: OTHERS.G ?? '' }));
  const { employeeId, at } = PROTECTED;
  return [
    { title: 'own', employeeId: PERSONAS[role], unit: HOLDINGS[role].at },
    ...others,
    { title: 'protected', employeeId, unit: at },
  ];
}

/** What the policy says of it, from what the test knows of the organisation. Names stand for ids. */
function isExpected(door: Door, role: Role, { employeeId, unit }: Cell): boolean {
  const roles = [{ role: 'employee' }, ...HOLDINGS[role].holds] as HeldRole[];
  const employer = 'employer' as Actor['employer'];
  const person = PERSONAS[role] as PersonId;
  const actor: Actor = { person, roles, account: '', employer, acr: null, authenticatedAt: NOW };
  const unitPath = PATHS[unit] ?? [];
  const authority = door.ofUnitsCommittee ? AUTHORITIES[unit] : undefined;
  const facts = (
    door.about === 'unit' ? { unitPath, authority } : { person: employeeId, unitPath, authority }
  ) as RecordFacts;
  const isKnowable = employeeId !== PROTECTED.employeeId || PROTECTED.handlers.some((handler) => handler === role);
  const isShutToOwn = door.isNeverOwn === true && employeeId === PERSONAS[role];
  return isKnowable && !isShutToOwn && may(policy, actor, door.resource, door.action, facts);
}
const NOW = instant('2026-03-02T12:00:00Z');

async function isOpen(door: Door, role: Role, { employeeId, unit }: Cell): Promise<boolean> {
  const isProtected = employeeId === PROTECTED.employeeId;
  const target: Target = { person: await house.personOf(employeeId), unit, isProtected };
  const call = await door.call(house, target);
  const { cookies, app } = house;
  const answer = await app.inject({
    ...call,
    headers: { ...call.headers, cookie: cookies[role] },
    remoteAddress: `10.0.0.${ROLES.indexOf(role)}`,
  });
  await door.after?.(house, target, call, answer);
  const isShut = [401, 403, 404].includes(answer.statusCode);
  if (!isShut) expect(answer.statusCode, `${door.route} ${role} ${unit}: ${answer.body}`).toBeLessThan(300);
  return !isShut && (door.isOpen?.(answer, target) ?? true);
}

test.each(DOORS)('$route opens to those whom the policy says, and to nobody else', async (door) => {
  const lines: string[] = [];
  for (const role of ROLES) {
    const open: string[] = [];
    for (const cell of cellsOf(door, role)) {
      const isIn = await isOpen(door, role, cell);
      expect(isIn, `${role}, ${cell.title}`).toBe(isExpected(door, role, cell));
      if (isIn) open.push(cell.title);
    }
    lines.push(`${role.padEnd(26)}${open.join(' ') || '–'}`);
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`records/${fileNameOf(door)}`);
});

function fileNameOf({ route }: Door): string {
  return `${route
    .toLowerCase()
    .replace('/api/v1/', '')
    .replace(/[^a-z]+/g, '-')}.txt`;
}

test('every route about a record is tried as a door', () => {
  const guarded = listRoutes(house.app).filter(({ method, access }) => method !== 'HEAD' && typeof access === 'object');
  const known = new Set([...DOORS.map((door) => door.route), ...Object.keys(NO_DOORS)]);
  expect(guarded.map(({ method, url }) => `${method} ${url}`).filter((route) => !known.has(route))).toEqual([]);
});
