import type { EntryId } from '../../kernel/ids.ts';
import { addDays, type LocalDate, laterOf, localDateOf, parseLocalDate } from '../../kernel/local-date.ts';
import type { Entry } from '../../platform/journal/index.ts';
import { ANSWERED, type Condition, type DatedTemplate } from '../guidelines/index.ts';
import { type Duty, keyText, type Settlement } from './duty.ts';

/** A template in the guideline version that was in force, as known, when an entry was recorded. */
export interface TemplateInForce {
  readonly template: DatedTemplate;
  readonly version: string;
}

export interface FoldSettings {
  /** The templates in force when the entry was recorded: acting looks at what is valid that day and known then. */
  readonly templatesFor: (entry: Entry) => readonly TemplateInForce[];
  /** The employer's calendar: the day itself, or the next on which somebody is at work. */
  readonly nextWorkingDay: (day: LocalDate) => LocalDate;
}

/** What was registered from the time before the system: only templates that name the type fire on it. */
const FROM_BEFORE = '.registered-from-before';

/**
 * The duties of one subject, from its journal alone: the same entries give the same duties, whatever came first.
 * `entries` are all of the subject's, in the order of the journal. An entry whose payload was disposed of gives rise
 * to nothing that has a condition, and is still evidence; what it did to the duties that are `held` stays done.
 */
export function foldDuties(entries: readonly Entry[], settings: FoldSettings, held: readonly Duty[] = []): Duty[] {
  const live = withoutVoided(entries);
  const duties = new Map<string, Duty>();
  for (const entry of live) {
    if (entry.facts === null) for (const duty of rememberedBy(entry, held)) duties.set(keyText(duty), duty);
    for (const inForce of settings.templatesFor(entry)) {
      const duty = fires(inForce.template, entry) ? arisenFrom(entry, inForce, settings) : undefined;
      if (duty !== undefined && !duties.has(keyText(duty))) duties.set(keyText(duty), duty);
    }
    const changed = changedBy(entry, duties);
    if (changed !== undefined) duties.set(keyText(changed), changed);
  }
  const remembered = new Map(held.map((duty) => [keyText(duty), duty]));
  return [...duties.values()].map((duty) => settle(duty, live, remembered.get(keyText(duty))));
}

/** What arose from an entry that can no longer be read, as it is held, yet to be settled anew. */
function rememberedBy({ id }: Entry, held: readonly Duty[]): Duty[] {
  return held.filter(({ arisenBy }) => arisenBy === id).map((duty) => ({ ...duty, settled: null, withdrawnBy: null }));
}

function withoutVoided(entries: readonly Entry[]): Entry[] {
  const voided = new Set<unknown>();
  // The last word counts: a voiding that was itself voided voids nothing, so they are read from the end.
  for (const entry of entries.toReversed())
    if (entry.type === 'entry.voided' && !voided.has(entry.id)) voided.add(entry.facts?.voids);
  return entries.filter((entry) => !voided.has(entry.id));
}

/** Whether the entry gives rise to a duty of the template. */
export function fires(template: DatedTemplate, entry: Entry): boolean {
  return template.arisesOn.includes(entry.type) && template.when.every((condition) => holds(condition, entry));
}

function holds({ fact, is }: Condition, { facts }: Entry): boolean {
  const value = facts?.[fact];
  return is.some((wanted) => wanted === value);
}

/** The duty that the entry gives rise to; none when the day that the template counts from is not in the entry. */
function arisenFrom(
  entry: Entry,
  { template, version }: TemplateInForce,
  { nextWorkingDay }: FoldSettings,
): Duty | undefined {
  const arisenOn = localDateOf(entry.recordedAt);
  const due = dueOnUnder(template, entry, arisenOn);
  if (due === undefined) return undefined;
  return {
    template: template.id,
    occasion: template.occasion === 'year' ? entry.effectiveOn.slice(0, 4) : entry.id,
    frozen: template,
    version,
    arisenBy: entry.id,
    occasionOn: entry.effectiveOn,
    arisenOn,
    dueOn: nextWorkingDay(due),
    settled: null,
    withdrawnBy: null,
  };
}

/**
 * The day by which a duty of the entry is owed, before the calendar moves it; none when the entry lacks the day to count
 * from. Nothing is born overdue: whatever day its days run from, they are never fewer than the shortest notice.
 */
