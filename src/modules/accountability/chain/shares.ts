import type { PersonId } from '../../../kernel/ids.ts';
import { addDays, earlierOf, type LocalDate } from '../../../kernel/local-date.ts';
import { contains, intersection, type Period } from '../../../kernel/period.ts';
import { type Account, accountsOf, type DutyDay } from '../../duties/index.ts';
import type { Discharge } from './discharge.ts';
import type { ChainDuty, Hearing, Means, MeansKind } from './duty.ts';
import type { Office } from './office.ts';
import type { LinkState } from './states.ts';

/** How one holder of the office stands to one duty; `person` is null when nobody held it. */
export interface Share extends Period {
  readonly person: PersonId | null;
  readonly actingFor: PersonId | null;
  readonly state: LinkState;
  /** What they lacked, where that is why. */
  readonly lacking: readonly MeansKind[];
  readonly hearing: Hearing | null;
}

/** What a duty is judged by. */
export interface Grounds {
  readonly office: Office;
  readonly means: readonly Means[];
  readonly hearings: readonly Hearing[];
  readonly asOf: LocalDate;
}

/** How everybody who held the office, or was shown the duty, stands to it; in order of time. */
export function sharesOf(duty: ChainDuty, discharge: Discharge, grounds: Grounds): readonly Share[] {
  const { office, asOf } = grounds;
  const until = addDays(discharge.answeredFor?.to ?? earlierOf(laterEnd(duty, discharge), asOf), 1);
  const accounts = accountsOf(daysOf(office, duty, { from: duty.arisenOn, to: until }), duty.noticeDays);
  const byPerson = Map.groupBy(accounts, ({ person }) => person);
  const shares = [...byPerson].map(([person, own]) => shareOf(person, own, duty, discharge, grounds));
  const vacant = discharge.answeredFor;
  const isHeld = vacant === null || accounts.some((one) => isHolder(one) && intersection(one, vacant) !== undefined);
  if (isHeld) return shares.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const nobody: Share = { ...vacant, person: null, actingFor: null, state: 'no-holder', lacking: [], hearing: null };
  return [...shares.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), nobody];
}

/** Without a day to answer for: the day it was done, or its own day. */
function laterEnd({ dueOn, arisenOn }: ChainDuty, { by }: Discharge): LocalDate {
  const end = by?.effectiveOn ?? dueOn;
  return end < arisenOn ? arisenOn : end;
}

function daysOf({ held, shown: seen }: Office, { origin }: ChainDuty, { from, to }: Period): DutyDay[] {
  const days: DutyDay[] = [];
  // Before the system nothing was shown by it: who held the office is taken to have known, unless a source says since when.
  const shown = origin === 'before' ? held : seen;
  const on = (tenures: Office['held'], day: LocalDate) => [
    ...new Set(tenures.filter((one) => contains(one, day)).map(({ person }) => person)),
  ];
  for (let day = from; day < to; day = addDays(day, 1)) days.push({ day, held: on(held, day), shown: on(shown, day) });
  return days;
}

function shareOf(
  person: PersonId,
  accounts: readonly Account[],
  duty: ChainDuty,
  discharge: Discharge,
  { office, means, hearings, asOf }: Grounds,
): Share {
  const holding = accounts.filter(isHolder);
  const of = (period: Period, state: LinkState, lacking: readonly MeansKind[] = []): Share => ({
    ...period,
    person,
    actingFor: office.held.find((one) => one.person === person && intersection(one, period))?.actingFor ?? null,
    state,
    lacking,
    hearing: hearings.find((one) => one.duty === duty.id && one.person === person && one.askedOn <= asOf) ?? null,
  });
  if (holding.length === 0) return of(spanOf(accounts), 'addressed-in-error');
  const { state, answeredFor, by } = discharge;
  if (answeredFor === null) {
    const on = by?.effectiveOn ?? (state === 'not-due' ? asOf : duty.dueOn);
    const isTheirs = state !== 'not-applicable' && holding.some((one) => contains(one, on));
    return of(spanOf(holding), isTheirs ? (state as LinkState) : 'not-applicable');
  }
  const within = (periods: readonly Period[]) => periods.flatMap((one) => intersection(one, answeredFor) ?? []);
  const held = within(holding);
  if (held.length === 0) return of(spanOf(holding), 'not-applicable');
  const answering = within(holding.filter(({ standing }) => standing === 'answers'));
  const knowing = duty.needs.includes('knowledge') ? withMeans(answering, 'knowledge', means, office) : answering;
  if (knowing.length === 0) return of(spanOf(held), 'could-not-know', answering.length > 0 ? ['knowledge'] : []);
  const lacking = duty.needs.filter(
    (kind) => kind !== 'knowledge' && withMeans(knowing, kind, means, office).length === 0,
  );
  const able = duty.needs
    .filter((kind) => kind !== 'knowledge')
    .reduce((days, kind) => withMeans(days, kind, means, office), knowing);
  if (able.length === 0) return of(spanOf(knowing), 'without-means', lacking);
  const share = of(spanOf(able), 'late');
  return { ...share, state: stateAfterReply(discharge, duty, share.hearing, asOf) };
}

/** What is not shown at all is a gap only after the reply, or when the day for it has passed. */
function stateAfterReply(
  { state }: Discharge,
  { origin }: ChainDuty,
  hearing: Hearing | null,
  asOf: LocalDate,
): LinkState {
  if (state !== 'unmet') return state;
  const isHeard =
    hearing !== null && ((hearing.answeredOn !== null && hearing.answeredOn <= asOf) || hearing.answerBy < asOf);
  if (isHeard) return 'gap';
  if (origin === 'system') return 'missing';
  return hearing === null ? 'not-asked' : 'asked';
}

function withMeans(days: readonly Period[], kind: MeansKind, means: readonly Means[], { id }: Office): Period[] {
  const had = means.filter((one) => one.office === id && one.kind === kind);
  return days.flatMap((period) => had.flatMap((one) => intersection(one, period) ?? []));
}

function isHolder({ standing }: Account): boolean {
  return standing !== 'addressed-in-error';
}

function spanOf(periods: readonly Period[]): Period {
  return {
    from: periods.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
    to: periods.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
  };
}

function orderOf({ from, to, person }: Share): string {
  return `${from} ${to} ${person}`;
}
