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
import type { PreviewView, RunList, RunView } from '../api.ts';
import type { FindingList, FindingPage } from '../finding-register/api.ts';
import { auditRoomNavigation, auditRoomPages } from './audit-room/pages.ts';

const RUNNING_LOOK_MS = 1_000;

/** One page of the mappings that the reader may see. */
export function runsQuery(page: number) {
  return queryOptions({
    queryKey: ['mapping', 'list', page],
    queryFn: ({ signal }) =>
      api.get<RunList>(withQuery('/api/v1/mapping-runs', { page, limit: ROWS_PER_PAGE }), { signal }),
  });
}

/** One mapping; asked for anew while it is being made. */
export function runQuery(id: string) {
  return queryOptions({
    queryKey: ['mapping', id],
    queryFn: ({ signal }) => api.get<RunView>(`/api/v1/mapping-runs/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data?.status === 'running' ? RUNNING_LOOK_MS : false),
  });
}

/** What a file that was handed in looks like. */
export function previewQuery(run: string, file: string) {
  return queryOptions({
    queryKey: ['mapping', run, 'preview', file],
    queryFn: ({ signal }) => api.get<PreviewView>(`/api/v1/mapping-runs/${run}/files/${file}/preview`, { signal }),
  });
}

export interface FindingsView {
  readonly page: number;
  readonly detector?: string | undefined;
  readonly state?: string | undefined;
  readonly run?: string | undefined;
}

/** One page of the findings that the reader may see. */
export function findingsQuery({ page, detector, state, run }: FindingsView) {
  return queryOptions({
    queryKey: ['findings', 'list', page, detector, state, run],
    queryFn: ({ signal }) =>
      api.get<FindingList>(withQuery('/api/v1/findings', { page, detector, state, run, limit: ROWS_PER_PAGE }), {
        signal,
      }),
  });
}

/** One finding. */
export function findingQuery(id: string) {
  return queryOptions({
    queryKey: ['findings', id],
    queryFn: ({ signal }) => api.get<FindingPage>(`/api/v1/findings/${id}`, { signal }),
  });
}

/** The mappings. */
export const runsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mapping',
  validateSearch: addressOf({}),
  loaderDeps: ({ search: { page } }) => ({ page }),
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(runsQuery(deps.page)),
  component: lazyRouteComponent(() => import('./runs-page.tsx'), 'RunsPage'),
});

/** Preparing one. */
export const newRunPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mapping/new',
  loader: ({ context: { queries } }) => queries.ensureQueryData(runsQuery(1)),
  component: lazyRouteComponent(() => import('./edit-page.tsx'), 'NewRunPage'),
});

/** One mapping, from what it is decided on to its counts. */
export const runPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mapping/$runId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(runQuery(params.runId)),
  component: lazyRouteComponent(() => import('./run-page.tsx'), 'RunPage'),
});

/** Putting right what is prepared. */
export const editRunPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mapping/$runId/edit',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(runQuery(params.runId)),
  component: lazyRouteComponent(() => import('./edit-page.tsx'), 'EditRunPage'),
});

/** What a file calls our columns. */
export const columnsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mapping/$runId/files/$file',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(previewQuery(params.runId, params.file)),
  component: lazyRouteComponent(() => import('./columns-page.tsx'), 'ColumnsPage'),
});

/** The findings whose names are open. */
export const findingsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/findings',
  validateSearch: addressOf({
    detector: z.enum(['engagements', 'suppliers', 'abroad', 'remote', 'oral', 'hygiene']),
    state: z.enum(['found', 'asked', 'answered', 'settled']),
    run: z.uuid(),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(findingsQuery(deps)),
  component: lazyRouteComponent(() => import('./findings-page.tsx'), 'FindingsPage'),
});

/** One finding: for the person it is about, and for those who settle it. */
export const findingPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/findings/$findingId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(findingQuery(params.findingId)),
  component: lazyRouteComponent(() => import('./finding-page.tsx'), 'FindingPage'),
});

export const mappingPages = [
  runsPage,
  newRunPage,
  runPage,
  editRunPage,
  columnsPage,
  findingsPage,
  findingPage,
  ...auditRoomPages,
] as const;

export const mappingNavigation: readonly NavigationItem[] = [
  {
    to: '/mapping',
    label: { sv: 'Kartläggningar', en: 'Mappings' },
    description: {
      sv: 'Håll underlag utifrån mot registret, på beslut: först antal, sedan namn.',
      en: 'Hold evidence from outside against the register, by a decision: first counts, then names.',
    },
    permission: 'mapping-run.read',
    group: 'oversight',
    order: 40,
  },
  {
    to: '/findings',
    label: { sv: 'Träffar', en: 'Hits' },
    description: {
      sv: 'Det kartläggningar har hittat: fråga, läs svaret, avsluta.',
      en: 'What mappings have found: ask, read the answer, settle.',
    },
    permission: 'finding.handle',
    group: 'oversight',
    order: 41,
  },
  ...auditRoomNavigation,
];
