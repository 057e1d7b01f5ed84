import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { Absence, Assignment, Authority, Line, LineEmployment } from '../../organisation/index.ts';

/** What is looked up and never gone through, so that more can be laid over it without a copy. */
export type Found<Key, Value> = Pick<ReadonlyMap<Key, Value>, 'get' | 'has'>;

/** All that says who holds what on one day, loaded: the functions beside this answer from it without asking anybody. */
export interface HolderGrounds {
  readonly line: Line;
  readonly root: UnitId | undefined;
  readonly authorities: readonly Authority[];
  readonly employments: Found<EmploymentId, LineEmployment>;
  readonly employmentsOf: Found<PersonId, readonly LineEmployment[]>;
  readonly given: ReadonlyMap<Assignment['role'], readonly Assignment[]>;
  /** Who stands in for somebody whenever they are away. */
  readonly standing: ReadonlyMap<PersonId, readonly PersonId[]>;
  readonly absences: ReadonlyMap<PersonId, readonly Absence[]>;
}

/** What a reading of the organisation found, as it came. */
export interface Loaded {
  readonly line: Line;
  readonly authorities: readonly Authority[];
  readonly employments: readonly LineEmployment[];
  readonly given: readonly Assignment[];
  readonly absences: readonly Absence[];
}

/** Puts what was loaded in the order that questions come in. */
export function groundsOf({ line, authorities, employments, given, absences }: Loaded): HolderGrounds {
  const units = [...line.tree.values()];
  const known = new Map([...line.leaders.values(), ...employments].map((one) => [one.id, one]));
  const standing = given.flatMap((one) => (one.deputyFor === null ? [] : [{ of: one.deputyFor, by: one.person }]));
  return {
    line,
    root: units.find((unit) => unit.kind === 'organisation' && unit.parent === null)?.id,
    authorities,
    employments: known,
    employmentsOf: Map.groupBy(known.values(), (one) => one.person),
    given: Map.groupBy(
      given.filter((one) => one.role !== 'deputy'),
      (one) => one.role,
    ),
    standing: new Map([...Map.groupBy(standing, ({ of }) => of)].map(([of, all]) => [of, all.map(({ by }) => by)])),
    absences: Map.groupBy(absences, (absence) => absence.person),
  };
}
