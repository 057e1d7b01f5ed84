import type { AuthorityId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { authorityOn, pathOf } from '../../organisation/index.ts';
import { type AskedOrder, deciderOver, type FoundDecider } from '../find-decider.ts';
import type { HolderLookup } from '../holders/at.ts';
import type { Place } from '../holders/seats.ts';
import type { DecisionFacts } from '../items.ts';
import { reportedTo } from '../register/decision.ts';
import { sampledFacts } from './sampled-facts.ts';

/** Whose decision is asked about: anybody at a unit, or the one who leads it. */
export interface SampledSubject {
  readonly unit: UnitId;
  readonly person: PersonId | null;
  readonly place: Place;
}

/** A decision that would be made otherwise under the new order. */
export interface ChangedDecision {
  readonly decision: string;
  readonly facts: DecisionFacts;
  readonly unit: UnitId;
  readonly person: PersonId | null;
  readonly before: FoundDecider;
  readonly after: FoundDecider;
  /** Somebody else decides; or the same one does, under another item's kind or reporting. */
  readonly what: 'decider' | 'route';
}

/** Everybody under an authority, as far as an order can tell them apart: each unit's staff, and each who leads. */
export function subjectsUnder({ grounds }: HolderLookup, authority: AuthorityId): readonly SampledSubject[] {
  const { line } = grounds;
  const units = [...line.tree.keys()].filter((unit) => authorityOn(pathOf(line.tree, unit)) === authority);
  const under = new Set(units);
  const leaders = [...line.leaders.values()].filter(({ unit }) => under.has(unit));
  return [
    ...units.map((unit) => ({ unit, person: null, place: { unit } })),
    ...leaders.map(({ id, unit, person }) => ({ unit, person, place: { employment: id, person, unit } })),
  ];
}

/** The decisions that either order says anything about. */
export function decisionsIn(...orders: readonly Pick<AskedOrder, 'items'>[]): readonly string[] {
  return [...new Set(orders.flatMap(({ items }) => items.flatMap(({ decides }) => decides)))].sort();
}

/** Whose decisions would change: the new order asked beside the old one, about every subject and decision. */
export function whoseDecisionsChange(
  lookup: HolderLookup,
  orders: { readonly before: AskedOrder; readonly after: AskedOrder },
  authority: AuthorityId,
  subjects: readonly SampledSubject[],
): readonly ChangedDecision[] {
  const items = [...orders.before.items, ...orders.after.items];
  return decisionsIn(orders.before, orders.after).flatMap((decision) =>
    sampledFacts(items, decision).flatMap((facts) =>
      subjects.flatMap(({ unit, person, place }) => {
        const question = { authority, decision, facts, subject: place, conflicts: [] };
        const before = deciderOver(lookup, orders.before, question);
        const after = deciderOver(lookup, orders.after, question);
        const what = changeBetween(before, after);
        return what === undefined ? [] : [{ decision, facts, unit, person, before, after, what }];
      }),
    ),
  );
}

function changeBetween(before: FoundDecider, after: FoundDecider): ChangedDecision['what'] | undefined {
  if (deciderText(before) !== deciderText(after)) return 'decider';
  const routeOf = (found: FoundDecider) => `${found.item?.kind} ${reportedTo(found)}`;
  return routeOf(before) === routeOf(after) ? undefined : 'route';
}

/** Who: that the same person would decide at another level changes nothing for anybody. */
function deciderText({ decider, body }: FoundDecider): string {
  return decider.kind === 'body' ? `${body}` : `${decider.person}`;
}
