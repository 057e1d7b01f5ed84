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
import type { LoanList, LoanView } from '../api.ts';
import { STANDINGS } from '../loan.ts';

/** What a list of loans asks for, as the API is asked. */
export interface LoansAsked {
  readonly standing?: string | undefined;
  readonly personId?: string | undefined;
  readonly agreementId?: string | undefined;
  readonly sort?: string | undefined;
  readonly page?: number | undefined;
}

/** The loans that the reader may see and asks for. */
export function loansQuery(asked: LoansAsked) {
  const sort = ['due', '-due', 'lent', '-lent'].find((one) => one === asked.sort);
  const path = withQuery('/api/v1/equipment-loans', { ...asked, sort, limit: ROWS_PER_PAGE });
  return queryOptions({
    queryKey: ['equipment', path],
    queryFn: ({ signal }) => api.get<LoanList>(path, { signal }),
  });
}

/** One of them. */
export function loanQuery(id: string) {
  return queryOptions({
    queryKey: ['equipment', id],
    queryFn: ({ signal }) => api.get<LoanView>(`/api/v1/equipment-loans/${encodeURIComponent(id)}`, { signal }),
  });
}

/** What is lent: one's own, and what one answers for. */
export const equipmentPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment',
  validateSearch: addressOf({ standing: z.enum(STANDINGS) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(loansQuery(deps)),
  component: lazyRouteComponent(() => import('./equipment-page.tsx'), 'EquipmentPage'),
});

/** Lending something, to a person or for an agreement. */
export const lendPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment/new',
  validateSearch: z.object({
    person: z.catch(z.optional(z.uuid()), undefined),
    agreement: z.catch(z.optional(z.uuid()), undefined),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps: { person, agreement } }) =>
    queries.ensureQueryData(loansQuery({ personId: person, agreementId: agreement })),
  component: lazyRouteComponent(() => import('./lend-page.tsx'), 'LendPage'),
});

/** One loan, and taking it back. */
export const loanPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment/$loanId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(loanQuery(params.loanId)),
  component: lazyRouteComponent(() => import('./loan-page.tsx'), 'LoanPage'),
});

export const equipmentPages = [equipmentPage, lendPage, loanPage] as const;

export const equipmentNavigation: readonly NavigationItem[] = [
  {
    to: '/equipment',
    label: { sv: 'Utrustning', en: 'Equipment' },
    description: {
      sv: 'Vad som är utlånat för arbete på annan plats, och vad som ska lämnas tillbaka.',
      en: 'What is lent for work elsewhere, and what is to be handed back.',
    },
    permission: 'equipment.read',
    group: 'own',
    order: 55,
  },
];
