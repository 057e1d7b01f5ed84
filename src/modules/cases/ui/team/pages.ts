import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api, type NavigationItem, rootRoute } from '../../../../platform/ui/index.ts';
import type { TeamShown } from '../../team/api.ts';

export const teamQuery = queryOptions({
  queryKey: ['cases', 'team'],
  queryFn: ({ signal }) => api.get<TeamShown>('/api/v1/team', { signal }),
});

const teamPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/team',
  loader: ({ context: { queries } }) => queries.ensureQueryData(teamQuery),
  component: lazyRouteComponent(() => import('./team-page.tsx'), 'TeamPage'),
});

export const teamPages = [teamPage] as const;

export const teamNavigation: readonly NavigationItem[] = [
  {
    to: '/team',
    label: { sv: 'Min grupp', en: 'My team' },
    description: {
      sv: 'De som du är närmaste chef för: vem som har svarat, och vad som pågår.',
      en: 'Those whose nearest manager you are: who has answered, and what goes on.',
    },
    permission: 'case.handle',
    group: 'cases',
    order: 15,
  },
];
