import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import {
  addressOf,
  api,
  type NavigationItem,
  ROWS_PER_PAGE,
  rootRoute,
  withQuery,
} from '../../../platform/ui/index.ts';
import type { DecisionListRows, ListPreview, ListView } from '../lists/api.ts';
import type { MinutesNotices, NoticeList, SendingList } from '../notices/api.ts';

/** How decisions may come before somebody; the server's own list in `authority`. */
export const ROUTES = ['committee', 'head', 'execution'] as const;

/** One page of the lists of decisions. */
export function listsQuery(page: number) {
  return queryOptions({
    queryKey: ['decision-lists', 'all', page],
    queryFn: ({ signal }) =>
      api.get<DecisionListRows>(withQuery('/api/v1/decision-lists', { page, limit: ROWS_PER_PAGE }), { signal }),
  });
}

/** One of them. */
export function listQuery(id: string) {
  return queryOptions({
    queryKey: ['decision-lists', id],
    queryFn: ({ signal }) => api.get<ListView>(`/api/v1/decision-lists/${id}`, { signal }),
  });
}

/** What is asked for when a list is to be drawn up. */
export interface Asked {
  readonly authorityId: string;
  readonly route: (typeof ROUTES)[number];
  readonly from: string;
  readonly to: string;
}

/** What it would hold. */
export function previewQuery(asked: Asked) {
  return queryOptions({
    queryKey: ['decision-lists', 'preview', asked],
    queryFn: ({ signal }) =>
      api.get<ListPreview>(withQuery('/api/v1/decision-list-previews', { ...asked }), { signal }),
  });
}

/** One page of the notices. */
export function noticesQuery(page: number) {
  return queryOptions({
    queryKey: ['notices', 'all', page],
    queryFn: ({ signal }) =>
      api.get<NoticeList>(withQuery('/api/v1/notices', { page, limit: ROWS_PER_PAGE }), { signal }),
  });
}

/** One page of the minutes whose decisions are sent. */
export function sendingsQuery(page: number) {
  return queryOptions({
    queryKey: ['notices', 'minutes', page],
    queryFn: ({ signal }) =>
      api.get<SendingList>(withQuery('/api/v1/minutes-notices', { page, limit: ROWS_PER_PAGE }), { signal }),
  });
}

/** The recipients of one document of minutes. */
export function minutesNoticesQuery(id: string) {
  return queryOptions({
    queryKey: ['notices', 'of', id],
    queryFn: ({ signal }) => api.get<MinutesNotices>(`/api/v1/minutes-notices/${id}`, { signal }),
  });
}

export const listsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decision-lists',
  validateSearch: addressOf({}),
  loaderDeps: ({ search: { page } }) => ({ page }),
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(listsQuery(deps.page)),
  component: lazyRouteComponent(() => import('./lists-page.tsx'), 'ListsPage'),
});

export const newListPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decision-lists/new',
  validateSearch: addressOf({
    authorityId: z.string(),
    route: z.enum(ROUTES),
    from: z.iso.date(),
    to: z.iso.date(),
  }),
  loader: ({ context: { queries } }) => queries.ensureQueryData(listsQuery(1)),
  component: lazyRouteComponent(() => import('./new-list-page.tsx'), 'NewListPage'),
});

export const listPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decision-lists/$listId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(listQuery(params.listId)),
  component: lazyRouteComponent(() => import('./list-page.tsx'), 'ListPage'),
});

export const noticesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices',
  validateSearch: addressOf({}),
  loaderDeps: ({ search: { page } }) => ({ page }),
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(noticesQuery(deps.page)),
  component: lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
});

export const sendingsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices/minutes',
  validateSearch: addressOf({}),
  loaderDeps: ({ search: { page } }) => ({ page }),
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(sendingsQuery(deps.page)),
  component: lazyRouteComponent(() => import('./sendings-page.tsx'), 'SendingsPage'),
});

export const minutesNoticesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices/minutes/$minutesId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(minutesNoticesQuery(params.minutesId)),
  component: lazyRouteComponent(() => import('./minutes-notices-page.tsx'), 'MinutesNoticesPage'),
});

export const distributionPages = [
  listsPage,
  newListPage,
  listPage,
  noticesPage,
  sendingsPage,
  minutesNoticesPage,
] as const;

export const distributionNavigation: readonly NavigationItem[] = [
  {
    to: '/decision-lists',
    label: { sv: 'Anmälningsärenden', en: 'Reporting of delegation decisions' },
    description: {
      sv: 'Listor över delegationsbeslut per nämnd och period, med vad som saknas.',
      en: 'Lists of delegation decisions by committee and period, with what is missing.',
    },
    permission: 'decision-list.read',
    group: 'oversight',
    order: 43,
  },
  {
    to: '/notices',
    label: { sv: 'Beslut som skickats', en: 'Decisions that were sent' },
    description: {
      sv: 'Vad nämnderna har skickat till någon, och om det är kvitterat.',
      en: 'What the committees have sent to somebody, and whether it is acknowledged.',
    },
    permission: 'notice.read',
    group: 'oversight',
    order: 44,
  },
];
