import type { PersonId } from '../../../kernel/ids.ts';
import type { Period } from '../../../kernel/period.ts';
import type { During, Tx } from '../../../platform/database/index.ts';
import { leavesAmong, organisationDuring } from '../../organisation/index.ts';
import { type HolderLookup, lookupOver } from './at.ts';
import { groundsOf } from './grounds.ts';
import type { Place } from './seats.ts';

/** Days through which everyone sits where they sit. */
export interface HolderStretch extends Period {
  /** Who holds which role, whether they are at work or not. */
  readonly seated: HolderLookup;
  /** The days of these on which somebody is on leave; on all others of these days nobody is. */
  readonly away: Iterable<AwayStretch>;
}

/** Days through which the same people are away, with the answers of `holdersAt` for each of them. */
export interface AwayStretch extends Period {
  readonly persons: ReadonlySet<PersonId>;
  readonly lookup: HolderLookup;
}

/** What `holdersAt` says of each day of a period about these places, read once; in order of time. */
export async function holdersDuring(
  tx: Tx,
  during: During,
  places: readonly Place[],
): Promise<Iterable<HolderStretch>> {
  const stretches = await organisationDuring(tx, during, {
    employments: [...new Set(places.flatMap(({ employment }) => employment ?? []))],
    persons: [...new Set(places.flatMap(({ person }) => person ?? []))],
  });
  return Iterator.from(stretches).map(({ from, to, away, ...loaded }) => {
    const grounds = groundsOf({ ...loaded, absences: [] });
    return {
      from,
      to,
      seated: lookupOver(grounds),
      away: away.values().map(({ absences, ...days }) => ({
        ...days,
        persons: new Set(leavesAmong(absences).map(({ person }) => person)),
        lookup: lookupOver({ ...grounds, absences: Map.groupBy(absences, ({ person }) => person) }),
      })),
    };
  });
}
