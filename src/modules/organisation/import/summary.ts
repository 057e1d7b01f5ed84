import type { EmploymentOutcome } from './compare-employments.ts';
import { eventsOf } from './events.ts';
import type { ImportPlan } from './plan.ts';

/** An import in numbers. */
export interface ImportSummary {
  /** The effective day, from which the files speak. */
  readonly effectiveOn: string;
  readonly isFirst: boolean;
  /** How many times each thing happens, by the type of the entry that tells of it; what does not happen is left out. */
  readonly events: Readonly<Record<string, number>>;
  /** Employments of which only a title, a share or a user name differs. */
  readonly altered: number;
  readonly newPersons: number;
  readonly renamedPersons: number;
  readonly protectedPersons: { readonly flagged: number; readonly newlyFlagged: number; readonly noLonger: number };
  readonly ending: ImportPlan['ending'];
  readonly spared: number;
  readonly rejected: number;
  readonly remarks: number;
  /** Whether anything at all would be written. */
  readonly changesAnything: boolean;
}

/** Counts what a plan does. Of protected persons there is nothing but numbers. */
export function summarise(plan: ImportPlan, protectedBefore: ReadonlySet<string>): ImportSummary {
  const events: Record<string, number> = {};
  const all = eventsOf(plan);
  for (const { type } of all) events[type] = (events[type] ?? 0) + 1;
  const touched = new Set(all.filter(({ type }) => type.startsWith('employment.')).map(({ subject }) => subject.id));
  const isAltered = ({ id, before, after }: EmploymentOutcome) => before !== after && !touched.has(id);
  const flagged = plan.persons.filter((person) => person.isProtected);
  const newlyFlagged = flagged.filter((person) => !protectedBefore.has(person.id));
  const renamed = plan.names.filter(({ before, after }) => before.length > 0 && before !== after);
  return {
    effectiveOn: plan.days.effectiveOn,
    isFirst: plan.days.latest === undefined,
    events: Object.fromEntries(Object.entries(events).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    altered: plan.employments.filter(isAltered).length,
    newPersons: plan.persons.filter((person) => person.isNew).length + plan.outsiders.length,
    renamedPersons: renamed.length,
    protectedPersons: {
      flagged: flagged.length,
      newlyFlagged: newlyFlagged.length,
      noLonger: plan.persons.filter((person) => !person.isProtected && protectedBefore.has(person.id)).length,
    },
    ending: plan.ending,
    spared: plan.sparedEmployments,
    rejected: plan.rejects.length,
    remarks: plan.remarks.length,
    changesAnything:
      all.length > 0 ||
      newlyFlagged.length > 0 ||
      plan.places.length > 0 ||
      [...plan.authorities, ...plan.units, ...plan.employments, ...plan.roles, ...plan.names].some(
        ({ before, after }: { before: unknown; after: unknown }) => before !== after,
      ),
  };
}
