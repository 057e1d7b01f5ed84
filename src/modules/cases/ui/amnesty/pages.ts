import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api, type NavigationItem, rootRoute } from '../../../../platform/ui/index.ts';
import type { AmnestyPeriodsView } from '../../amnesty/api.ts';

/** The periods there have been, are and will be. */
export const amnestyQuery = queryOptions({
  queryKey: ['amnesty-periods'],
  queryFn: ({ signal }) => api.get<AmnestyPeriodsView>('/api/v1/amnesty-periods', { signal }),
});

/** Rättelseperioder: those there are, and putting down what has been decided of them. */
export const amnestyPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/amnesty-periods',
  loader: ({ context: { queries } }) => queries.ensureQueryData(amnestyQuery),
  component: lazyRouteComponent(() => import('./amnesty-page.tsx'), 'AmnestyPage'),
});

export const amnestyPages = [amnestyPage] as const;

export const amnestyNavigation: readonly NavigationItem[] = [
  {
    to: '/amnesty-periods',
    label: { sv: 'Rättelseperioder', en: 'Amnesty periods' },
    description: {
      sv: 'Beslutade perioder då det som anmäls bedöms som nytt.',
      en: 'Decided periods in which what is reported is assessed as new.',
    },
    permission: 'amnesty-period.record',
    group: 'rules',
    order: 22,
  },
];
