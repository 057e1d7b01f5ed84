import { type RawBuilder, sql } from 'kysely';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { addDays, daysBetween, type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import { remembered } from '../../../kernel/remembered.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AddressRole } from '../../guidelines/index.ts';
import { climbsOf } from '../ladder.ts';
import { type Placements, readEmployments } from './placements.ts';
import type { Reach } from './reach.ts';
import { LINE_ROLES } from './spots.ts';
import type { FrozenTemplates } from './templates.ts';

/** By template, the last day of those duties that may have climbed to a role. */
export type Climbable = ReadonlyMap<string, LocalDate>;

/** By role, what may have climbed to it: a pause makes that later, never earlier. */
export function laddersOf(templates: FrozenTemplates, today: LocalDate): ReadonlyMap<AddressRole, Climbable> {
  const found = new Map<AddressRole, Map<string, LocalDate>>();
  for (const { template, content } of templates.values())
    for (const { to, on, carries } of climbsOf({ dueOn: today, frozen: content }, [])) {
      if (carries === 'count') continue;
      const until = addDays(today, -daysBetween(today, on));
      const known = remembered(found, to, () => new Map<string, LocalDate>());
      known.set(template, laterOf(known.get(template) ?? until, until));
    }
  return found;
}

/** An employment of somebody within reach; `unit` where it counts for being there, null where for whose it is. */
interface Staff {
  readonly unit: UnitId | null;
  readonly employment: EmploymentId;
  readonly person: PersonId;
}

/**
 * The employments by which duties are found: the person's own, those of persons within reach, and all that are placed
 * in the units of the roles along the line.
 */
export async function readStaff(
  tx: Tx,
  placements: Placements,
  person: PersonId,
  reaches: readonly Reach[],
): Promise<readonly Staff[]> {
  const [inLine] = parted(reaches);
  const persons = [...new Set([person, ...inLine.flatMap((reach) => [...reach.persons])])];
  const { ofLeaders } = placements;
  const others = await readEmployments(
    tx,
    persons.filter((one) => !ofLeaders.has(one)),
  );
  const own = persons.flatMap((one) =>
    (ofLeaders.get(one) ?? others.get(one) ?? []).map((employment) => ({ unit: null, employment, person: one })),
  );
  const placed = unitsOf(inLine).flatMap((unit) =>
    (placements.inUnit.get(unit) ?? []).flatMap(({ staff }) =>
      staff.map(({ employment, person }) => ({ unit, employment, person })),
    ),
  );
  return [...own, ...placed];
}

function unitsOf(reaches: readonly Reach[]): UnitId[] {
  return [...new Set(reaches.flatMap((reach) => [...reach.units]))];
}

function parted(reaches: readonly Reach[]): readonly [readonly Reach[], readonly Reach[]] {
  const isInLine = ({ role }: Reach) => LINE_ROLES.includes(role);
  return [reaches.filter(isInLine), reaches.filter((reach) => !isInLine(reach))];
}

/** What the conditions are made of. */
interface Given {
  readonly person: PersonId;
  readonly reaches: readonly Reach[];
  readonly ladders: ReadonlyMap<AddressRole, Climbable>;
  /** The roles that any duty is addressed to. */
  readonly holders: ReadonlySet<AddressRole>;
  readonly staff: readonly Staff[];
  /** Those in a unit who have been placed elsewhere: what is about them may be kept under that unit still. */
  readonly movedTo: ReadonlyMap<UnitId, readonly EmploymentId[]>;
}

/** SQL: among which open duties those of a person are to be found; each condition goes by an index of its own. */
export function conditionsFor({
  person,
  reaches,
  ladders,
  holders,
  staff,
  movedTo,
}: Given): readonly RawBuilder<boolean>[] {
  const [inLine, others] = parted(reaches);
  const isLed = new Set(unitsOf(inLine));
  const led = staff.filter(({ unit }) => unit === null || isLed.has(unit));
  const which = (role: AddressRole) => addressed(role, { ladders, holders });
  const any = (role: AddressRole) => sql<boolean>`(${sql.join(which(role), sql` or `)})`;
  const about = (whose: readonly Staff[], role: AddressRole) =>
    which(role).length === 0
      ? []
      : [sql<boolean>`duty.employment_id = any(${whose.map(({ employment }) => employment)}::uuid[]) and ${any(role)}`];
  return [
    ...about(
      staff.filter((one) => one.person === person),
      'employee',
    ),
    ...inLine.flatMap(({ role, ...reach }) =>
      about(
        led.filter((one) => (one.unit === null ? reach.persons.has(one.person) : reach.units.has(one.unit))),
        role,
      ),
    ),
    sql<boolean>`duty.employment_id is null
      and duty.person_id = any(${[...new Set(led.map((one) => one.person))]}::uuid[])`,
    ...inLine
      .filter((reach) => reach.units.size > 0)
      .map((reach) => sql<boolean>`duty.unit_id = any(${[...reach.units]}::uuid[]) and ${any(reach.role)}`),
    ...inLine.flatMap((reach) => inNoUnit(reach).map((where) => sql<boolean>`${any(reach.role)} and ${where}`)),
    ...others.flatMap((reach) => which(reach.role).flatMap((one) => elsewhere(reach, movedTo, one))),
  ];
}

/** SQL: what is addressed to a role, and what may have climbed to it. */
function addressed(role: AddressRole, { ladders, holders }: Pick<Given, 'ladders' | 'holders'>): RawBuilder<boolean>[] {
  const untils = Map.groupBy(ladders.get(role) ?? [], ([, until]) => until);
  return [
    ...(holders.has(role) ? [sql<boolean>`duty.holder_role = ${role}`] : []),
    ...[...untils].map(([until, climbable]) => {
      // Written out: of an array that it does not know PostgreSQL thinks it names ten templates, and takes another index.
      const templates = sql.join(climbable.map(([template]) => sql.lit(template)));
      return sql<boolean>`(duty.template in (${templates}) and duty.due_on <= ${until}::date)`;
    }),
  ];
}

/** Roles that are the same for everyone in a unit: many units, few duties. */
function elsewhere(reach: Reach, movedTo: Given['movedTo'], which: RawBuilder<boolean>): RawBuilder<boolean>[] {
  if (reach.isEverywhere && reach.nowhere) return [which];
  const moved = [...reach.units].flatMap((unit) => movedTo.get(unit) ?? []);
  return [
    sql<boolean>`${which} and duty.unit_id = any(${[...reach.units]}::uuid[])`,
    sql<boolean>`${which} and duty.unit_id is null and duty.person_id is not null`,
    ...(moved.length === 0 ? [] : [sql<boolean>`${which} and duty.employment_id = any(${moved}::uuid[])`]),
    ...inNoUnit(reach).map((where) => sql<boolean>`${which} and ${where}`),
  ];
}

/** SQL: what is a committee's own, and what stands nowhere; apart, for each has an index of its own. */
function inNoUnit({ authorities, nowhere }: Reach): RawBuilder<boolean>[] {
  return [
    ...(authorities.size > 0 ? [sql<boolean>`duty.authority_id = any(${[...authorities]}::uuid[])`] : []),
    ...(nowhere
      ? [
          sql<boolean>`duty.unit_id is null and duty.employment_id is null and duty.person_id is null
            and duty.authority_id is null`,
        ]
      : []),
  ];
}
