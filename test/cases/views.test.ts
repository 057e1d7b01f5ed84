import { expect, test } from 'vitest';
import { PERSONAS } from '../access/organisation.ts';
import { aCaseHouse } from './house.ts';
import { aReport } from './reports.ts';

const house = await aCaseHouse();
const employee = await house.someone(PERSONAS.employee);
const manager = await house.someone(PERSONAS.manager);
const director = await house.someone(PERSONAS.director);
const WAITING = { name: 'Väntar', filter: { status: 'reported', sort: 'reported' } };
const namesOf = async (one: typeof manager) =>
  (await one.ask('GET', '/case-views')).json().items.map(({ name }: { name: string }) => name);

test('a view is saved for oneself, replaced by one of its name, and taken away; nobody else sees or removes it', async () => {
  expect((await manager.ask('POST', '/case-views', WAITING)).statusCode).toBe(201);
  const again = { name: 'VÄNTAR', filter: { status: 'asked' } };
  const { id } = (await manager.ask('POST', '/case-views', again)).json();
  expect((await manager.ask('GET', '/case-views')).json()).toEqual({ items: [{ id, ...again }] });
  expect(await namesOf(director)).toEqual([]);
  expect((await director.ask('DELETE', `/case-views/${id}`)).statusCode).toBe(404);
  expect((await manager.ask('DELETE', `/case-views/${id}`)).statusCode).toBe(204);
  expect((await manager.ask('DELETE', `/case-views/${id}`)).json().code).toBe('cases.view-unknown');
  expect(await namesOf(manager)).toEqual([]);
});

test('a view holds what the register can be narrowed by and nothing else, and not more of them than one looks through', async () => {
  for (const filter of [{ status: 'reported', limit: 100 }, { sort: 'name' }, { kind: 7 }]) {
    const answer = await manager.ask('POST', '/case-views', { name: 'Fel', filter });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'http.invalid']);
  }
  for (let number = 0; number < 30; number++)
    expect((await manager.ask('POST', '/case-views', { ...WAITING, name: `Vy ${number}` })).statusCode).toBe(201);
  const full = await manager.ask('POST', '/case-views', WAITING);
  expect([full.statusCode, full.json().code]).toEqual([409, 'cases.views-full']);
  expect((await manager.ask('POST', '/case-views', { ...WAITING, name: 'Vy 7' })).statusCode).toBe(201);
});

test('the exported register says where each case came from', async () => {
  const mine = aReport({ counterpart: 'Egen AB' });
  await employee.ask('POST', '/cases', mine);
  await manager.ask('POST', '/cases', { ...aReport({ counterpart: 'Annans AB' }), personId: employee.person });
  const [heading = '', ...rows] = (await manager.ask('GET', '/cases/export?format=csv')).body.split('\r\n');
  const at = heading.split(';').indexOf('Ursprung');
  const originOf = (title: string) => rows.find((row) => row.includes(title))?.split(';')[at];
  expect([originOf('Egen AB'), originOf('Annans AB')]).toEqual(['Anmäld av medarbetaren', 'Anmäld åt medarbetaren']);
});
