import { sql } from 'kysely';
import { findActing, unprotectedFor } from '../../../access/index.ts';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { held, nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { authorityOn, type Doer, listAuthorities, organisationAt, pathOf, treeOf } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';

/** Whom a row of the register is about, as the doer may read in for them. */
export interface Registered {
  readonly person: PersonId;
  readonly employment: EmploymentId;
  readonly unit: UnitId;
  readonly authority: AuthorityId;
  /** Their identity is protected: no place of theirs is kept. */
  readonly isProtected: boolean;
  /** As whom the doer reads it in. */
  readonly acting: EntryActor;
}

/**
 * The employees with these numbers for whom the doer may read in cases: where they are placed today, or were placed
 * last. Somebody whom the doer may not see is not among them, no more than somebody who does not exist.
 */
export async function registeredBy(
  tx: Tx,
  { policy, clock }: Pick<CaseServices, 'policy' | 'clock'>,
  doer: Doer,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, Registered>> {
  const times = nowOf(clock);
  const seen = 'system' in doer ? sql`true` : unprotectedFor(doer, 'employment.person_id');
  const { rows } = await sql<{
    employee_id: string;
    employment_id: EmploymentId;
    person_id: PersonId;
    unit_id: UnitId | null;
    is_protected: boolean;
  }>`
    select employment.employee_id, employment.employment_id, employment.person_id,
      exists (select from protected_person where person_id = employment.person_id) as is_protected,
      coalesce(now.unit_id, last.unit_id) as unit_id
    from employment left join employment_state now on now.employment_id = employment.employment_id and ${held('now', times)}
      left join lateral (
        select unit_id from employment_state state
        where state.employment_id = employment.employment_id and now.unit_id is null
          and state.known_from <= ${times.knownAt} and ${times.knownAt} < state.known_to
        order by state.valid_to desc limit 1) last on true
    where employment.employee_id = any(${employeeIds}::text[]) and ${seen}`.execute(tx);
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  const board = (await listAuthorities(tx, times)).find(({ kind }) => kind === 'board')?.id;
  const found = new Map<string, Registered>();
  for (const { employee_id, employment_id, person_id: person, unit_id: unit, is_protected: isProtected } of rows) {
    if (unit === null) continue;
    const path = pathOf(tree, unit);
    const authority = authorityOn(path) ?? board;
    if (authority === undefined) throw problem('cases.no-authority');
    const facts = { person, authority, unitPath: path.length === 0 ? [unit] : path.map(({ id }) => id) };
    const acting: EntryActor | undefined =
      'system' in doer ? { kind: 'system' } : findActing(policy, doer, 'case', 'import', facts);
    if (acting !== undefined)
      found.set(employee_id, { person, employment: employment_id, unit, authority, isProtected, acting });
  }
  return found;
}

/** Whose these employee numbers are, whoever asks: for putting down who decided. */
export async function personsBy(tx: Tx, employeeIds: readonly string[]): Promise<ReadonlyMap<string, PersonId>> {
  const { rows } = await sql<{ employee_id: string; person_id: PersonId }>`
    select employee_id, person_id from employment where employee_id = any(${employeeIds}::text[])`.execute(tx);
  return new Map(rows.map(({ employee_id, person_id }) => [employee_id, person_id]));
}
