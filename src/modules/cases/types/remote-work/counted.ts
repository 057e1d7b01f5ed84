import { findMunicipality } from '../../../workplaces/index.ts';
import type { KindDefinition } from '../../kind.ts';
import { shownShareOf } from './rules.ts';
import type { RemoteWork } from './schema.ts';
import { PLACE_TITLES } from './texts.ts';

/** The boxes of the share, by the least per cent that falls in each. */
const SHARES = [
  [50, '50 % –'],
  [40, '40–49 %'],
  [20, '20–39 %'],
  [0, '– 19 %'],
] as const;

/** What running agreements are counted by: share, place and municipality. */
export const countedBy: NonNullable<KindDefinition<RemoteWork>['countedBy']> = [
  {
    id: 'share',
    title: { sv: 'Andel på distans', en: 'Share that is remote' },
    valueOf: (report) => SHARES.find(([least]) => shownShareOf(report) >= least)?.[1] ?? null,
    titleOf: (value) => value,
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
