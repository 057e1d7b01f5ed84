import { type Instant, instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Answering, type HolderLookup, type HolderRole, holdersAt, type Place } from '../../authority/index.ts';
import type { Tenure } from '../chain/office.ts';
import { type Cuts, readCuts } from './cuts.ts';

/** Who held each role of a place over a period, and to whom what was due there was shown. */
export interface Tenures {
  readonly held: ReadonlyMap<HolderRole, readonly Tenure[]>;
  readonly shown: ReadonlyMap<HolderRole, readonly Tenure[]>;
}

/** After so many rounds of finding further persons, nobody new comes: the line is not that long. */
const ROUNDS = 8;

/**
 * Who answered in each of these roles for a place, day by day: `held` as it is known at `knownAt`, `shown` as it was known
 * each day. Asked of the one resolver on the days when anything changes, so a quiet year costs one question.
 */
export async function readTenures(
  tx: Tx,
  place: Place,
  roles: readonly HolderRole[],
  period: Period,
  knownAt: Instant,
): Promise<Tenures> {
  const persons = new Set<PersonId>();
  const read = new Map<number, Promise<Cuts>>();
  const held = await readUntilSettled(() => knownAt, false);
  // As long as nothing became known within the period, what was shown is what is held.
  const isAsKnown = (await cutsNow()).known.length === 0;
  const shown = isAsKnown ? held : await readUntilSettled((day) => endOf(day, knownAt), true);
  return { held: tenuresBy(roles, held, place, period), shown: tenuresBy(roles, shown, place, period) };

  /** The days of change as far as is known of; persons only come, so that as many are the same ones. */
  function cutsNow(): Promise<Cuts> {
    const known = read.get(persons.size) ?? readCuts(tx, place, [...persons], period);
    read.set(persons.size, known);
    return known;
  }

  /** Who answers on each day of change; whoever is found may have changes of their own. */
  async function readUntilSettled(
    at: (day: LocalDate) => Instant,
    asKnown: boolean,
  ): Promise<Map<LocalDate, HolderLookup>> {
    const found = new Map<LocalDate, HolderLookup>();
    for (let round = 0, before = -1; round < ROUNDS && persons.size !== before; round += 1) {
      before = persons.size;
      const cuts = await cutsNow();
      const days = new Set([period.from, ...cuts.valid, ...(asKnown ? cuts.known : [])]);
      await Promise.all(
        [...days]
          .filter((day) => !found.has(day))
          .map(async (day) => {
            const lookup = await holdersAt(tx, { on: day, knownAt: at(day) }).overOne(place);
            found.set(day, lookup);
            for (const one of personsIn(lookup, roles, place)) persons.add(one);
          }),
      );
    }
    return found;
  }
}

function personsIn(lookup: HolderLookup, roles: readonly HolderRole[], place: Place): PersonId[] {
  return roles.flatMap((role) => [
    ...lookup.of(role, place).flatMap(({ person, deputies }) => [person, ...deputies.map((one) => one.person)]),
    ...lookup.answering(role, place).map(({ person }) => person),
  ]);
}

function tenuresBy(
  roles: readonly HolderRole[],
  found: ReadonlyMap<LocalDate, HolderLookup>,
  place: Place,
  { to }: Period,
): ReadonlyMap<HolderRole, readonly Tenure[]> {
  const days = [...found.keys()].toSorted();
  return new Map(
    roles.map((role) => {
      const tenures: Tenure[] = [];
      for (const [index, day] of days.entries())
        for (const one of found.get(day)?.answering(role, place) ?? [])
          lay(tenures, { ...tenureOf(one), from: day, to: days[index + 1] ?? to });
      return [role, tenures];
    }),
  );
}

function tenureOf({ person, actingFor }: Answering): Pick<Tenure, 'person' | 'actingFor'> {
  return { person, ...(actingFor === undefined ? {} : { actingFor }) };
}

/** Goes on with the same person's tenure where it ends, or begins one. */
function lay(tenures: Tenure[], next: Tenure): void {
  const index = tenures.findIndex(
    (one) => one.person === next.person && one.actingFor === next.actingFor && one.to === next.from,
  );
  const before = tenures[index];
  if (before === undefined) tenures.push(next);
  else tenures[index] = { ...before, to: next.to };
}

/** The day's last moment in UTC, which is its last in Sweden but for an hour or two; never later than the report. */
function endOf(day: LocalDate, knownAt: Instant): Instant {
  const end = instant(`${day}T23:59:59.999Z`);
  return end < knownAt ? end : knownAt;
}
