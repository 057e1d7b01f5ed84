import type { EmployerId } from '../../../kernel/ids.ts';
import { FOREVER, SINCE_EVER } from '../../../kernel/period.ts';
import type { Change, Known, Stretch, TwoTimedTable, Tx } from '../../../platform/database/index.ts';
import { insertAuthorities } from '../employer/store.ts';
import { rewriteNameWords } from '../people/name-words.ts';
import type { PersonalNumbers } from '../people/personal-numbers.ts';
import { writePlaces } from '../people/places.ts';
import { insertEmployments, insertPersons } from '../people/store.ts';
import { assignmentTable, authorityTable, employmentTable, nameTable, successionTable, unitTable } from '../tables.ts';
import { rewriteUnitScope } from '../units/scope.ts';
import { insertUnits } from '../units/store.ts';
import { type Plain, statementsBetween } from './difference.ts';
import type { ImportPlan } from './plan.ts';

/** How many rows of two-timed tables an import wrote. */
export interface Written {
  readonly closed: number;
  readonly inserted: number;
}

/** Writes what the plan says, all of it made known by one entry. Whoever calls it records that entry. */
export async function applyPlan(
  tx: Tx,
  employer: EmployerId,
  plan: ImportPlan,
  numbers: PersonalNumbers,
  known: Known,
): Promise<Written> {
  await insertKeys(tx, employer, plan, numbers);
  const names = [
    ...plan.names,
    ...plan.outsiders.map(({ id, name }) => ({
      person: id,
      before: [],
      after: [{ from: SINCE_EVER, to: FOREVER, values: { name } }],
    })),
  ];
  const written = [
    await writeOutcomes(tx, authorityTable, plan.authorities, ({ id }) => ({ authority_id: id }), known),
    await writeOutcomes(tx, unitTable, plan.units, ({ id }) => ({ unit_id: id }), known),
    await writeOutcomes(tx, nameTable, names, ({ person }) => ({ person_id: person }), known),
    await writeOutcomes(tx, employmentTable, plan.employments, ({ id }) => ({ employment_id: id }), known),
    await writeOutcomes(tx, assignmentTable, plan.roles, ({ id }) => ({ assignment_id: id }), known),
    await successionTable.write(
      tx,
      plan.successions.map(({ unit, successor }) => ({
        key: { unit_id: unit },
        from: plan.days.effectiveOn,
        to: FOREVER,
        values: { successor_id: successor },
      })),
      known,
    ),
  ];
  await writePlaces(tx, plan.places);
  if (plan.units.some(({ before, after }) => before !== after)) await rewriteUnitScope(tx);
  await rewriteNameWords(
    tx,
    names.filter(({ before, after }) => before !== after).map(({ person }) => person),
  );
  return {
    closed: written.reduce((sum, one) => sum + one.closed, 0),
    inserted: written.reduce((sum, one) => sum + one.inserted, 0),
  };
}

async function insertKeys(tx: Tx, employer: EmployerId, plan: ImportPlan, numbers: PersonalNumbers): Promise<void> {
  const newPersons = plan.persons.filter((person) => person.isNew);
  await insertAuthorities(
    tx,
    plan.authorities.filter((one) => one.isNew),
  );
  await insertUnits(
    tx,
    plan.units.filter((one) => one.isNew),
  );
  await insertPersons(
    tx,
    [...newPersons, ...plan.outsiders].map(({ id }) => id),
  );
  const numbered = [...plan.persons.filter((person) => person.isNew || person.isRenumbered), ...plan.outsiders];
  await numbers.store(
    tx,
    employer,
    numbered.map(({ id, number }) => ({ person: id, number })),
  );
  await insertEmployments(
    tx,
    plan.employments.filter((one) => one.isNew),
  );
}

interface Outcome<Values> {
  readonly before: readonly Stretch<Values>[];
  readonly after: readonly Stretch<Values>[];
}

function writeOutcomes<Key extends Plain, Values extends Plain, One extends Outcome<Values>>(
  tx: Tx,
  table: TwoTimedTable<Key, Values>,
  outcomes: readonly One[],
  keyOf: (outcome: One) => Key,
  known: Known,
): Promise<Written> {
  const changes = outcomes.flatMap((outcome) =>
    statementsBetween(outcome.before, outcome.after).map(
      (statement): Change<Key, Values> => ({ key: keyOf(outcome), ...statement }),
    ),
  );
  return table.write(tx, changes, known);
}
