import type { EmploymentId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { contains, type Period } from '../../kernel/period.ts';
import type { During, Stretch, Tx } from '../../platform/database/index.ts';
import { leavesAmong } from './absences/away.ts';
import { type Absence, listAbsencesDuring } from './absences/store.ts';
import { type Authority, listAuthoritiesDuring } from './employer/store.ts';
import { readEmploymentsDuring, readLeadersDuring, readNamingsDuring } from './line/during.ts';
import { type Line, type LineEmployment, lineOf } from './line/line.ts';
import { type Assignment, listAssignmentsDuring } from './roles/store.ts';
import { listUnitsDuring } from './units/store.ts';
import { treeOf } from './units/tree.ts';

/** Days through which the line and the given roles stay as they are. */
export interface LineStretch extends Period {
  readonly line: Line;
  readonly authorities: readonly Authority[];
  readonly given: readonly Assignment[];
  /** Of the employments and persons asked for, of those with HR and of those ever away from one of their employments. */
  readonly employments: readonly LineEmployment[];
  /** The days of these on which somebody is on leave, in stretches with the same absences. */
  readonly away: readonly (Period & { readonly absences: readonly Absence[] })[];
}

/**
 * The organisation through a period, as it was known at a moment: what `organisationAt` says of each of its days, read
 * once. The stretches come in order, each put together when it is asked for.
 */
export async function organisationDuring(
  tx: Tx,
  during: During,
  asked: { readonly employments: readonly EmploymentId[]; readonly persons: readonly PersonId[] },
): Promise<Iterable<LineStretch>> {
  const [units, leaders, namings, authorities, given, absences] = await Promise.all([
    listUnitsDuring(tx, during),
    readLeadersDuring(tx, during),
    readNamingsDuring(tx, during),
    listAuthoritiesDuring(tx, during),
    listAssignmentsDuring(tx, during),
    listAbsencesDuring(tx, during),
  ]);
  const employments = await readEmploymentsDuring(tx, during, {
    employments: asked.employments,
    persons: [
      ...new Set([
        ...asked.persons,
        ...given.filter(({ role }) => role === 'hr').map(({ person }) => person),
        ...absences.filter(({ employment }) => employment !== null).map(({ person }) => person),
      ]),
    ],
  });
  const roles = given.map((values) => ({ ...values.period, values }));
  const leaves = leavesAmong(absences).map(({ period }) => period);
  const stretchOf = (period: Period): LineStretch => {
    const on = <Values>(all: readonly Stretch<Values>[]) => valuesOn(all, period.from);
    const named = on(namings);
    const isNamed = new Set(named.map(({ manager }) => manager));
    return {
      ...period,
      line: lineOf(
        treeOf(on(units)),
        on(leaders).filter(({ id, isManager }) => isManager || isNamed.has(id)),
        named,
      ),
      authorities: on(authorities),
      given: on(roles),
      employments: on(employments),
      away: stretchesOf(
        period,
        absences.map((absence) => absence.period),
      )
        .filter(({ from }) => leaves.some((leave) => contains(leave, from)))
        .map((days) => ({ ...days, absences: absences.filter((absence) => contains(absence.period, days.from)) })),
    };
  };
  const lines = [...units, ...leaders, ...namings, ...authorities, ...roles, ...employments];
  return stretchesOf(during.during, lines).values().map(stretchOf);
}

function valuesOn<Values>(all: readonly Stretch<Values>[], day: LocalDate): Values[] {
  return all.filter((one) => contains(one, day)).map(({ values }) => values);
}

/** The period cut wherever one of the others begins or ends. */
function stretchesOf({ from, to }: Period, others: readonly Period[]): Period[] {
  const cuts = new Set(others.flatMap((other) => [other.from, other.to]).filter((day) => from < day && day < to));
  const days = [from, ...[...cuts].sort(), to];
  return days.slice(1).map((end, index) => ({ from: days[index] as LocalDate, to: end }));
}
