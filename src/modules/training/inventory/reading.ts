import { sql } from 'kysely';
import { type Actor, may, recordLooks } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import { nowOf, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import { listNames, organisationAt } from '../../organisation/index.ts';
import type { TrainingView, UnitTraining } from '../api.ts';
import { listCompletions, visibleTraining } from '../completions/store.ts';
import { listCourses } from '../courses/store.ts';
import { problem } from '../problems.ts';
import { type Asked, askedNow, standingOf, validUntil } from '../rules.ts';
import type { TrainingServices } from '../services.ts';
import { countLacking, listLacking } from './store.ts';

/** What the reader has taken themselves, and how many lack what in each unit that they answer for. */
export async function readTraining(tx: Tx, services: TrainingServices, actor: Actor): Promise<TrainingView> {
  const { clock, policy } = services;
  const times = nowOf(clock);
  const asked = askedNow(await listCourses(tx));
  const units = await organisationAt(tx, times).listUnits();
  const top = units.filter(({ parent }) => parent === null).map(({ id }) => id);
  return {
    mine: await readMine(tx, times, actor, asked),
    units: await readUnits(tx, services, actor, asked, new Map(units.map(({ id, name }) => [id, name]))),
    mayImport: may(policy, actor, 'training', 'import', { unitPath: top }),
  };
}

async function readMine(
  tx: Tx,
  times: TwoTimes,
  { person, roles }: Actor,
  asked: readonly Asked[],
): Promise<TrainingView['mine']> {
  if (person === null) return [];
  const completions = await listCompletions(tx, [person]);
  const held = new Set<string>(roles.filter(({ actingFor }) => actingFor === undefined).map(({ role }) => role));
  return asked.map((one) => {
    const { course } = one;
    const { standing, by } = standingOf(one, completions, times.on);
    return {
      code: course.code,
      title: course.title,
      demand: course.demand,
      isForMe: course.roles.some((role) => held.has(role)),
      standing,
      completedOn: by?.completedOn ?? null,
      validUntil: by === null ? null : validUntil(course, by),
      source: by?.source ?? null,
      completionId: by?.id ?? null,
    };
  });
}

async function readUnits(
  tx: Tx,
  { policy, clock }: TrainingServices,
  actor: Actor,
  asked: readonly Asked[],
  names: ReadonlyMap<UnitId, string>,
): Promise<TrainingView['units']> {
  const times = nowOf(clock);
  const which = sql`${visibleTraining(policy, actor, today(clock))} and employment.person_id is distinct from ${actor.person}`;
  const representatives = await representativesOf(tx, times);
  const required = asked.filter(({ course }) => course.demand === 'required');
  const found: { readonly unit: UnitId; readonly code: string; readonly needed: number; readonly lacking: number }[] =
    [];
  for (const one of required)
    for (const lack of await countLacking(tx, times, one, representatives, which))
      found.push({ ...lack, code: one.course.code });
  return [...Map.groupBy(found, ({ unit }) => unit)]
    .map(([unit, of]) => ({
      id: unit,
      name: names.get(unit) ?? '',
      courses: of.map(({ code, needed, lacking }) => ({ code, needed, lacking })),
    }))
    .toSorted((a, b) => sumOf(b) - sumOf(a) || (a.name < b.name ? -1 : 1));
}

function sumOf({ courses }: TrainingView['units'][number]): number {
  return courses.reduce((sum, { lacking }) => sum + lacking, 0);
}

/** Who in a unit lacks what, among those whom the reader may see. The looks are logged. Throws `training.unit-unknown`. */
export async function readUnitTraining(
  tx: Tx,
  { policy, clock, journal }: TrainingServices,
  actor: Actor,
  unit: UnitId,
): Promise<UnitTraining> {
  const times = nowOf(clock);
  const path = await organisationAt(tx, times).pathOf(unit);
  const [own] = path;
  const isTheirs = path.some(({ id }) => may(policy, actor, 'training', 'read', { unitPath: [id] }));
  if (own === undefined || !isTheirs) throw problem('training.unit-unknown');
  const which = sql`placed.unit_id = ${unit} and ${visibleTraining(policy, actor, today(clock))}`;
  const representatives = await representativesOf(tx, times);
  const lacks = new Map<PersonId, Asked['course'][]>();
  for (const one of askedNow(await listCourses(tx)).filter(({ course }) => course.demand === 'required'))
    for (const person of await listLacking(tx, times, one, representatives, which))
      lacks.set(person, [...(lacks.get(person) ?? []), one.course]);
  const persons = [...lacks.keys()];
  await recordLooks(tx, journal, actor, {
    resource: 'training',
    persons: persons.filter((person) => person !== actor.person),
  });
  const names = await listNames(tx, clock.now(), persons);
  return {
    unit: { id: own.id, name: own.name },
    people: persons
      .map((id) => ({
        id,
        name: names.get(id) ?? '',
        lacks: (lacks.get(id) ?? []).map(({ code, title }) => ({ code, title })),
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

async function representativesOf(tx: Tx, times: TwoTimes): Promise<readonly PersonId[]> {
  const given = await organisationAt(tx, times).listGivenRoles();
  return given.flatMap(({ role, person }) => (role === 'safety-representative' ? person : []));
}
