import { addDays, type LocalDate, laterOf, localDateOf, parseLocalDate } from '../../kernel/local-date.ts';
import type { Entry } from '../../platform/journal/index.ts';
import type { Condition, DatedTemplate } from '../guidelines/index.ts';
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
 * to nothing that has a condition, and is still evidence.
 */
export function foldDuties(entries: readonly Entry[], settings: FoldSettings): Duty[] {
  const live = withoutVoided(entries);
  const duties = new Map<string, Duty>();
  for (const entry of live) {
    for (const inForce of settings.templatesFor(entry)) {
      const duty = fires(inForce.template, entry) ? arisenFrom(entry, inForce, settings) : undefined;
      if (duty !== undefined && !duties.has(keyText(duty))) duties.set(keyText(duty), duty);
    }
    const changed = changedBy(entry, duties);
    if (changed !== undefined) duties.set(keyText(changed), changed);
  }
  return [...duties.values()].map((duty) => settle(duty, live));
}

function withoutVoided(entries: readonly Entry[]): Entry[] {
  const voided = new Set<unknown>();
  // The last word counts: a voiding that was itself voided voids nothing, so they are read from the end.
  for (const entry of entries.toReversed())
    if (entry.type === 'entry.voided' && !voided.has(entry.id)) voided.add(entry.facts?.voids);
  return entries.filter((entry) => !voided.has(entry.id));
}

function fires(template: DatedTemplate, entry: Entry): boolean {
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
  const due = dueOn(template, entry, arisenOn);
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

/** Nothing is born overdue: whatever day its days run from, they are never fewer than the shortest notice. */
function dueOn(
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

function settle(duty: Duty, entries: readonly Entry[]): Duty {
  const from = entries.findIndex((entry) => entry.id === duty.arisenBy);
  const settled = firstEvidence(duty, entries, from);
  const fell = entries.findIndex((entry, at) => at > from && duty.frozen.withdrawnBy.includes(entry.type));
  if (duty.withdrawnBy !== null || fell === -1) return { ...duty, settled };
  // What was done before it fell was done.
  const settledAt = entries.findIndex((entry) => entry.id === settled?.by);
  return settledAt !== -1 && settledAt < fell
    ? { ...duty, settled }
    : { ...duty, settled: null, withdrawnBy: entries[fell]?.id ?? null };
}

/** The first evidence by the day it applies from; among those of one day, by the order of the journal. */
function firstEvidence(duty: Duty, entries: readonly Entry[], from: number): Settlement | null {
  const { acceptedBy, acceptsFrom } = duty.frozen;
  const since = typeof acceptsFrom === 'object' ? addDays(duty.occasionOn, -acceptsFrom.daysBefore) : duty.occasionOn;
  const counts = (entry: Entry, at: number) => {
    if (!acceptedBy.includes(entry.type) || entry.id === duty.arisenBy) return false;
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
