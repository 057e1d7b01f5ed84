import type { Clock } from '../../../kernel/clock.ts';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { nowOf, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import {
  authorityOn,
  leadingEmployment,
  organisationAt,
  pathOf,
  placesOfEmployments,
  treeOf,
} from '../../organisation/index.ts';
import type { Place } from '../store.ts';
import type { SubjectKind } from './kinds.ts';

/** What the organisation itself can owe something about: an employment, a unit, a person, an authority. */
export function organisationSubjects(clock: Clock): readonly SubjectKind[] {
  const times = (): TwoTimes => nowOf(clock);
  return [
    { kind: 'employment', placesOf: (tx, ids) => ofEmployments(tx, times(), ids as readonly EmploymentId[]) },
    { kind: 'unit', placesOf: (tx, ids) => ofUnits(tx, times(), ids as readonly UnitId[]) },
    { kind: 'person', placesOf: (tx, ids) => ofPersons(tx, times(), ids as readonly PersonId[]) },
    { kind: 'authority', placesOf: async (_, ids) => ids.map((id) => ({ authority: id as AuthorityId })) },
  ];
}

async function ofEmployments(tx: Tx, times: TwoTimes, ids: readonly EmploymentId[]): Promise<readonly Place[]> {
  const found = await placesOfEmployments(tx, times, ids);
  const byId = new Map(found.map((one) => [one.employment, one]));
  const authority = await authorities(tx, times);
  return ids.map((id) => {
    const one = byId.get(id);
    if (one === undefined) return {};
    const { employment, person, unit } = one;
    return { person, employment, ...(unit === null ? {} : { unit, ...authority(unit) }) };
  });
}

async function ofUnits(tx: Tx, times: TwoTimes, ids: readonly UnitId[]): Promise<readonly Place[]> {
  const authority = await authorities(tx, times);
  return ids.map((unit) => ({ unit, ...authority(unit) }));
}

async function ofPersons(tx: Tx, times: TwoTimes, ids: readonly PersonId[]): Promise<readonly Place[]> {
  const employments = await organisationAt(tx, times).listInLine({ persons: ids });
  const of = Map.groupBy(employments, ({ person }) => person);
  const authority = await authorities(tx, times);
  return ids.map((person) => {
    const lead = leadingEmployment(of.get(person) ?? []);
    return { person, ...(lead && { employment: lead.id, unit: lead.unit, ...authority(lead.unit) }) };
  });
}

/** Which authority's matters a unit's are, from one reading of the tree. */
async function authorities(tx: Tx, times: TwoTimes): Promise<(unit: UnitId) => Pick<Place, 'authority'>> {
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  return (unit) => {
    const authority = authorityOn(pathOf(tree, unit));
    return authority === undefined ? {} : { authority };
  };
}
