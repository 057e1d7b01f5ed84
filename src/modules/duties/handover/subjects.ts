import type { SubjectKind } from '../subjects/kinds.ts';
import { listQuestions } from './questions.ts';
import { type Handover, listHandovers } from './store.ts';

/** A hand-over as its receiver meets it: what is owed about it, they owe. */
export const HANDOVER = 'handover';
/** The same hand-over as the one who leaves meets it: the question of what else there is to hand over. */
export const LEAVING = 'leaving';

/** The question to an employee who gets another manager. */
export const STAYING = 'staying';

/**
 * Both sides of a hand-over as subjects, and the question to each employee; to the role `employee` answers the receiver,
 * the one who leaves, or the one who stays.
 */
export const handoverSubjects: readonly SubjectKind[] = [
  aSide(HANDOVER, ({ toPerson }) => toPerson),
  aSide(LEAVING, ({ fromPerson }) => fromPerson),
  {
    kind: STAYING,
    async placesOf(tx, ids) {
      const found = new Map((await listQuestions(tx, ids)).map(({ id, person }) => [id as string, person]));
      return ids.map((id) => {
        const person = found.get(id);
        return person === undefined ? {} : { person };
      });
    },
  },
];

function aSide(kind: string, who: (handover: Handover) => Handover['toPerson']): SubjectKind {
  return {
    kind,
    async placesOf(tx, ids) {
      const found = new Map((await listHandovers(tx, ids)).map((one) => [one.id as string, one]));
      return ids.map((id) => {
        const one = found.get(id);
        const person = one === undefined ? null : who(one);
        return person === null ? {} : { person };
      });
    },
  };
}
