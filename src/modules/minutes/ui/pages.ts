import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  addressOf,
  api,
  type NavigationItem,
  ROWS_PER_PAGE,
  rootRoute,
  withQuery,
} from '../../../platform/ui/index.ts';
import type { MatterView, MinutesList, MinutesView, ProposalList } from '../api.ts';

/** One page of the minutes that the reader may see. */
export function minutesListQuery(page: number) {
  return queryOptions({
    queryKey: ['minutes', 'list', page],
    queryFn: ({ signal }) =>
      api.get<MinutesList>(withQuery('/api/v1/minutes', { page, limit: ROWS_PER_PAGE }), { signal }),
  });
}

/** Minutes with their matters. */
export function minutesQuery(id: string) {
  return queryOptions({
    queryKey: ['minutes', id],
    queryFn: ({ signal }) => api.get<MinutesView>(`/api/v1/minutes/${id}`, { signal }),
  });
}

/** One matter of them with its text. */
export function matterQuery(id: string, position: number) {
  return queryOptions({
    queryKey: ['minutes', id, position],
    queryFn: ({ signal }) => api.get<MatterView>(`/api/v1/minutes/${id}/matters/${position}`, { signal }),
  });
}

/** The proposals that wait for an answer. */
export const proposalsQuery = queryOptions({
  queryKey: ['minutes', 'proposals'],
  queryFn: ({ signal }) => api.get<ProposalList>('/api/v1/minutes-proposals', { signal }),
});

/** The minutes, and reading in more. */
export const minutesListPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/minutes',
  validateSearch: addressOf({}),
  loaderDeps: ({ search: { page } }) => ({ page }),
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(minutesListQuery(deps.page)),
  component: lazyRouteComponent(() => import('./minutes-list-page.tsx'), 'MinutesListPage'),
});

/** Proposals and their answers. */
export const proposalsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/minutes/proposals',
  loader: ({ context: { queries } }) => queries.ensureQueryData(proposalsQuery),
  component: lazyRouteComponent(() => import('./proposals-page.tsx'), 'ProposalsPage'),
});

/** One document of minutes: what it is, its matters, and confirming it. */
export const minutesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/minutes/$minutesId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(minutesQuery(params.minutesId)),
  component: lazyRouteComponent(() => import('./minutes-page.tsx'), 'MinutesPage'),
});

/** One matter: its text beside what was read in it. */
export const matterPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/minutes/$minutesId/matters/$position',
  loader: ({ context: { queries }, params: { minutesId, position } }) =>
    Promise.all([
      queries.ensureQueryData(matterQuery(minutesId, Number(position))),
      queries.ensureQueryData(minutesQuery(minutesId)),
    ]),
  component: lazyRouteComponent(() => import('./matter-page.tsx'), 'MatterPage'),
});

export const minutesPages = [minutesListPage, proposalsPage, minutesPage, matterPage] as const;

export const minutesNavigation: readonly NavigationItem[] = [
  {
    to: '/minutes',
    label: { sv: 'Protokoll', en: 'Minutes' },
    description: {
      sv: 'Läs in ett protokoll, rätta det som lästes och bekräfta. Sedan syns vad som beslutades.',
      en: 'Read minutes in, put right what was read, and confirm. Then one sees what was decided.',
    },
    permission: 'minutes.read',
    group: 'oversight',
    order: 40,
  },
];
