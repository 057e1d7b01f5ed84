/**
 * How somebody, or a duty, stands; the higher the number the worse. What is no fault of the holder is no worse than
 * having been late: evidence that comes in may cut the days that somebody answers for, and that must never look worse.
 */
const RANK = {
  /** The duty fell, or somebody else held the office on the days that count. */
  'not-applicable': 0,
  /** Shown to somebody who did not hold the office. */
  'addressed-in-error': 0,
  'in-time': 0,
  /** Its day has not come. */
  'not-due': 0,
  /** They held it, but it was not shown to them, or not that long. */
  'could-not-know': 1,
  /** They had no mandate, or nothing to do it with. */
  'without-means': 1,
  /** Nobody held the office. */
  'no-holder': 1,
  'recorded-late': 2,
  late: 3,
  'statement-only': 4,
  /** Of the time before the system, whose silence proves nothing: nobody has been asked yet, or has not yet answered. */
  'not-asked': 5,
  asked: 5,
  /** ”Underlag saknas”: nothing is recorded, and the holder's reply has not come. */
  missing: 6,
  /** After the reply, or when its day has passed: nothing to show. */
  gap: 7,
} as const;

export type LinkState = keyof typeof RANK;

export const LINK_STATES = Object.keys(RANK) as LinkState[];

/** How bad a state is, for comparing two. */
export function severityOf(state: LinkState): number {
  return RANK[state];
}

/** As what something due stands in a timeline: nothing shows it, before the reply or after; its day has not come; or it is told. */
export function placeInTimeline(state: LinkState): 'gap' | 'planned' | 'happened' {
  if (state === 'missing' || state === 'gap') return 'gap';
  return state === 'not-due' ? 'planned' : 'happened';
}

/** The worst of several, of equals the one told last in the list above; `not-applicable` of none. */
export function worstOf(states: readonly LinkState[]): LinkState {
  const order = (state: LinkState) => RANK[state] * LINK_STATES.length + LINK_STATES.indexOf(state);
  return states.reduce<LinkState>((worst, state) => (order(state) > order(worst) ? state : worst), 'not-applicable');
}
