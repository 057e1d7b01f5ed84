import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api, type NavigationItem, rootRoute } from '../../../platform/ui/index.ts';
import type { CompanyCounts } from '../schema.ts';

/** How many companies are known. */
export const companyCountsQuery = queryOptions({
  queryKey: ['companies', 'counts'],
  queryFn: ({ signal }) => api.get<CompanyCounts>('/api/v1/company-imports/counts', { signal }),
});

/** The companies that are known, and reading them in. */
const companiesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/companies',
  loader: ({ context: { queries } }) => queries.ensureQueryData(companyCountsQuery),
  component: lazyRouteComponent(() => import('./companies-page.tsx'), 'CompaniesPage'),
});

export const companyPages = [companiesPage] as const;

export const companyNavigation: readonly NavigationItem[] = [
  {
    to: '/settings/companies',
    label: { sv: 'Företag', en: 'Companies' },
    description: {
      sv: 'Leverantörer och vårdgivare som vi känner till, så att den som bedömer en bisyssla ser det.',
      en: 'Suppliers and care providers that we know of, so that whoever assesses an occupation sees it.',
    },
    permission: 'company.import',
    group: 'organisation',
    order: 64,
  },
];
