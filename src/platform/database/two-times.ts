import { type RawBuilder, sql } from 'kysely';
import { type Clock, type Instant, today } from '../../kernel/clock.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Period } from '../../kernel/period.ts';

/** Which truth is asked for: as it was on a day, as it was known at a moment. Every read names both; there is no default. */
export interface TwoTimes {
  readonly on: LocalDate;
  readonly knownAt: Instant;
}

/** What is valid today and known now: what acting looks at. */
export function nowOf(clock: Clock): TwoTimes {
  return { on: today(clock), knownAt: clock.now() };
}

/** The end of what is still held to be true. PostgreSQL's word, so that it passes both ways unchanged. */
export const END_OF_KNOWLEDGE = 'infinity' as Instant;

/** The four columns of a two-timed row: when it was so, and when we knew it. Both half-open. */
export interface TwoTimedColumns {
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate;
  readonly known_from: Instant;
  readonly known_to: Instant;
}

/** SQL: the row of `alias` was so on that day, as known at that moment. */
export function held(alias: string, { on, knownAt }: TwoTimes): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`(${column('valid_from')} <= ${on}::date and ${on}::date < ${column('valid_to')}
    and ${column('known_from')} <= ${knownAt}::timestamptz and ${knownAt}::timestamptz < ${column('known_to')})`;
}

/** Many days at once, as they were known at a moment. */
export interface During {
  readonly during: Period;
  readonly knownAt: Instant;
}

/** SQL: the row of `alias` was so on some day of the period, as known at that moment. */
export function heldDuring(alias: string, { during, knownAt }: During): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`(${column('valid_from')} < ${during.to}::date and ${during.from}::date < ${column('valid_to')}
    and ${column('known_from')} <= ${knownAt}::timestamptz and ${knownAt}::timestamptz < ${column('known_to')})`;
}

/** A stretch of one key's history as it is held to be now. */
export interface Stretch<Values> extends Period {
  readonly values: Values;
}

/** What a change does to one key's history: which stretches are no longer held, which are held instead. */
export interface Amendment<Held extends Stretch<unknown>, Values> {
  readonly close: readonly Held[];
  readonly insert: readonly Stretch<Values>[];
}

/**
 * Lays `values` (null = nothing was so) over the period and answers the smallest difference: what lies outside
 * stays, neighbours that say the same become one, and a change that changes nothing closes and inserts nothing.
 * `current` are the stretches held now, without overlaps.
 */
export function amend<Values, Held extends Stretch<Values>>(
  current: readonly Held[],
  { from, to }: Period,
  values: Values | null,
  equal: (a: Values, b: Values) => boolean,
): Amendment<Held, Values> {
  const wanted: Stretch<Values>[] = [];
  for (const stretch of current) {
    if (stretch.from < from) wanted.push({ ...cut(stretch), to: stretch.to < from ? stretch.to : from });
    if (stretch.to > to) wanted.push({ ...cut(stretch), from: stretch.from > to ? stretch.from : to });
  }
  if (values !== null) wanted.push({ from, to, values });
  const merged = mergeNeighbours(wanted, equal);
  const same = (a: Stretch<Values>, b: Stretch<Values>) =>
    a.from === b.from && a.to === b.to && equal(a.values, b.values);
  return {
    close: current.filter((stretch) => !merged.some((kept) => same(kept, stretch))),
    insert: merged.filter((stretch) => !current.some((held) => same(held, stretch))),
  };
}

function cut<Values>({ from, to, values }: Stretch<Values>): Stretch<Values> {
  return { from, to, values };
}

function mergeNeighbours<Values>(
  stretches: Stretch<Values>[],
  equal: (a: Values, b: Values) => boolean,
): Stretch<Values>[] {
  const merged: Stretch<Values>[] = [];
  for (const stretch of stretches.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && last.to === stretch.from && equal(last.values, stretch.values))
      merged[merged.length - 1] = { ...last, to: stretch.to };
    else merged.push(stretch);
  }
  return merged;
}
