import type { AuthorityId, PersonId, UnitId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import { managerOfUnit, type Unit } from '../organisation/index.ts';
import { type HolderLookup, holdersAt } from './holders/at.ts';
import type { Holder } from './holders/holder.ts';
import { authorityFor, boardOf, employmentFor, type Place, pathFor } from './holders/seats.ts';
import { type DecisionFacts, findItem } from './items.ts';
import { suggestedOrder } from './presets/presets.ts';
import { LEVELS, type Level } from './schema.ts';
import { findOrderAt, type HeldSubDelegation, listSubDelegations } from './store/in-force.ts';
import type { OrderVersion, OrderVersionId } from './version.ts';
import { type Conflict, type DecisionAnswer, type OrderInForce, whoDecides } from './who-decides.ts';

/** What is asked of an order: a decision in somebody's case, or (no person) in that of anybody at a unit. */
export interface DeciderQuestion {
  readonly authority: AuthorityId;
  /** `secondary-occupation.forbidden`. */
  readonly decision: string;
  readonly facts: DecisionFacts;
  readonly subject: Place;
  readonly conflicts: readonly Conflict[];
  /** The level at which the matter was decided last, when it is decided anew. */
  readonly atLeast?: Level;
}

/** Who decides, under what, and why this one. */
export interface FoundDecider extends DecisionAnswer {
  readonly version: OrderVersionId | null;
  /** That the committee has decided no order, so that it is answered from Uppsikt's suggestion. */
  readonly isSuggestion: boolean;
  /** The body that decides; null when a person does. */
  readonly body: AuthorityId | null;
  /** Whose case it is and where, as the question's place was found to be; null when it is nobody's or nowhere. */
  readonly person: PersonId | null;
  readonly unit: UnitId | null;
}

/** An order as it is asked, decided or not, with what has been delegated further under it. */
export interface AskedOrder {
  readonly version: OrderVersionId | null;
  readonly isSuggestion: boolean;
  readonly items: OrderInForce['items'];
  readonly subDelegations: readonly HeldSubDelegation[];
}

/**
 * Who decides, by the authority's order in force on `times.on` as known at `times.knownAt`, in the organisation of the
 * same times. Acting asks with today and now. Exactly one answer always: a person, or a body when nobody else may.
 */
export async function findDecider(tx: Tx, question: DeciderQuestion, times: TwoTimes): Promise<FoundDecider> {
  const [order, lookup] = await Promise.all([
    readOrder(tx, question.authority, times),
    holdersAt(tx, times).overOne(question.subject),
  ]);
  return deciderOver(lookup, order, question);
}

/** The order that an authority's decisions are asked of: the one in force, else Uppsikt's suggestion. */
export async function readOrder(tx: Tx, authority: AuthorityId, times: TwoTimes): Promise<AskedOrder> {
  const version = await findOrderAt(tx, authority, times);
  return askedOrder(version, version === undefined ? [] : await listSubDelegations(tx, authority, times));
}

/** A version as it is asked; without one, Uppsikt's suggestion. */
export function askedOrder(
  version: Pick<OrderVersion, 'id' | 'content'> | undefined,
  subDelegations: readonly HeldSubDelegation[],
): AskedOrder {
  if (version !== undefined)
    return { version: version.id, isSuggestion: false, items: version.content.items, subDelegations };
  return { version: null, isSuggestion: true, items: suggestedOrder().content.items, subDelegations: [] };
}

/** The same from what is loaded: many questions, one reading. No authority: the place is under none. */
export function deciderOver(
  lookup: HolderLookup,
  order: AskedOrder,
  question: Omit<DeciderQuestion, 'authority'> & { readonly authority: AuthorityId | null },
): FoundDecider {
  const { authority, decision, conflicts, atLeast } = question;
  const person = question.subject.person ?? employmentFor(lookup.grounds, question.subject)?.person;
  const subject: Place = person === undefined ? question.subject : { ...question.subject, person };
  const path = pathFor(lookup.grounds, subject);
  const facts = { ...question.facts, position: positionOf(lookup, subject, path) };
  const item = findItem(order.items, decision, facts);
  const board = boardOf(lookup.grounds) ?? authority;
  // A level that the committee itself names is its own; above the director come the board and its chair (seed 001).
  const own = item === undefined || isAbove(item.level) || (atLeast && isAbove(atLeast)) ? authority : board;
  const under = new Set(path.map(({ id }) => id));
  const answer = whoDecides({
    decision,
    facts,
    person: person ?? null,
    conflicts,
    ...(atLeast === undefined ? {} : { atLeast }),
    holders: holdersByLevel(lookup, subject, own),
    order: {
      version: order.version,
      items: order.items,
      subDelegations: order.subDelegations.filter(({ unit }) => under.has(unit)),
    },
  });
  return {
    ...answer,
    version: order.version,
    isSuggestion: order.isSuggestion,
    body: answer.decider.kind === 'body' ? own : null,
    person: person ?? null,
    unit: path[0]?.id ?? null,
  };
}

function isAbove(level: Level): boolean {
  return level === 'chair' || level === 'board';
}

/** The authority whose matters the place's are. */
export function authorityOfPlace(lookup: HolderLookup, place: Place): AuthorityId | undefined {
  return authorityFor(lookup.grounds, place) ?? boardOf(lookup.grounds);
}

function holdersByLevel(lookup: HolderLookup, subject: Place, chairOf: AuthorityId | null) {
  const levels: Level[] = [...LEVELS, 'hr-head'];
  const held = (level: Level): readonly Holder[] =>
    level === 'chair' ? (chairOf === null ? [] : lookup.of(level, { authority: chairOf })) : lookup.of(level, subject);
  // Worked out when it is walked to: most questions end at the first level.
  const holders: Partial<Record<Level, readonly Holder[]>> = {};
  for (const level of levels) Object.defineProperty(holders, level, { get: () => held(level), enumerable: true });
  return holders;
}

/** Where somebody stands in the line; what items can ask about as the fact `position`. */
export type Position = 'employee' | 'manager' | 'administration-head' | 'director';

function positionOf(lookup: HolderLookup, subject: Place, path: readonly Unit[]): Position {
  const { person } = subject;
  if (person === undefined) return 'employee';
  const isAmong = (holders: readonly Holder[]) => holders.some((holder) => holder.person === person);
  if (isAmong(lookup.of('director', subject))) return 'director';
  if (isAmong(lookup.of('administration-head', subject))) return 'administration-head';
  return leadsAny(lookup, person, path) ? 'manager' : 'employee';
}

function leadsAny({ grounds }: HolderLookup, person: PersonId, path: readonly Unit[]): boolean {
  return (
    grounds.employmentsOf.get(person)?.some((one) => one.isManager) === true ||
    path.some(({ id }) => managerOfUnit(grounds.line, id)?.person === person)
  );
}
