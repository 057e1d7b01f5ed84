import type { PersonId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { FOREVER } from '../../../kernel/period.ts';
import type { ChainDuty, ChainEvidence, Hearing, Means, MeansKind, Responsibility } from './duty.ts';
import { type Chain, type ChainInput, foldChain } from './fold.ts';
import type { Office, Tenure } from './office.ts';

/** Who, from which day, up to which: `['Maja', '2026-01-01', '2026-03-01']`. */
type Told = readonly [who: string, from?: string, to?: string];

const ROLES = {
  chair: { rank: 0, above: {} },
  director: { rank: 1, above: { line: 'chair', committee: 'chair' } },
  'administration-head': { rank: 2, above: { line: 'director', committee: 'chair' } },
  'next-manager': { rank: 3, above: { line: 'administration-head' } },
  'nearest-manager': { rank: 4, above: { line: 'next-manager' } },
  employee: { rank: 5, above: { line: 'nearest-manager' } },
} as const;
type RoleName = keyof typeof ROLES;

/** A small organisation: who held what as it is known now, and, where that differs, to whom the system showed it. */
export interface SmallOrganisation {
  readonly held: Partial<Record<RoleName, readonly Told[]>>;
  readonly shown?: Partial<Record<RoleName, readonly Told[]>>;
}

/** The organisation of most tests: everyone has sat there since 2020. */
export const STEADY: SmallOrganisation = {
  held: {
    chair: [['Charlie']],
    director: [['Dana']],
    'administration-head': [['Hanna']],
    'next-manager': [['Nils']],
    'nearest-manager': [['Maja']],
    employee: [['Eva']],
  },
};

export function tenures(told: readonly Told[] = []): Tenure[] {
  return told.map(([who, from = '2020-01-01', to]) => ({
    person: who as PersonId,
    from: localDate(from),
    to: to === undefined ? FOREVER : localDate(to),
  }));
}

export function officesOf({ held, shown = {} }: SmallOrganisation): Office[] {
  return Object.entries(ROLES).flatMap(([role, { rank, above }]) => {
    const own = held[role as RoleName];
    if (own === undefined) return [];
    const seen = shown[role as RoleName] ?? own;
    return [{ id: role, role: role as RoleName, rank, above, held: tenures(own), shown: tenures(seen) }];
  });
}

/** A duty of the nearest manager to decide, arisen on 2 March and due on 16 March 2026. */
export function aDuty(given: Partial<ChainDuty> = {}): ChainDuty {
  return {
    id: 'decide',
    office: 'nearest-manager',
    track: 'line',
    arisenOn: localDate('2026-03-02'),
    dueOn: localDate('2026-03-16'),
    noticeDays: 5,
    origin: 'system',
    fellOn: null,
    needs: [],
    ...given,
  };
}

/** An entry that the duty was done on a day, recorded the same day unless said otherwise. */
export function done(on: string, recordedOn = on, given: Partial<ChainEvidence> = {}): ChainEvidence {
  return {
    id: `${on} ${recordedOn}`,
    duty: 'decide',
    kind: 'record',
    effectiveOn: localDate(on),
    recordedOn: localDate(recordedOn),
    isVoided: false,
    ...given,
  };
}

/** Whoever held the duty was asked on 1 May and had until 20 May to answer. */
export function heard(person: string, answeredOn: string | null, given: Partial<Hearing> = {}): Hearing {
  return {
    duty: 'decide',
    person: person as PersonId,
    askedOn: localDate('2026-05-01'),
    answerBy: localDate('2026-05-20'),
    answeredOn: answeredOn === null ? null : localDate(answeredOn),
    cause: null,
    ownCause: null,
    ...given,
  };
}

/** That an office had what it needs. */
export function had(office: RoleName, kind: MeansKind, from = '2020-01-01', to?: string): Means {
  return { office, kind, source: kind, from: localDate(from), to: to === undefined ? FOREVER : localDate(to) };
}

export function answersFor(office: RoleName, source: string, from = '2020-01-01'): Responsibility {
  return { office, source, from: localDate(from), to: FOREVER };
}

/** The chain of a small organisation, told on 1 June 2026 unless said otherwise. */
export function aChain(
  organisation: SmallOrganisation,
  given: Partial<Omit<ChainInput, 'asOf' | 'offices'>> & { readonly asOf?: string } = {},
): Chain {
  return foldChain(chainInput(organisation, given));
}

export function chainInput(
  organisation: SmallOrganisation,
  given: Partial<Omit<ChainInput, 'asOf' | 'offices'>> & { readonly asOf?: string } = {},
): ChainInput {
  const { asOf = '2026-06-01', ...rest } = given;
  return {
    offices: officesOf(organisation),
    duties: [aDuty()],
    evidence: [],
    means: [],
    hearings: [],
    responsibilities: [],
    ...rest,
    asOf: localDate(asOf) as LocalDate,
  };
}

/** Each holder of each duty and how they stand: `Maja: late`. */
export function standings(chain: Chain): string[] {
  return chain.links.flatMap(({ duties }) =>
    duties.flatMap(({ shares }) => shares.map(({ person, state }) => `${person ?? 'nobody'}: ${state}`)),
  );
}

/** The gaps in their order: which kind, against whose office, whether it is final. */
export function gapsTold(chain: Chain): string[] {
  return chain.gaps.map(({ kind, office, isFinal }) => `${kind} ${office} ${isFinal ? 'final' : 'so far'}`);
}
