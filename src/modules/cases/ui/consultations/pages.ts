import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api, type NavigationItem, rootRoute } from '../../../../platform/ui/index.ts';
import type { CaseConsultationsShown, ConsultationListed, ConsultationView } from '../../consultations/api.ts';

/** What the reader has been asked. */
export const askedQuery = queryOptions({
  queryKey: ['cases', 'consultations'],
  queryFn: ({ signal }) =>
    api.get<{ readonly items: readonly ConsultationListed[] }>('/api/v1/consultations', { signal }),
});

/** One of them. */
export function consultationQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'consultations', id],
    queryFn: ({ signal }) => api.get<ConsultationView>(`/api/v1/consultations/${encodeURIComponent(id)}`, { signal }),
  });
}

/** The consultations of a case, and what can be asked. */
export function ofCaseQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'consultations-of', id],
    queryFn: ({ signal }) => api.get<CaseConsultationsShown>(`/api/v1/cases/${id}/consultations`, { signal }),
  });
}

const consultationsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/consultations',
  loader: ({ context: { queries } }) => queries.ensureQueryData(askedQuery),
  component: lazyRouteComponent(() => import('./consultations-page.tsx'), 'ConsultationsPage'),
});

/** Answering a consultation. */
export const consultationPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/consultations/$consultationId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(consultationQuery(params.consultationId)),
  component: lazyRouteComponent(() => import('./consultation-page.tsx'), 'ConsultationPage'),
});

export const consultationPages = [consultationsPage, consultationPage] as const;

export const consultationNavigation: readonly NavigationItem[] = [
  {
    to: '/consultations',
    label: { sv: 'Samråd', en: 'Consultations' },
    description: {
      sv: 'Frågor till dig som specialist, innan någon annan beslutar.',
      en: 'Questions to you as a specialist, before somebody else decides.',
    },
    permission: 'consultation.answer',
    group: 'cases',
    order: 15,
  },
];
