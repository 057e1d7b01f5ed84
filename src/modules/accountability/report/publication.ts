import type { ChainAnswer, LinkAnswer } from '../api.ts';

/** Roles that one person holds in a small place: who it is can be told from the unit. */
const BELOW_THE_HEAD: readonly LinkAnswer['role'][] = ['next-manager', 'nearest-manager', 'employee'];

/** Matters whose title speaks of what was decided, never of a person. */
const IMPERSONAL = ['inquiry', 'guideline', 'assignment'];

/** A wider unit, and how many units lie in it. */
export interface Wider {
  readonly id: string;
  readonly name: string;
  readonly units: number;
}

/** In fewer units than this a manager can still be told from the name of the place. */
export const FEWEST_UNITS = 5;

/**
 * The version for publication: without names, without what anybody wrote, and where function equals person the unit is folded
 * into the nearest wider one that has enough units, else left out (DOMAIN, the chain). What then stands in the same place is told
 * together, so that nobody is found by taking one from the other.
 */
export function publicationOf(chain: ChainAnswer, widerOf: (unit: string) => readonly Wider[]): ChainAnswer {
  const folded = ({ role, unit }: Pick<LinkAnswer, 'unit'> & { role: LinkAnswer['role'] | null }) => {
    if (unit === null || role === null || !BELOW_THE_HEAD.includes(role)) return unit;
    const wider = widerOf(unit.id).find(({ units }) => units >= FEWEST_UNITS);
    return wider === undefined ? null : { id: wider.id, name: wider.name };
  };
  const links = new Map<string, LinkAnswer>();
  for (const link of chain.links) {
    const unit = folded(link);
    const office = `${link.role} ${unit?.id ?? ''}`;
    const duties = link.duties.map((duty) => ({
      ...duty,
      shares: duty.shares.map((share) => ({
        ...share,
        person: null,
        actingFor: null,
        hearing: share.hearing && { ...share.hearing, text: null, correction: null },
      })),
    }));
    const before = links.get(office);
    links.set(office, {
      ...link,
      office,
      unit,
      holders: [],
      duties: [...(before?.duties ?? []), ...duties].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    });
  }
  const { kind, title } = chain.matter;
  return {
    ...chain,
    matter: { ...chain.matter, title: IMPERSONAL.includes(kind) ? title : '' },
    links: [...links.values()],
    gaps: chain.gaps.map((gap) => ({ ...gap, unit: folded(gap), person: null })),
    responsible: chain.responsible.map((one) => ({
      ...one,
      unit: folded(one),
      holders: one.holders.map((holder) => ({ ...holder, person: null })),
    })),
  };
}
