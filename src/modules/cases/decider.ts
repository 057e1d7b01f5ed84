import { type Clock, today } from '../../kernel/clock.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import {
  type DeciderQuestion,
  deciderOver,
  type FoundDecider,
  findDecider,
  type HolderLookup,
  type Level,
  type Place,
  readOrder,
} from '../authority/index.ts';
import { guidelineObstacles } from './assessment.ts';
import type { CaseFile } from './case.ts';
import { findGuidelineFor, type GuidelineInForce } from './guideline.ts';
import type { CaseKind, CaseObstacle, Outcome } from './kind.ts';
import type { CaseServices } from './services.ts';
import { leadOf } from './store/cases.ts';
import { findDecidedLevel } from './store/decisions.ts';

/**
 * What is asked of the delegation order: who decides this case with that outcome. Of an application the order may ask
 * whether it is within the limits of the guideline, where one governs it (DOMAIN rule 22). `atLeast`: what `decidedAt` says.
 */
export function questionOf(
  file: CaseFile,
  kind: CaseKind,
  outcome: Outcome,
  guideline: GuidelineInForce | undefined,
  atLeast?: Level,
): DeciderQuestion {
  const within =
    kind.application === undefined || guideline === undefined
      ? {}
      : { withinLimits: guidelineObstacles(guideline.content, kind, file.content).every(isNoStop) };
  return {
    authority: file.authority,
    decision: outcome.decides,
    facts: { ...kind.decisionFactsOf(file.content), ...within, outcome: outcome.id },
    subject: placeOf(file),
    conflicts: [],
    ...(atLeast === undefined ? {} : { atLeast }),
  };
}

/** Who decides a case with that outcome today, as known now, with the reasons walked through. */
export async function deciderOf(
  tx: Tx,
  { clock }: Pick<CaseServices, 'clock'>,
  file: CaseFile,
  kind: CaseKind,
  outcome: Outcome,
): Promise<FoundDecider> {
  const [guideline, atLeast] = await Promise.all([guidelineAsked(tx, clock, file, kind), decidedAt(tx, file)]);
  return findDecider(tx, questionOf(file, kind, outcome, guideline, atLeast), nowOf(clock));
}

/** Where a case stands in the organisation. */
export function placeOf(file: Pick<CaseFile, 'person' | 'employments' | 'authority'>): Place {
  return { person: file.person, employment: leadOf(file.employments), authority: file.authority };
}

/** Who holds which role for a case today: read once, asked as often as one likes. */
export function holdersOver(
  tx: Tx,
  { clock, seatings }: Pick<CaseServices, 'clock' | 'seatings'>,
  file: Pick<CaseFile, 'person' | 'employments' | 'authority'>,
): Promise<HolderLookup> {
  return seatings.over(tx, today(clock), placeOf(file));
}

/** The same for every outcome that the kind knows, from one reading of the order and of the line. */
export async function decidersOf(
  tx: Tx,
  { clock }: Pick<CaseServices, 'clock'>,
  file: CaseFile,
  kind: CaseKind,
  holders: Promise<HolderLookup>,
): Promise<readonly { readonly outcome: Outcome; readonly answer: FoundDecider }[]> {
  const [order, lookup, guideline, atLeast] = await Promise.all([
    readOrder(tx, file.authority, nowOf(clock)),
    holders,
    guidelineAsked(tx, clock, file, kind),
    decidedAt(tx, file),
  ]);
  return kind.outcomes.map((outcome) => ({
    outcome,
    answer: deciderOver(lookup, order, questionOf(file, kind, outcome, guideline, atLeast)),
  }));
}

/**
 * The level at which the case was decided last, here: who decides it anew (reconsiders it, or decides it after it was
 * reopened) stands as high at least. undefined = not yet, or before it came here.
 */
export async function decidedAt(tx: Tx, { id, outcome }: Pick<CaseFile, 'id' | 'outcome'>): Promise<Level | undefined> {
  const level = outcome === null ? undefined : await findDecidedLevel(tx, id);
  return level === 'elsewhere' ? undefined : level;
}

/** Only an application is held against the guideline before somebody assesses it. */
async function guidelineAsked(
  tx: Tx,
  clock: Clock,
  file: CaseFile,
  { application }: CaseKind,
): Promise<GuidelineInForce | undefined> {
  return application === undefined ? undefined : findGuidelineFor(tx, nowOf(clock), file);
}

function isNoStop({ effect }: CaseObstacle): boolean {
  return effect !== 'stops';
}
