import { beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '../../access/index.ts';
import type { EmployerId, PersonId, UnitId } from '../../kernel/ids.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { aDoer, aPersonalNumber, employee, importGiven, servicesOver, unit } from './testing.ts';
import { actorFor, anOrganisationApp } from './testing-app.ts';
import { readUnitIds } from './units/store.ts';

const { database } = await aDatabase();
const services = servicesOver(database);
const app = await anOrganisationApp(services);

/** Who the people of this employer are, by what they do; numbers are those of `employee`. */
const PEOPLE = {
  director: 1,
  head: 2,
  managerOfA: 3,
  employeeOfA: 4,
  employeeOfB: 5,
  hrOfF: 6,
  hrOfAll: 7,
  protectedInA: 9,
  registrar: 10,
  safetyRepresentative: 11,
  managerOfC: 12,
  employeeOfC: 13,
} as const;
type Who = keyof typeof PEOPLE;

let employer: EmployerId;
let units: ReadonlyMap<string, UnitId>;
const actors = {} as Record<Who, Actor & { readonly person: PersonId }>;
const idOf = (who: Who) => actors[who].person;

beforeAll(async () => {
  const doer = await aDoer(database);
  employer = doer.employer;
  const manager = { is_manager: 'true' };
  const role = (who: Who, name: Role, of: object = {}) => ({
    employee_id: String(1000 + PEOPLE[who]),
    role: name,
    from: '2025-01-01',
    ...of,
  });
  await importGiven(services, doer, {
    units: [
      unit('K'),
      unit('F', 'K', { kind: 'administration' }),
      unit('G', 'K', { kind: 'administration' }),
      ...[unit('A', 'F'), unit('B', 'F'), unit('C', 'G')],
    ],
    employees: [
      employee(PEOPLE.director, 'K', manager),
      employee(PEOPLE.head, 'F', manager),
      employee(PEOPLE.managerOfA, 'A', manager),
      employee(PEOPLE.employeeOfA, 'A', { home_municipality: '1880' }),
      employee(PEOPLE.employeeOfB, 'B'),
      employee(PEOPLE.hrOfF, 'F'),
      employee(PEOPLE.hrOfAll, 'K'),
      employee(PEOPLE.protectedInA, 'A', { protected: 'true', name: 'Dold Dolk', home_municipality: '1880' }),
      employee(PEOPLE.registrar, 'K'),
      employee(PEOPLE.safetyRepresentative, 'A'),
      employee(PEOPLE.managerOfC, 'C', manager),
      employee(PEOPLE.employeeOfC, 'C'),
    ],
    authorities: [{ authority: 'RS', name: 'Regionstyrelsen', kind: 'board' }],
    roles: [
      role('hrOfF', 'hr', { unit_id: 'F' }),
      role('hrOfAll', 'hr'),
      role('registrar', 'registrar', { authority: 'RS' }),
      role('safetyRepresentative', 'safety-representative', { unit_id: 'A', area: 'Plan 3' }),
    ],
  });
  units = await database.transaction({ employer }, readUnitIds);
  for (const [who, number] of Object.entries(PEOPLE))
    actors[who as Who] = await actorFor(services, employer, String(1000 + number));
});

const outsider = (role: Role): Actor => ({
  employer,
  person: null,
  account: `account of ${role}`,
  roles: [{ role }],
  authenticatedAt: services.clock.now(),
  acr: null,
});

const seesPerson = (who: Who, whom: Who) =>
  app
    .ask(actors[who], { method: 'GET', url: `/api/v1/people/${idOf(whom)}` })
    .then((answer) => answer.statusCode === 200);

const MAY_SEE: readonly (readonly [Who, readonly Who[]])[] = [
  ['director', ['director', 'head', 'employeeOfA', 'employeeOfC', 'registrar']],
  ['head', ['head', 'managerOfA', 'employeeOfA', 'employeeOfB', 'hrOfF']],
  ['managerOfA', ['managerOfA', 'employeeOfA', 'safetyRepresentative', 'protectedInA']],
  ['managerOfC', ['managerOfC', 'employeeOfC']],
  ['employeeOfA', ['employeeOfA']],
  ['hrOfF', ['head', 'employeeOfA', 'employeeOfB', 'protectedInA']],
  ['hrOfAll', ['director', 'employeeOfA', 'employeeOfC']],
  ['registrar', ['registrar']],
  ['safetyRepresentative', ['safetyRepresentative']],
  ['protectedInA', ['protectedInA']],
];
const MAY_NOT_SEE: readonly (readonly [Who, readonly Who[]])[] = [
  ['director', ['protectedInA']],
  ['head', ['director', 'employeeOfC', 'hrOfAll', 'protectedInA']],
  ['managerOfA', ['head', 'employeeOfB', 'employeeOfC']],
  ['managerOfC', ['employeeOfA', 'director']],
  ['employeeOfA', ['managerOfA', 'safetyRepresentative', 'employeeOfB', 'protectedInA']],
  ['hrOfF', ['director', 'employeeOfC']],
  ['hrOfAll', ['protectedInA']],
  ['registrar', ['employeeOfA', 'head']],
  ['safetyRepresentative', ['employeeOfA', 'managerOfA']],
];

test.each(MAY_SEE)('%s sees %j', async (who, whom) => {
  for (const one of whom) expect([one, await seesPerson(who, one)]).toEqual([one, true]);
});

test.each(MAY_NOT_SEE)('%s does not see %j', async (who, whom) => {
  for (const one of whom) expect([one, await seesPerson(who, one)]).toEqual([one, false]);
});

test('an auditor from outside sees everyone but the protected; a system administrator nobody', async () => {
  const status = async (role: Role, whom: Who) =>
    (await app.ask(outsider(role), { method: 'GET', url: `/api/v1/people/${idOf(whom)}` })).statusCode;
  expect(await status('auditor', 'employeeOfC')).toBe(200);
  expect(await status('auditor', 'protectedInA')).toBe(404);
  expect(await status('system-administrator', 'employeeOfC')).toBe(403);
});

test('everyone sees the tree and who leads which unit, nobody without being signed in', async () => {
  const answer = await app.ask(actors.employeeOfC, { method: 'GET', url: '/api/v1/units' });
  const managers = answer
    .json()
    .units.map((one: { code: string; manager: { name: string } | null }) => [one.code, one.manager?.name ?? null]);
  expect(Object.fromEntries(managers)).toMatchObject({ K: 'Person 1', F: 'Person 2', A: 'Person 3', G: null });
  expect((await app.ask(null, { method: 'GET', url: '/api/v1/units' })).statusCode).toBe(401);
});

test('a list holds those whom the reader may see, and counts no others', async () => {
  const list = async (who: Who, query = '') => {
    const url = `/api/v1/units/${units.get('F')}/employees?below=true&limit=100${query}`;
    const answer = await app.ask(actors[who], { method: 'GET', url });
    const { items, total } = answer.json();
    return [total, ...items.map((one: { name: string }) => one.name)];
  };
  expect(await list('employeeOfA')).toEqual([1, 'Person 4']);
  expect(await list('managerOfA')).toEqual([4, 'Person 3', 'Dold Dolk', 'Person 11', 'Person 4']);
  expect(await list('head')).toEqual([6, 'Person 2', 'Person 3', 'Person 11', 'Person 4', 'Person 5', 'Person 6']);
  expect(await list('managerOfC')).toEqual([0]);
});

test('a personal number is read by its owner and by HR of the unit, and every reading is logged', async () => {
  const read = async (who: Who, whom: Who) => {
    const answer = await app.ask(actors[who], { method: 'GET', url: `/api/v1/people/${idOf(whom)}/personal-number` });
    return answer.statusCode === 200 ? answer.json().personalNumber : answer.statusCode;
  };
  expect(await read('employeeOfB', 'employeeOfB')).toBe(aPersonalNumber(PEOPLE.employeeOfB));
  expect(await read('hrOfF', 'employeeOfB')).toBe(aPersonalNumber(PEOPLE.employeeOfB));
  expect(await read('managerOfA', 'employeeOfA')).toBe(404);
  expect(await read('hrOfF', 'employeeOfC')).toBe(404);
  const looks = await app.ask(actors.employeeOfB, { method: 'GET', url: '/api/v1/looks' });
  const numbers = looks.json().items.filter((look: { resource: string }) => look.resource === 'personal-number');
  expect(numbers.map((look: { looker: { name: string } }) => look.looker.name)).toEqual(['Person 6', 'Person 5']);
});

test('a look-up by number finds nobody whom the reader may not see', async () => {
  const lookUp = async (who: Who, whom: Who) => {
    const payload = { personalNumber: aPersonalNumber(PEOPLE[whom]) };
    const answer = await app.ask(actors[who], { method: 'POST', url: '/api/v1/people/look-up', payload });
    return answer.statusCode === 200 ? answer.json().id : answer.statusCode;
  };
  expect(await lookUp('hrOfAll', 'employeeOfC')).toBe(idOf('employeeOfC'));
  expect(await lookUp('hrOfAll', 'protectedInA')).toBe(404);
  expect(await lookUp('hrOfF', 'protectedInA')).toBe(idOf('protectedInA'));
  expect(await lookUp('employeeOfA', 'employeeOfB')).toBe(404);
});

const MAY_WRITE_ABSENCE: readonly (readonly [Who, Who, number])[] = [
  ['employeeOfA', 'employeeOfA', 201],
  ['managerOfA', 'employeeOfA', 201],
  ['head', 'managerOfA', 201],
  ['hrOfF', 'employeeOfB', 201],
  ['employeeOfA', 'employeeOfB', 403],
  ['managerOfA', 'employeeOfB', 403],
  ['managerOfC', 'employeeOfA', 403],
  ['hrOfF', 'employeeOfC', 403],
  ['hrOfAll', 'protectedInA', 404],
];
test.each(MAY_WRITE_ABSENCE)('%s registering an absence of %s gets %i', async (who, whom, status) => {
  const payload = { personId: idOf(whom), kind: 'absence', from: '2026-02-02', to: '2026-02-06' };
  expect((await app.ask(actors[who], { method: 'POST', url: '/api/v1/absences', payload })).statusCode).toBe(status);
});

test('a deputy is found among colleagues of the unit, managers and those one may see, by who may register', async () => {
  const find = async (who: Who, whom: Who) => {
    const url = `/api/v1/people/${idOf(whom)}/possible-deputies`;
    const answer = await app.ask(actors[who], { method: 'POST', url, payload: { text: 'person' } });
    const { items } = answer.json();
    return answer.statusCode === 200 ? items.map(({ name }: { name: string }) => name) : answer.statusCode;
  };
  expect(await find('employeeOfA', 'employeeOfA')).toEqual([1, 11, 12, 2, 3].map((n) => `Person ${n}`));
  expect(await find('head', 'employeeOfA')).toEqual([1, 11, 12, 2, 3, 5, 6].map((n) => `Person ${n}`));
  expect(await find('employeeOfA', 'employeeOfB')).toBe(404);
  expect(await find('hrOfAll', 'protectedInA')).toBe(404);
  const hidden = { method: 'POST', url: `/api/v1/people/${idOf('employeeOfA')}/possible-deputies` } as const;
  const asked = await app.ask(actors.employeeOfA, { ...hidden, payload: { text: 'Dold' } });
  expect(asked.json().items).toEqual([]);
});

const MAY_GIVE_ROLE: readonly (readonly [Who, Who, string | undefined, number])[] = [
  ['hrOfF', 'employeeOfA', 'A', 201],
  ['hrOfAll', 'employeeOfC', 'C', 201],
  ['hrOfAll', 'employeeOfC', undefined, 201],
  ['hrOfF', 'employeeOfA', 'C', 403],
  ['hrOfF', 'employeeOfA', undefined, 403],
  ['hrOfAll', 'hrOfAll', 'A', 403],
  ['managerOfA', 'employeeOfA', 'A', 403],
  ['employeeOfA', 'employeeOfA', 'A', 403],
];
test.each(MAY_GIVE_ROLE)('%s making %s registrar for %s gets %i', async (who, whom, code, status) => {
  const unitId = code === undefined ? {} : { unitId: units.get(code) };
  const payload = { personId: idOf(whom), role: 'registrar', ...unitId, from: '2026-02-01' };
  expect((await app.ask(actors[who], { method: 'POST', url: '/api/v1/roles', payload })).statusCode).toBe(status);
});

test('where somebody may give roles is told them, and which of those held they may end', async () => {
  const places = async (who: Who) => {
    const answer = await app.ask(actors[who], { method: 'GET', url: '/api/v1/roles/places' });
    if (answer.statusCode !== 200) return answer.statusCode;
    const { everywhere, unitIds } = answer.json();
    const codes = [...units].filter(([, id]) => unitIds.includes(id)).map(([code]) => code);
    return [everywhere, codes.sort().join('')];
  };
  expect(await places('hrOfF')).toEqual([false, 'ABF']);
  expect(await places('hrOfAll')).toEqual([true, 'ABCFGK']);
  expect(await places('managerOfA')).toBe(403);
  const mayEnd = async (who: Who) => {
    const { roles } = (await app.ask(actors[who], { method: 'GET', url: '/api/v1/roles?on=2025-06-01' })).json();
    return roles.filter((one: { mayEnd: boolean }) => one.mayEnd).map(({ role }: { role: string }) => role);
  };
  expect(await mayEnd('hrOfF')).toEqual(['hr', 'safety-representative']);
  expect(await mayEnd('hrOfAll')).toEqual(['hr', 'hr', 'registrar', 'safety-representative']);
  expect(await mayEnd('employeeOfA')).toEqual([]);
});

test('a holder or a handler is found by name where one may see them, else by employee number, and never when protected', async () => {
  const find = async (who: Who, url: string, text: string) => {
    const answer = await app.ask(actors[who], { method: 'POST', url, payload: { text } });
    const { items } = answer.json();
    return answer.statusCode === 200 ? items.map(({ name }: { name: string }) => name) : answer.statusCode;
  };
  const holders = '/api/v1/roles/possible-holders';
  expect(await find('hrOfF', holders, 'person')).toEqual([1, 11, 12, 2, 3, 4, 5, 6].map((n) => `Person ${n}`));
  expect(await find('hrOfF', holders, String(1000 + PEOPLE.employeeOfC))).toEqual(['Person 13']);
  expect(await find('hrOfAll', holders, 'Dold')).toEqual([]);
  expect(await find('hrOfAll', holders, String(1000 + PEOPLE.protectedInA))).toEqual([]);
  expect(await find('managerOfA', holders, 'person')).toBe(403);
  const handlers = (whom: Who) => `/api/v1/people/${idOf(whom)}/possible-handlers`;
  expect(await find('hrOfF', handlers('protectedInA'), 'person 7')).toEqual(['Person 7']);
  expect(await find('hrOfF', handlers('protectedInA'), 'person 13')).toEqual([]);
  expect(await find('hrOfF', handlers('protectedInA'), 'Dold')).toEqual([]);
  expect(await find('hrOfF', handlers('employeeOfC'), 'person')).toBe(403);
  expect(await find('hrOfAll', handlers('protectedInA'), 'person')).toBe(404);
});

test('handlers of a protected person are named by HR who handle them; for other HR the person is not there', async () => {
  const name = (who: Who) =>
    app.ask(actors[who], {
      method: 'PUT',
      url: `/api/v1/people/${idOf('protectedInA')}/handlers`,
      payload: { handlerIds: [idOf('managerOfA'), idOf('hrOfF')] },
    });
  expect((await name('hrOfAll')).statusCode).toBe(404);
  expect((await name('managerOfA')).statusCode).toBe(403);
  expect((await name('hrOfF')).statusCode).toBe(204);
});

test('the settings are changed by a system administrator, and read by all', async () => {
  const payload = {
    name: 'Region Exempel',
    employerType: 'region',
    organisationNumber: null,
    language: 'sv',
    logoHash: null,
    contactEmail: null,
    contactPhone: null,
  };
  const save = (actor: Actor) => app.ask(actor, { method: 'PUT', url: '/api/v1/employer', payload });
  expect((await save(actors.hrOfAll)).statusCode).toBe(403);
  expect((await save(outsider('system-administrator'))).statusCode).toBe(204);
  const read = await app.ask(actors.employeeOfC, { method: 'GET', url: '/api/v1/employer' });
  expect(read.json()).toEqual(payload);
});

test('nobody but a system administrator or HR of the whole employer imports', async () => {
  const preview = (actor: Actor) =>
    app.ask(actor, {
      method: 'POST',
      url: '/api/v1/organisation-imports/preview',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload:
        '--x\r\ncontent-disposition: form-data; name="roles.csv"; filename="r.csv"\r\n\r\nemployee_id;role;unit_id;authority;area;deputy_for;from;to\r\n\r\n--x--\r\n',
    });
  expect((await preview(outsider('system-administrator'))).statusCode).toBe(200);
  expect((await preview(actors.hrOfAll)).statusCode).toBe(200);
  expect((await preview(actors.hrOfF)).statusCode).toBe(403);
  expect((await preview(actors.director)).statusCode).toBe(403);
});
