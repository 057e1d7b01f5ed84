import { findMunicipality } from '../../../workplaces/index.ts';
import type { KindDefinition } from '../../kind.ts';
import { shownShareOf } from './rules.ts';
import type { RemoteWork } from './schema.ts';
import { PLACE_TITLES } from './texts.ts';

/** The boxes of the share, by the least per cent that falls in each. */
const SHARES = {
  50: { sv: '50\u00a0% eller mer', en: '50\u00a0% or more' },
  40: { sv: '40–49\u00a0%', en: '40–49\u00a0%' },
  20: { sv: '20–39\u00a0%', en: '20–39\u00a0%' },
  0: { sv: 'Under 20\u00a0%', en: 'Less than 20\u00a0%' },
} as const;
const LEAST = Object.keys(SHARES).toSorted((a, b) => Number(b) - Number(a));

/** What running agreements are counted by: share, place and municipality. */
export const countedBy: NonNullable<KindDefinition<RemoteWork>['countedBy']> = [
  {
    id: 'share',
    title: { sv: 'Andel på distans', en: 'Share that is remote' },
    valueOf: (report) => LEAST.find((least) => shownShareOf(report) >= Number(least)) ?? null,
    titleOf: (value, language) => SHARES[Number(value) as keyof typeof SHARES][language],
  },
  {
    id: 'place',
    title: { sv: 'Plats', en: 'Place' },
    valueOf: ({ place }) => place,
    titleOf: (value, language) => PLACE_TITLES[value as keyof typeof PLACE_TITLES][language],
  },
  {
    id: 'municipality',
    title: { sv: 'Kommun', en: 'Municipality' },
    valueOf: ({ municipality }) => municipality ?? null,
    titleOf: (value) => findMunicipality(value)?.name ?? value,
  },
];
