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
import type { DocumentList, DocumentView } from '../api.ts';
import { SHOWN } from '../shown.ts';

/** One page of the register. */
export function documentsQuery(view: { readonly page: number; readonly show?: string | undefined }) {
  return queryOptions({
    queryKey: ['governing', 'list', view],
    queryFn: ({ signal }) =>
      api.get<DocumentList>(withQuery('/api/v1/governing-documents', { ...view, limit: ROWS_PER_PAGE }), { signal }),
  });
}

/** One document. */
export function documentQuery(id: string) {
  return queryOptions({
    queryKey: ['governing', id],
    queryFn: ({ signal }) => api.get<DocumentView>(`/api/v1/governing-documents/${id}`, { signal }),
  });
}

export const documentsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/governing',
  validateSearch: addressOf({ show: z.enum(SHOWN) }),
  loaderDeps: ({ search: { page, show } }) => ({ page, show }),
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(documentsQuery(deps)),
  component: lazyRouteComponent(() => import('./documents-page.tsx'), 'DocumentsPage'),
});

export const newDocumentPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/governing/new',
  loader: ({ context: { queries } }) => queries.ensureQueryData(documentsQuery({ page: 1 })),
  component: lazyRouteComponent(() => import('./new-document-page.tsx'), 'NewDocumentPage'),
});

export const documentPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/governing/$documentId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(documentQuery(params.documentId)),
  component: lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage'),
});

export const governingPages = [documentsPage, newDocumentPage, documentPage] as const;

export const governingNavigation: readonly NavigationItem[] = [
  {
    to: '/governing',
    label: { sv: 'Styrande dokument', en: 'Governing documents' },
    description: {
      sv: 'Policyer, riktlinjer och rutiner: ägare, giltighet, krav och översyn.',
      en: 'Policies, guidelines and routines: owner, validity, demands and review.',
    },
    permission: 'governing-document.read',
    group: 'oversight',
    order: 45,
  },
];
