import { localDateOf } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Entry, EntryDraft } from '../../../platform/journal/index.ts';
import { isAgreement } from '../agreements/agreement.ts';
import type { CaseDecision, CaseFile } from '../case.ts';
import { entryOf } from '../entries.ts';
import { getKind } from '../find-kind.ts';
import { findGuidelineFor } from '../guideline.ts';
import { allows } from '../lifecycle.ts';
import type { CaseServices } from '../services.ts';
import { type GateStanding, listStandings } from './standings.ts';

type OrderServices = Pick<CaseServices, 'clock' | 'evidence' | 'kinds'>;

/** How the gates stand before an agreement that is yet to be made, or stood when one was made. */
export interface OrderViewed {
  readonly on: string;
  readonly isMade: boolean;
  readonly standings: readonly GateStanding[];
}

/**
 * The order that the guideline asks for before an agreement: as it stands today while nothing is decided; as it stood on
 * the day of the decision afterwards, also where that was made before the case came here. Null for a kind without
 * agreements, and where nothing is asked.
 */
export async function viewOrder(
  tx: Tx,
  services: OrderServices,
  file: CaseFile,
  decisions: readonly CaseDecision[],
): Promise<OrderViewed | null> {
  const { clock, kinds } = services;
  const kind = getKind(kinds, file.kind);
  if (!kind.outcomes.some(({ leadsTo }) => leadsTo === 'to-sign')) return null;
  const made = isAgreement(file, kind) ? decisions.findLast(({ outcome }) => outcome === file.outcome) : undefined;
  if (made === undefined && !allows(file.status, 'decide')) return null;
  const now = nowOf(clock);
  const on = made?.effectiveOn ?? now.on;
  const knownAt = made === undefined || made.level === 'elsewhere' ? now.knownAt : made.decidedAt;
  const guideline = await findGuidelineFor(tx, { on, knownAt }, file);
  if (guideline === undefined) return null;
  const steps = ['introduction', 'decision', 'agreement'] as const;
  const standings = await listStandings(tx, services, file, guideline.content, { steps, on });
  return standings.length === 0 ? null : { on, isMade: made !== undefined, standings };
}

/**
 * What the order lacked when an agreement came about, as an entry of its own (`agreement.order-broken`): what a guideline
 * only reminds of, what is on a paper that was signed elsewhere, and work that began before both had signed. None when
 * the order was kept. Of a paper from before the product (äldre överenskommelse) what is asked before work starts is not asked:
 * it began under another order.
 */
export async function brokenOrder(
  tx: Tx,
  services: OrderServices,
  file: CaseFile,
  { actor, effectiveOn: signedOn, recordedAt }: Pick<Entry, 'actor' | 'effectiveOn' | 'recordedAt'>,
  { asksStart = true }: { readonly asksStart?: boolean } = {},
): Promise<readonly EntryDraft[]> {
  const today = localDateOf(recordedAt);
  const guideline = await findGuidelineFor(tx, { on: signedOn, knownAt: recordedAt }, file);
  if (guideline === undefined) return [];
  const before = { steps: ['introduction', 'decision', 'agreement'], on: signedOn } as const;
  const { from } = file.period;
  // Work that is to begin later can still have all that it asks for.
  const start = asksStart && from < today ? ([{ steps: ['start'], on: from }] as const) : [];
  const found: GateStanding[] = [];
  for (const asked of [before, ...start])
    found.push(...(await listStandings(tx, services, file, guideline.content, asked)));
  const missing = found.filter(({ state }) => state !== 'met');
  if (missing.length === 0) return [];
  const facts = {
    gates: missing.map(({ gate, section, demand, state, title }) => ({ gate, section, demand, state, title })),
  };
  return [entryOf(file, 'agreement.order-broken', actor, facts, signedOn)];
}
