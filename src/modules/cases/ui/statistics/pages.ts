import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { api, type NavigationItem, rootRoute, withQuery } from '../../../../platform/ui/index.ts';
import type { CaseStatisticsShown } from '../../statistics/api.ts';

/** How many of a kind run on a day; of which kind, unless asked, the server says. */
export function statisticsQuery({
  kind,
  on,
}: {
  readonly kind?: string | undefined;
  readonly on?: string | undefined;
}) {
  const path = withQuery('/api/v1/case-statistics', { kind, on });
  return queryOptions({
    queryKey: ['cases', path],
    queryFn: ({ signal }) => api.get<CaseStatisticsShown>(path, { signal }),
  });
}

/** The statistics of what runs. */
export const statisticsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/statistics',
  validateSearch: z.object({
    kind: z.catch(z.optional(z.string().check(z.maxLength(80))), undefined),
    on: z.catch(z.optional(z.iso.date()), undefined),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(statisticsQuery(deps)),
  component: lazyRouteComponent(() => import('./statistics-page.tsx'), 'StatisticsPage'),
});

export const statisticsPages = [statisticsPage] as const;

export const statisticsNavigation: readonly NavigationItem[] = [
  {
    to: '/cases/statistics',
    label: { sv: 'Statistik', en: 'Statistics' },
    description: {
      sv: 'Hur många ärenden som löper: per förvaltning, andel, plats och kommun.',
      en: 'How many cases run: by administration, share, place and municipality.',
    },
    permission: 'case.handle',
    group: 'cases',
    order: 17,
  },
];
