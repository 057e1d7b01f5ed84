import type { PersonId } from '../../kernel/ids.ts';
import type { Holder } from './holders/holder.ts';
import { type DecisionFacts, findItem } from './items.ts';
import { type DelegationItem, LEVELS, type Level } from './schema.ts';

/** Why somebody other than the person concerned may not decide either: DOMAIN.md 8. */
export interface Conflict {
  readonly person: PersonId;
  readonly kind: 'relative' | 'co-owner';
}

/** A sub-delegation by an administration head, one step, as in force for the subject's administration. */
export interface SubDelegation {
  readonly item: string;
  readonly to: Level;
}

/** An order as in force, with the sub-delegations made under it. */
export interface OrderInForce {
  /** Null for an order that nobody has decided: Uppsikt's suggestion. */
  readonly version: string | null;
  readonly items: readonly DelegationItem[];
  readonly subDelegations: readonly SubDelegation[];
}

export interface DecisionQuestion {
  readonly decision: string;
  readonly facts: DecisionFacts;
  /** Whose case it is; null when it is asked for anybody at a unit. */
  readonly person: PersonId | null;
  readonly conflicts: readonly Conflict[];
  /** The level at which the matter was decided last: nobody below it decides it anew. */
  readonly atLeast?: Level;
  /** Who holds each level for the subject; a level nobody holds is empty. */
  readonly holders: Readonly<Partial<Record<Level, readonly Holder[]>>>;
  readonly order: OrderInForce;
}

/** One step of the way to the answer, in the order walked. */
export interface Reason {
  readonly level: Level;
  readonly person: PersonId | null;
  readonly because:
    | 'not-delegated'
    | 'sub-delegated'
    | 'sub-delegation-not-allowed'
    | 'decided-higher'
    | 'vacant'
    | 'own-case'
    | 'relative'
    | 'co-owner'
    | 'away'
    | 'deputy-away'
    | 'decides'
    | 'decides-as-deputy'
    | 'decides-as-body';
}

/** Who decides: a person in a role, for themselves or standing in; or the board as a body. */
export type Decider =
  | { readonly kind: 'person'; readonly level: Level; readonly person: PersonId; readonly actingFor?: PersonId }
  | { readonly kind: 'body'; readonly level: 'board' };

export interface DecisionAnswer {
  readonly decider: Decider;
  /** The item; absent when the committee has not delegated the decision and makes it itself. */
  readonly item?: DelegationItem;
  readonly version: string | null;
  /** What the answer walked through, so that anyone can see why it is this one. */
  readonly reasons: readonly Reason[];
}

/**
 * Who decides: the level that the delegation order names, or that decided the matter before when that is higher; when its holder is the person concerned, a relative or a
 * co-owner, the next level; when away, the deputy, else the nearest superior; above the director the chair of the board,
 * above the chair the board itself, which is always there. So there is always exactly one answer, and nobody ever
 * decides their own case.
 */
export function whoDecides(question: DecisionQuestion): DecisionAnswer {
  const { order, decision, facts } = question;
  const item = findItem(order.items, decision, facts);
  const reasons: Reason[] = [];
  if (item === undefined) {
    reasons.push({ level: 'board', person: null, because: 'not-delegated' });
    return { decider: asBody(reasons), version: order.version, reasons };
  }
  for (let level: Level | undefined = firstLevel(item, question, reasons); level !== undefined; level = above(level)) {
    const decider = deciderAt(level, question, reasons);
    if (decider !== undefined) return { decider, item, version: order.version, reasons };
  }
  return { decider: asBody(reasons), item, version: order.version, reasons };
}

/** The head of HR stands beside the administration heads, under the director. */
const HEIGHT: Readonly<Record<Level, number>> = {
  'nearest-manager': 1,
  'next-manager': 2,
  'administration-head': 3,
  'hr-head': 3,
  director: 4,
  chair: 5,
  board: 6,
};

/** What the order names; of a matter that was decided higher up, that level: nobody lifts what those above have decided. */
function firstLevel(item: DelegationItem, { order, atLeast }: DecisionQuestion, reasons: Reason[]): Level {
  const named = levelOfItem(item, order, reasons);
  if (atLeast === undefined || HEIGHT[atLeast] <= HEIGHT[named]) return named;
  reasons.push({ level: atLeast, person: null, because: 'decided-higher' });
  return atLeast;
}

function levelOfItem(item: DelegationItem, { subDelegations }: OrderInForce, reasons: Reason[]): Level {
  const further = subDelegations.find((one) => one.item === item.number);
  if (further === undefined) return item.level;
  // One step, by an administration head, and only where the committee has allowed it (KL 7:6).
  const isAllowed = item.maySubDelegate && item.level === 'administration-head';
  reasons.push({
    level: further.to,
    person: null,
    because: isAllowed ? 'sub-delegated' : 'sub-delegation-not-allowed',
  });
  return isAllowed ? further.to : item.level;
}

/** The level that takes over; undefined above the chair, where the board decides as a body. */
function above(level: Level): Level | undefined {
  if (level === 'hr-head') return 'director';
  const next = LEVELS[LEVELS.indexOf(level) + 1];
  return next === 'board' ? undefined : next;
}

function deciderAt(level: Level, question: DecisionQuestion, reasons: Reason[]): Decider | undefined {
  if (level === 'board') return asBody(reasons);
  const holders = question.holders[level] ?? [];
  if (holders.length === 0) reasons.push({ level, person: null, because: 'vacant' });
  for (const { person, isAway, deputies } of holders) {
    const obstacle = obstacleTo(person, question);
    if (obstacle !== undefined) {
      // The deputy of somebody disqualified takes no part either: the next level decides.
      reasons.push({ level, person, because: obstacle });
      continue;
    }
    if (!isAway) {
      reasons.push({ level, person, because: 'decides' });
      return { kind: 'person', level, person };
    }
    reasons.push({ level, person, because: 'away' });
    const deputy = deputyAmong(deputies, level, question, reasons);
    if (deputy !== undefined) return { kind: 'person', level, person: deputy, actingFor: person };
  }
  return undefined;
}

function deputyAmong(
  deputies: Holder['deputies'],
  level: Level,
  question: DecisionQuestion,
  reasons: Reason[],
): PersonId | undefined {
  for (const { person, isAway } of deputies) {
    const obstacle = obstacleTo(person, question) ?? (isAway ? 'deputy-away' : undefined);
    reasons.push({ level, person, because: obstacle ?? 'decides-as-deputy' });
    if (obstacle === undefined) return person;
  }
  return undefined;
}

function obstacleTo(person: PersonId, { person: concerned, conflicts }: DecisionQuestion) {
  if (person === concerned) return 'own-case' as const;
  return conflicts.find((conflict) => conflict.person === person)?.kind;
}

function asBody(reasons: Reason[]): Decider {
  reasons.push({ level: 'board', person: null, because: 'decides-as-body' });
  return { kind: 'body', level: 'board' };
}
