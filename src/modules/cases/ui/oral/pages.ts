import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { api, type NavigationItem, rootRoute } from '../../../../platform/ui/index.ts';
import type { OralAgreementList, OralAgreementView } from '../../oral/api.ts';

/** The oral agreements that the reader may see. */
export const oralListQuery = queryOptions({
  queryKey: ['oral-agreements'],
  queryFn: ({ signal }) => api.get<OralAgreementList>('/api/v1/oral-agreements', { signal }),
});

/** One of them. */
export function oralQuery(id: string) {
  return queryOptions({
    queryKey: ['oral-agreements', id],
    queryFn: ({ signal }) => api.get<OralAgreementView>(`/api/v1/oral-agreements/${id}`, { signal }),
  });
}

const oralListPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/oral-agreements',
  loader: ({ context: { queries } }) => queries.ensureQueryData(oralListQuery),
  component: lazyRouteComponent(() => import('./oral-list-page.tsx'), 'OralListPage'),
});

/** Writing one down; `person` is the employee, when their manager does. */
export const newOralPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/oral-agreements/new',
  validateSearch: z.object({ person: z.catch(z.optional(z.uuid()), undefined) }),
  component: lazyRouteComponent(() => import('./new-oral-page.tsx'), 'NewOralPage'),
});

export const oralPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/oral-agreements/$agreementId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(oralQuery(params.agreementId)),
  component: lazyRouteComponent(() => import('./oral-page.tsx'), 'OralPage'),
});

export const oralPages = [oralListPage, newOralPage, oralPage] as const;

export const oralNavigation: readonly NavigationItem[] = [
  {
    to: '/oral-agreements',
    label: { sv: 'Muntligt överenskommet', en: 'Agreed orally' },
    description: {
      sv: 'Vi har kommit överens muntligt – skriv ner det, så reder ni ut vad som gäller.',
      en: 'We have agreed orally – write it down, and sort out what holds.',
    },
    permission: 'oral-agreement.read',
    group: 'own',
    order: 18,
  },
];
