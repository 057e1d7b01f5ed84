import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api, rootRoute } from '../../../platform/ui/index.ts';
import type { PlanAnswer, PlanListAnswer } from '../api.ts';

/** The plans that the reader may see. */
export const plansQuery = queryOptions({
  queryKey: ['control-plans'],
  queryFn: ({ signal }) => api.get<PlanListAnswer>('/api/v1/control-plans', { signal }),
});

/** One of them. */
export function planQuery(id: string) {
  return queryOptions({
    queryKey: ['control-plans', id],
    queryFn: ({ signal }) => api.get<PlanAnswer>(`/api/v1/control-plans/${id}`, { signal }),
  });
}

/** The committees' plans for internal control. */
export const plansPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/control-plans',
  loader: ({ context: { queries } }) => queries.ensureQueryData(plansQuery),
  component: lazyRouteComponent(() => import('./plans-page.tsx'), 'PlansPage'),
});

/** One plan: its checks, what they have shown, and the measures. */
export const planPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/control-plans/$planId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(planQuery(params.planId)),
  component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
});
