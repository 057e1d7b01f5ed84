import { sql } from 'kysely';
import { today } from '../../kernel/clock.ts';
import type { EmploymentId, PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { held, type Tx } from '../../platform/database/index.ts';
import { isAway, leadingEmployment, nearestManager, organisationAt, pathOf, treeOf } from '../organisation/index.ts';
import type { SurveyServices } from './services.ts';
import type { Survey } from './survey.ts';

/** Somebody who is to be asked, and the manager who is to be asked about them. */
export interface Asked {
  readonly person: PersonId;
  readonly employment: EmploymentId;
  readonly unit: UnitId;
  readonly isAway: boolean;
  /** Nobody at the top of the line; nor where the identity is protected and no handler may know of them. */
  readonly manager: PersonId | null;
}

/**
 * Everyone employed in the unit or below it on the survey's day, each by the employment there that leads, with the nearest
 * manager of that day. About somebody with protected identity a named handler is asked: the nearest manager when they
 * are one, else the first.
 */
export async function readAsked(
  tx: Tx,
  { clock }: Pick<SurveyServices, 'clock'>,
  { unit, content }: Pick<Survey, 'unit' | 'content'>,
): Promise<readonly Asked[]> {
  const times = { on: content.populationOn as LocalDate, knownAt: clock.now() };
  const organisation = organisationAt(tx, times);
  const units = await organisation.listUnits();
  const tree = treeOf(units);
  const inScope = units.filter(({ id }) => pathOf(tree, id).some((above) => above.id === unit)).map(({ id }) => id);
  const { rows } = await sql<{ person_id: PersonId }>`
    select distinct employment.person_id
    from employment_state state join employment using (employer_id, employment_id)
    where ${held('state', times)} and state.unit_id = any(${inScope}::uuid[])`.execute(tx);
  const persons = rows.map(({ person_id }) => person_id);
  const now = { on: today(clock), knownAt: times.knownAt };
  const [line, employments, absences, handlers] = [
    await organisation.line(),
    await organisation.listInLine({ persons }),
    await organisationAt(tx, now).listAbsences(),
    await readHandlers(tx),
  ];
  const scope = new Set(inScope);
  return [...Map.groupBy(employments, ({ person }) => person)].flatMap(([person, own]) => {
    const lead = leadingEmployment(own.filter((one) => scope.has(one.unit)));
    if (lead === undefined) return [];
    const nearest = nearestManager(line, lead)?.employment.person ?? null;
    const known = handlers.get(person);
    const ids = own.map(({ id }) => id);
    return {
      person,
      employment: lead.id,
      unit: lead.unit,
      isAway: isAway(absences, person, null, ids),
      manager: known === undefined || (nearest !== null && known.includes(nearest)) ? nearest : (known[0] ?? null),
    };
  });
}

/** Who has protected identity, and who handles what is theirs. */
async function readHandlers(tx: Tx): Promise<ReadonlyMap<PersonId, readonly PersonId[]>> {
  const { rows } = await sql<{ person_id: PersonId; handlers: readonly PersonId[] }>`
    select person_id, coalesce(array_agg(handler_id order by handler_id) filter (where handler_id is not null), '{}')
      as handlers
    from protected_person left join named_handler using (employer_id, person_id) group by person_id`.execute(tx);
  return new Map(rows.map(({ person_id, handlers }) => [person_id, handlers]));
}
