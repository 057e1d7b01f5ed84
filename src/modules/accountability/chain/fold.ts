import type { LocalDate } from '../../../kernel/local-date.ts';
import { intersection, type Period } from '../../../kernel/period.ts';
import { type Discharge, dischargeOf } from './discharge.ts';
import type { ChainDuty, ChainEvidence, Hearing, Means, Responsibility } from './duty.ts';
import { type Gap, gapsOf } from './gaps.ts';
import type { Office, OfficeId, Tenure } from './office.ts';
import { type Share, sharesOf } from './shares.ts';
import { type LinkState, worstOf } from './states.ts';

/** All that a chain is read from, as it was and as it is known on the day of the report. */
export interface ChainInput {
  /** The day of the report: evidence and replies recorded later are not in it. */
  readonly asOf: LocalDate;
  readonly offices: readonly Office[];
  readonly duties: readonly ChainDuty[];
  readonly evidence: readonly ChainEvidence[];
  readonly means: readonly Means[];
  readonly hearings: readonly Hearing[];
  readonly responsibilities: readonly Responsibility[];
}

/** What shows a duty, in the auditors' words (DOMAIN.md, the chain). */
export type EvidenceState = 'not-asked' | 'record' | 'document' | 'statement' | 'nothing';

/** A duty of an office, and how each holder stands to it. */
export interface LinkDuty {
  readonly duty: ChainDuty;
  readonly discharge: Discharge;
  readonly evidence: EvidenceState;
  /** The worst of its holders. */
  readonly state: LinkState;
  readonly shares: readonly Share[];
}

/** An office of the chain with all that was due there, by day. */
export interface Link {
  readonly office: Office;
  readonly duties: readonly LinkDuty[];
  readonly state: LinkState;
}

/** Who was formally responsible, and while who held that office. */
export interface Responsible {
  readonly responsibility: Responsibility;
  readonly holders: readonly Tenure[];
}

export interface Chain {
  readonly asOf: LocalDate;
  /** The topmost office first. */
  readonly links: readonly Link[];
  /** All of them, the topmost holder's first. */
  readonly gaps: readonly Gap[];
  /** The other answer, beside the first gap and apart from it. */
  readonly responsible: readonly Responsible[];
}

/**
 * The chain of one matter: at each office what was due, what shows it, and how each who held it stands. Pure, and the
 * same in whatever order anything is given. It tells facts and gaps, never guilt.
 */
export function foldChain(input: ChainInput): Chain {
  const { offices, duties, asOf } = input;
  const dutiesOf = Map.groupBy(
    duties.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    ({ office }) => office,
  );
  const links = offices
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map((office) => linkOf(office, dutiesOf.get(office.id) ?? [], input));
  return { asOf, links, gaps: gapsOf(links), responsible: responsibleFor(input) };
}

function linkOf(office: Office, duties: readonly ChainDuty[], input: ChainInput): Link {
  const told = duties.map((duty): LinkDuty => {
    const discharge = dischargeOf(duty, input.evidence, input.asOf);
    const shares = sharesOf(duty, discharge, { ...input, office });
    const state = worstOf(shares.map((share) => share.state));
    return { duty, discharge, evidence: evidenceOf(discharge, state), state, shares };
  });
  return { office, duties: told, state: worstOf(told.map(({ state }) => state)) };
}

function evidenceOf({ by }: Discharge, state: LinkState): EvidenceState {
  if (by !== null) return by.kind;
  return state === 'gap' ? 'nothing' : 'not-asked';
}

/** The responsibilities that stood while anything of the chain was due, with who held the office then. */
function responsibleFor({ responsibilities, duties, offices, asOf }: ChainInput): Responsible[] {
  const from = duties.map(({ arisenOn }) => arisenOn).reduce((a, b) => (a < b ? a : b), asOf);
  const rankOf = new Map<OfficeId, Office>(offices.map((office) => [office.id, office]));
  return responsibilities
    .flatMap((responsibility) => {
      const office = rankOf.get(responsibility.office);
      const period: Period | undefined = intersection(responsibility, { from, to: asOf });
      return office === undefined || period === undefined ? [] : [{ responsibility, office, period }];
    })
    .toSorted((a, b) => a.office.rank - b.office.rank || compare(a.responsibility.source, b.responsibility.source))
    .map(({ responsibility, office, period }) => ({
      responsibility,
      holders: office.held
        .flatMap((tenure) => {
          const shared = intersection(tenure, period);
          return shared === undefined ? [] : [{ ...tenure, ...shared }];
        })
        .toSorted((a, b) => compare(`${a.from} ${a.person}`, `${b.from} ${b.person}`)),
    }));
}

function orderOf({ dueOn, id }: ChainDuty): string {
  return `${dueOn} ${id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
