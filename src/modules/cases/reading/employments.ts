import type { EmploymentId, PersonId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { holdersAt } from '../../authority/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import type { CaseServices } from '../services.ts';

/** One of a person's employments as pages name it: as what, where, and who answers for it. */
export interface NamedEmployment {
  readonly id: EmploymentId;
  readonly title: string;
  readonly unit: string;
  readonly share: number | null;
  /** Who answers as the nearest manager today. */
  readonly managers: readonly PersonId[];
}

/** A person's employments of today, the largest share first. */
export async function listNamedEmployments(
  tx: Tx,
  { clock }: Pick<CaseServices, 'clock'>,
  person: PersonId,
): Promise<readonly NamedEmployment[]> {
  const times = nowOf(clock);
  const organisation = organisationAt(tx, times);
  const found = (await organisation.findPerson(person))?.employments ?? [];
  const managers = await holdersAt(tx, times).answeringAll(
    found.map(({ id }) => ({ role: 'nearest-manager', place: { person, employment: id } })),
  );
  const units = await Promise.all(found.map(({ unit }) => organisation.findUnit(unit)));
  return found.map(({ id, title, share }, index) => ({
    id,
    title,
    share,
    unit: units[index]?.name ?? '',
    managers: managers[index]?.map((one) => one.person) ?? [],
  }));
}
