import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { addressOf, rootRoute } from '../../../../platform/ui/index.ts';
import { comparisonQuery, levelQuery } from './queries.ts';

/** How it stands at a level and below it, every day. */
export const levelPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/levels',
  validateSearch: z.object({ unit: z.catch(z.optional(z.uuid()), undefined) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(levelQuery(deps.unit)),
  component: lazyRouteComponent(() => import('./level-page.tsx'), 'LevelPage'),
});

/** The rows behind one number of a level. */
export const levelRowsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/levels/rows',
  validateSearch: addressOf({
    unit: z.uuid(),
    part: z.string().check(z.maxLength(80)),
    state: z.string().check(z.maxLength(40)),
  }),
  component: lazyRouteComponent(() => import('./level-rows-page.tsx'), 'LevelRowsPage'),
});

/** The administrations side by side. */
export const comparisonPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/levels/comparison',
  loader: ({ context: { queries } }) => queries.ensureQueryData(comparisonQuery),
  component: lazyRouteComponent(() => import('./comparison-page.tsx'), 'ComparisonPage'),
});
