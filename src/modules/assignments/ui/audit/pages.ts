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
} from '../../../../platform/ui/index.ts';
import type { RecommendationList, ReportList, ReportView } from '../../audit/api.ts';
import { SHOWN } from '../../audit/rules.ts';

/** One page of the audit reports. */
export function reportsQuery(page: number) {
  return queryOptions({
    queryKey: ['audit', 'list', page],
    queryFn: ({ signal }) =>
      api.get<ReportList>(withQuery('/api/v1/audit-reports', { page, limit: ROWS_PER_PAGE }), { signal }),
  });
}

/** One of them. */
export function reportQuery(id: string) {
  return queryOptions({
    queryKey: ['audit', id],
    queryFn: ({ signal }) => api.get<ReportView>(`/api/v1/audit-reports/${id}`, { signal }),
  });
}

/** One page of the register of recommendations. */
export function recommendationsQuery(view: { readonly page: number; readonly show?: string | undefined }) {
  return queryOptions({
    queryKey: ['audit', 'recommendations', view],
    queryFn: ({ signal }) =>
      api.get<RecommendationList>(withQuery('/api/v1/audit-recommendations', { ...view, limit: ROWS_PER_PAGE }), {
        signal,
      }),
  });
}

/** The reports, the newest first. */
export const reportsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: addressOf({}),
  loaderDeps: ({ search: { page } }) => ({ page }),
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(reportsQuery(deps.page)),
  component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
});

/** Taking in a report. */
export const newReportPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit/new',
  loader: ({ context: { queries } }) => queries.ensureQueryData(reportsQuery(1)),
  component: lazyRouteComponent(() => import('./new-report-page.tsx'), 'NewReportPage'),
});

/** The recommendations of all years. */
export const recommendationsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit/recommendations',
  validateSearch: addressOf({ show: z.enum(SHOWN) }),
  loaderDeps: ({ search: { page, show } }) => ({ page, show }),
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(recommendationsQuery(deps)),
  component: lazyRouteComponent(() => import('./recommendations-page.tsx'), 'RecommendationsPage'),
});

/** One report with its recommendations. */
export const reportPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit/$reportId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(reportQuery(params.reportId)),
  component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
});

export const auditPages = [reportsPage, newReportPage, recommendationsPage, reportPage] as const;

export const auditNavigation: readonly NavigationItem[] = [
  {
    to: '/audit',
    label: { sv: 'Revisionsrapporter', en: 'Audit reports' },
    description: {
      sv: 'Revisorernas rekommendationer: svaret, åtgärderna och om de är gjorda.',
      en: 'The auditors’ recommendations: the answer, the measures, and whether they are done.',
    },
    permission: 'audit.read',
    group: 'oversight',
    order: 42,
  },
];
