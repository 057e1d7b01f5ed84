import type { EntryId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Subject } from '../../platform/journal/index.ts';
import type { DatedTemplate } from '../guidelines/index.ts';

/** What makes a duty one and the same: template and occasion, on one subject of one employer. Never the guideline's version. */
export interface DutyKey {
  readonly template: string;
  /** The entry that gave rise to it, or a period's name: `2026`. */
  readonly occasion: string;
}

/** Which duty is meant, among all of the employer's. */
export interface DutyRef extends DutyKey {
  readonly subject: Subject;
}

/** By what, and when, a duty was discharged. */
export interface Settlement {
  readonly by: EntryId;
  /** The day the evidence applies from: decides whether it was in time. */
  readonly effectiveOn: LocalDate;
  /** The day it was recorded: decides whether it was recorded late. */
  readonly recordedOn: LocalDate;
}

/** A duty as its subject's journal gives it: who owes what, by when, from which source. */
export interface Duty extends DutyKey {
  /** As it read when the duty arose. */
  readonly frozen: DatedTemplate;
  /** The guideline version that the template stood in then. */
  readonly version: string;
  readonly arisenBy: EntryId;
  /** The day the occasion applies from. */
  readonly occasionOn: LocalDate;
  /** The day it was recorded: from here on it can be known. */
  readonly arisenOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly settled: Settlement | null;
  /** The entry by which it fell: the case was withdrawn, a new guideline version let it go. */
  readonly withdrawnBy: EntryId | null;
}

/** One text for a key, to look it up by. */
export function keyText({ template, occasion }: DutyKey): string {
  return `${template} ${occasion}`;
}
