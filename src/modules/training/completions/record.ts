import type { PersonId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor, EntryDraft } from '../../../platform/journal/index.ts';
import { authorityOn, organisationAt, pathOf, treeOf } from '../../organisation/index.ts';
import type { Course } from '../course.ts';
import { validUntil } from '../rules.ts';
import type { TrainingServices } from '../services.ts';
import { insertCompletions, listPlaces, type NewCompletion } from './store.ts';

/**
 * Keeps completions and puts `training.completed` on each of the persons' employments, from the day they were taken.
 * What is known already is passed over. Answers those that were new.
 */
export async function recordCompletions(
  tx: Tx,
  { journal, clock }: TrainingServices,
  given: readonly (NewCompletion & { readonly course: Course })[],
  { acting, by }: { readonly acting: EntryActor; readonly by: PersonId | null },
): Promise<readonly NewCompletion[]> {
  const kept = await insertCompletions(
    tx,
    given.map(({ course: _, ...one }) => one),
    { at: clock.now(), by },
  );
  const fresh = given.filter(({ id }) => kept.has(id));
  const places = await listPlaces(tx, nowOf(clock), [...new Set(fresh.map(({ person }) => person))]);
  const placesOf = Map.groupBy(places, ({ person }) => person);
  const tree = treeOf(fresh.length === 0 ? [] : await organisationAt(tx, nowOf(clock)).listUnits());
  await journal.record(
    tx,
    fresh.flatMap(({ id, person, code, number, completedOn, source, course }) =>
      (placesOf.get(person) ?? []).map(({ employment, unit }): EntryDraft => {
        const authority = authorityOn(pathOf(tree, unit));
        return {
          type: 'training.completed',
          subject: { kind: 'employment', id: employment },
          actor: acting,
          effectiveOn: completedOn,
          facts: {
            completion: id,
            code,
            number,
            source,
            concerns: course.concerns,
            validUntil: validUntil(course, { completedOn }),
          },
          ...(authority === undefined ? {} : { authority }),
        };
      }),
    ),
  );
  return fresh;
}
