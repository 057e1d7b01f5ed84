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
import type { AssignmentList, AssignmentView, UnregisteredList, YearReport } from '../api.ts';

/** One page of the assignments that the reader may see. */
export function assignmentsQuery(view: { readonly page: number; readonly show?: string | undefined }) {
  return queryOptions({
    queryKey: ['assignments', 'list', view],
    queryFn: ({ signal }) =>
      api.get<AssignmentList>(withQuery('/api/v1/assignments', { ...view, limit: ROWS_PER_PAGE }), { signal }),
  });
}

/** One of them. */
export function assignmentQuery(id: string) {
  return queryOptions({
    queryKey: ['assignments', id],
    queryFn: ({ signal }) => api.get<AssignmentView>(`/api/v1/assignments/${id}`, { signal }),
  });
}

/** The clauses that give a task which nobody has registered. */
export const unregisteredQuery = queryOptions({
  queryKey: ['assignments', 'unregistered'],
  queryFn: ({ signal }) => api.get<UnregisteredList>('/api/v1/unregistered-assignments', { signal }),
});

/** How a year's assignments stood at its end. */
export function yearQuery(year: number) {
  return queryOptions({
    queryKey: ['assignments', 'year', year],
    queryFn: ({ signal }) => api.get<YearReport>(withQuery('/api/v1/assignments-by-year', { year }), { signal }),
  });
}

/** The assignments, the oldest first. */
export const assignmentsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assignments',
  validateSearch: addressOf({ show: z.enum(['open', 'overdue', 'reported', 'closed', 'all']) }),
  loaderDeps: ({ search: { page, show } }) => ({ page, show }),
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(assignmentsQuery(deps)),
  component: lazyRouteComponent(() => import('./assignments-page.tsx'), 'AssignmentsPage'),
});

/** What minutes gave and nobody has registered. */
export const unregisteredPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assignments/unregistered',
  loader: ({ context: { queries } }) => queries.ensureQueryData(unregisteredQuery),
  component: lazyRouteComponent(() => import('./unregistered-page.tsx'), 'UnregisteredPage'),
});

/** Registering one by hand. */
export const byHandPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assignments/new',
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(assignmentsQuery({ page: 1 })), queries.ensureQueryData(unregisteredQuery)]),
  component: lazyRouteComponent(() => import('./by-hand-page.tsx'), 'ByHandPage'),
});

/** Reading an instruction in. */
export const instructionPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assignments/instruction',
  loader: ({ context: { queries } }) => queries.ensureQueryData(assignmentsQuery({ page: 1 })),
  component: lazyRouteComponent(() => import('./instruction-page.tsx'), 'InstructionPage'),
});

/** The report of a year. */
export const yearPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assignments/years/$year',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(yearQuery(Number(params.year))),
  component: lazyRouteComponent(() => import('./year-page.tsx'), 'YearPage'),
});

/** One assignment. */
export const assignmentPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assignments/$assignmentId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(assignmentQuery(params.assignmentId)),
  component: lazyRouteComponent(() => import('./assignment-page.tsx'), 'AssignmentPage'),
});

export const assignmentPages = [
  assignmentsPage,
  unregisteredPage,
  byHandPage,
  instructionPage,
  yearPage,
  assignmentPage,
] as const;

export const assignmentNavigation: readonly NavigationItem[] = [
  {
    to: '/assignments',
    label: { sv: 'Beslutade uppdrag', en: 'Decided assignments' },
    description: {
      sv: 'Det nämnderna har gett någon i uppdrag: vem som har det, hur det står och när det återrapporteras.',
      en: 'What the committees have given somebody to do: who holds it, how it stands, and when it is reported back.',
    },
    permission: 'assignment.read',
    group: 'oversight',
    order: 41,
  },
];
