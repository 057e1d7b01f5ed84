import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../../platform/ui/index.ts';
import { chainQuery, inquiriesQuery } from './queries.ts';

/** The chain of one matter, as known now or on an earlier day. */
export const chainPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chains/$kind/$matterId',
  validateSearch: z.object({ knownOn: z.catch(z.optional(z.iso.date()), undefined) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, params, deps }) => queries.ensureQueryData(chainQuery(params, deps.knownOn)),
  component: lazyRouteComponent(() => import('./chain-page.tsx'), 'ChainPage'),
});

/** The inquiries that the reader may see. */
export const inquiriesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inquiries',
  loader: ({ context: { queries } }) => queries.ensureQueryData(inquiriesQuery),
  component: lazyRouteComponent(() => import('./inquiries-page.tsx'), 'InquiriesPage'),
});