export function dueOnUnder(
  { countsFrom, withinDays, shortestNoticeDays }: DatedTemplate,
  { type, effectiveOn, facts }: Entry,
  arisenOn: LocalDate,
): LocalDate | undefined {
  const notice = addDays(arisenOn, shortestNoticeDays);
  if (countsFrom !== null) {
    const named = parseLocalDate(String(facts?.[countsFrom]));
    return named && laterOf(addDays(named, withinDays), notice);
  }
  if (type.endsWith(FROM_BEFORE)) return notice;
  return laterOf(addDays(laterOf(effectiveOn, arisenOn), withinDays), notice);
}

/** A new guideline version's `transition` is written into the subject's journal, so that the journal says it all. */
function changedBy({ type, facts, id }: Entry, duties: ReadonlyMap<string, Duty>): Duty | undefined {
  if (type !== 'duty.moved' && type !== 'duty.withdrawn') return undefined;
  const duty = duties.get(keyText({ template: String(facts?.template), occasion: String(facts?.occasion) }));
  if (duty === undefined) return undefined;
  return type === 'duty.moved' ? { ...duty, dueOn: facts?.dueOn as LocalDate } : { ...duty, withdrawnBy: id };
}

function settle(found: Duty, entries: readonly Entry[], held: Duty | undefined): Duty {
  const disposed = entries.filter(({ type, facts }) => facts === null && isAboutOne(type));
  if (held !== undefined && disposed.length > 0 && isStillClosed(held, entries)) return held;
  // What moved it can no longer be read: so it is held, and so it stays.
  const wasMoved = disposed.some(({ type }) => type === 'duty.moved');
  const duty = held !== undefined && wasMoved ? { ...found, dueOn: held.dueOn } : found;
  const from = entries.findIndex((entry) => entry.id === duty.arisenBy);
  const settled = firstEvidence(duty, entries, from, held?.settled?.by);
  const fell = entries.findIndex((entry, at) => at > from && duty.frozen.withdrawnBy.includes(entry.type));
  if (duty.withdrawnBy !== null || fell === -1) return { ...duty, settled };
  // What was done before it fell was done.
  const done = firstEvidence(duty, entries.slice(0, fell), from, held?.settled?.by);
  return done === null ? { ...duty, settled: null, withdrawnBy: entries[fell]?.id ?? null } : { ...duty, settled };
}

/** Discharged or fallen, by something that has not been voided since. */
function isStillClosed({ settled, withdrawnBy }: Duty, entries: readonly Entry[]): boolean {
  const by = withdrawnBy ?? settled?.by;
  return by !== undefined && entries.some(({ id }) => id === by);
}

/** Entries that name the duty they are about. */
function isAboutOne(type: string): boolean {
  return type.startsWith('duty.') || type === ANSWERED;
}

/** What is about one duty (`duty.noted`) is evidence for that one only; once disposed of, for the one it discharged. */
function speaksOf({ id, type, facts }: Entry, duty: Duty, settledBy: EntryId | undefined): boolean {
  if (!isAboutOne(type)) return true;
  if (facts === null) return id === settledBy;
  return facts.template === duty.template && facts.occasion === duty.occasion;
}

/** The first evidence by the day it applies from; among those of one day, by the order of the journal. */
function firstEvidence(
  duty: Duty,
  entries: readonly Entry[],
  from: number,
  settledBy: EntryId | undefined,
): Settlement | null {
  const { acceptedBy, acceptsFrom } = duty.frozen;
  const since = typeof acceptsFrom === 'object' ? addDays(duty.occasionOn, -acceptsFrom.daysBefore) : duty.occasionOn;
  const counts = (entry: Entry, at: number) => {
    if (!acceptedBy.includes(entry.type) || entry.id === duty.arisenBy) return false;
    if (!speaksOf(entry, duty, settledBy)) return false;
    if (acceptsFrom === 'ever') return true;
    // On the occasion's own day only what came after it counts: a case reopened in the afternoon is not
    // decided by the decision of the morning.
    const isAfter = acceptsFrom !== 'occasion' || entry.effectiveOn > since || at > from;
    return entry.effectiveOn >= since && isAfter;
  };
  const first = entries
    .filter(counts)
    .reduce<Entry | undefined>(
      (best, entry) => (best && best.effectiveOn <= entry.effectiveOn ? best : entry),
      undefined,
    );
  return first === undefined
    ? null
    : { by: first.id, effectiveOn: first.effectiveOn, recordedOn: localDateOf(first.recordedAt) };
}
