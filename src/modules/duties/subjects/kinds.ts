import type { Tx } from '../../../platform/database/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import type { Place } from '../store.ts';

/** A kind of thing that duties can be about. Each module hands in its own; the engine names none. */
export interface SubjectKind {
  readonly kind: string;
  /** Where each of these stands now, in the order asked; `{}` for one that stands nowhere. */
  placesOf(tx: Tx, ids: readonly string[]): Promise<readonly Place[]>;
}

/** Where subjects of any kind stand: each kind is asked once. What no module knows stands nowhere. */
export function placesBy(kinds: readonly SubjectKind[]) {
  const byKind = new Map(kinds.map((one) => [one.kind, one]));
  if (byKind.size < kinds.length) throw new Error('two modules hand in the same kind of subject');
  return async (tx: Tx, subjects: readonly Subject[]): Promise<readonly Place[]> => {
    const found = new Map<string, Place>();
    for (const [kind, ofKind] of Map.groupBy(subjects, (subject) => subject.kind)) {
      const ids = [...new Set(ofKind.map(({ id }) => id))];
      const places = (await byKind.get(kind)?.placesOf(tx, ids)) ?? [];
      for (const [index, id] of ids.entries()) found.set(`${kind} ${id}`, places[index] ?? {});
    }
    return subjects.map(({ kind, id }) => found.get(`${kind} ${id}`) ?? {});
  };
}
