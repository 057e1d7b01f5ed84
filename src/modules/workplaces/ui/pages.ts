import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { z } from 'zod';
import { addressOf, api, type NavigationItem, rootRoute, withQuery } from '../../../platform/ui/index.ts';
import type { workplaceList } from '../schema.ts';

/** The workplaces: those with room on these weekdays first, the nearest to the reader first. */
export function workplacesQuery(weekdays: readonly number[] = []) {
  const path = withQuery('/api/v1/workplaces', { weekdays: weekdays.length === 0 ? undefined : weekdays.join(',') });
  return queryOptions({
    queryKey: ['workplaces', path],
    queryFn: ({ signal }) => api.get<z.output<typeof workplaceList>>(path, { signal }),
  });
}

/** The workplaces, and keeping them. */
export const workplacesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/workplaces',
  validateSearch: addressOf({}),
  loader: ({ context: { queries } }) => queries.ensureQueryData(workplacesQuery()),
  component: lazyRouteComponent(() => import('./workplaces-page.tsx'), 'WorkplacesPage'),
});

export const workplacePages = [workplacesPage] as const;

export const workplaceNavigation: readonly NavigationItem[] = [
  {
    to: '/settings/workplaces',
    label: { sv: 'Arbetsplatser', en: 'Workplaces' },
    description: {
      sv: 'Egna arbetsplatser och hyrda lokaler med plats för den som kommer från annat håll.',
      en: 'Our own workplaces and rented premises with desks for whoever comes from elsewhere.',
    },
    permission: 'workplace.keep',
    group: 'organisation',
    order: 65,
  },
];
