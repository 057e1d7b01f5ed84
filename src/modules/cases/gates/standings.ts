import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import {
  type Bilingual,
  checkGates,
  type Evidence,
  type Gate,
  type GateCheck,
  type GuidelineContent,
  gatesBefore,
} from '../../guidelines/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import type { CaseFile } from '../case.ts';
import { CASE } from '../entries.ts';
import type { CaseObstacle, Outcome } from '../kind.ts';
import type { CaseServices } from '../services.ts';
import type { EvidenceAsked } from './evidence.ts';

/** What has come before an agreement is made, in this order (seed 002): the steps that gates stand before. */
const BEFORE_AGREEMENT = ['introduction', 'decision', 'agreement'] as const;
/** What has come before any decision that lets something through. */
const BEFORE_DECISION = ['decision'] as const;
/** What has come before the first day of what was agreed. */
const BEFORE_START = ['start'] as const;

export type GatedStep = (typeof BEFORE_AGREEMENT)[number] | (typeof BEFORE_START)[number];

/** How a gate stands, with its words and where what is missing is seen to. */
export interface GateStanding extends GateCheck {
  readonly before: string;
  readonly title: Bilingual;
  /** The heading of the section it cites. */
  readonly heading: string;
  /** Null when it is seen to on the case itself. */
  readonly page: string | null;
}

/** Which steps a decision takes: an agreement is signed by whoever decides it, in the decision itself. */
export function stepsOf({ leadsTo, forbids, refuses }: Outcome): readonly GatedStep[] {
  if (forbids || refuses === true) return [];
  return leadsTo === 'to-sign' ? BEFORE_AGREEMENT : BEFORE_DECISION;
}

/** How the gates before these steps stand in a case on a day, in the order of the steps. Nothing is read without gates. */
export async function listStandings(
  tx: Tx,
  services: Pick<CaseServices, 'clock' | 'evidence'>,
  file: CaseFile,
  { gates: all, sections }: Pick<GuidelineContent, 'gates' | 'sections'>,
  { steps, on }: { readonly steps: readonly GatedStep[]; readonly on: LocalDate },
): Promise<readonly GateStanding[]> {
  const gates = steps.flatMap((step) => gatesBefore(all, { step, kind: file.kind, on }));
  if (gates.length === 0) return [];
  const evidence = await listEvidence(tx, services, file, gates, on);
  const pageOf = ({ satisfiedBy }: Gate) =>
    services.evidence.find(({ types }) => types.some((type) => satisfiedBy.includes(type)))?.page ?? null;
  return gates.flatMap((gate) =>
    checkGates([gate], evidence, on).map((check) => ({
      ...check,
      before: gate.before,
      title: gate.title,
      heading: sections.find(({ id }) => id === gate.section)?.heading ?? gate.section,
      page: pageOf(gate),
    })),
  );
}

async function listEvidence(
  tx: Tx,
  { clock, evidence: providers }: Pick<CaseServices, 'clock' | 'evidence'>,
  file: CaseFile,
  gates: readonly Gate[],
  on: LocalDate,
): Promise<readonly Evidence[]> {
  const wanted = new Set(gates.flatMap(({ satisfiedBy }) => satisfiedBy));
  const lead = file.employments.find(({ leads }) => leads);
  const placed = await organisationAt(tx, { on, knownAt: clock.now() }).findPerson(file.person);
  const own = (await listEntriesOf(tx, { kind: CASE, id: file.id })).map((entry) => ({ about: CASE, entry }));
  if (lead === undefined) return own;
  const asked: EvidenceAsked = {
    kind: file.kind,
    on,
    person: file.person,
    employment: lead.employment,
    unit: placed?.employments.find(({ id }) => id === lead.employment)?.unit ?? null,
  };
  const found = await Promise.all(
    providers.filter(({ types }) => types.some((type) => wanted.has(type))).map((one) => one.listEvidence(tx, asked)),
  );
  return [...own, ...found.flat()];
}

/** What the gates have against a decision: those that must be open and are not. */
export function gateObstacles(standings: readonly GateStanding[]): readonly CaseObstacle[] {
  return standings
    .filter(({ demand, state }) => demand === 'must' && state !== 'met')
    .map(({ gate, section, state, title }) => ({
      code: state === 'expired' ? 'gate.expired' : 'gate.missing',
      effect: 'stops',
      title,
      section,
      facts: { gate },
    }));
}
