import { z } from 'zod';
import { day, entryType, part, slug } from './words.ts';

/** `must` stops the step, `remind` says what is missing, `off` asks for nothing and keeps its place. */
export const demand = z.enum(['must', 'remind', 'off']);
export type Demand = z.output<typeof demand>;

/** A gate: what is to have been done before a step may be taken. */
export const gate = z.strictObject({
  ...part,
  demand,
  /** The first day that it applies; null = as long as the version is in force. */
  from: day.nullable().default(null),
  /** The step it stands before, named by the kind of case: `introduction`, `decision`. */
  before: slug,
  /** About what there must be evidence: `unit`, `employment`, `case`. */
  about: slug,
  /** Entries of the journal that satisfy it, any one of them. */
  satisfiedBy: z.array(entryType).min(1).max(10),
  /** How long evidence is good for, in months from the day it applies from; null = for ever. */
  goodForMonths: z.int().min(1).max(600).nullable().default(null),
});
export type Gate = z.output<typeof gate>;
