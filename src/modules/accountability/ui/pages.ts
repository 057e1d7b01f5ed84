import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../../platform/ui/index.ts';
import { chainQuery, hearingQuery, inquiriesQuery, inquiryQuery } from './queries.ts';

/** The chain of one matter, as known now or on an earlier day. */
export const chainPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chains/$kind/$matterId',
  validateSearch: z.object({
    knownOn: z.catch(z.optional(z.iso.date()), undefined),
    besideOn: z.catch(z.optional(z.iso.date()), undefined),
  }),
  loaderDeps: ({ search: { knownOn } }) => ({ knownOn }),
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

/** Opening an inquiry, into what began before the system or into the chain of a matter. */
export const newInquiryPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inquiries/new',
  validateSearch: z.object({
    kind: z.catch(z.optional(z.string()), undefined),
    matterId: z.catch(z.optional(z.uuid()), undefined),
  }),
  loader: ({ context: { queries } }) => queries.ensureQueryData(inquiriesQuery),
  component: lazyRouteComponent(() => import('./new-inquiry-page.tsx'), 'NewInquiryPage'),
});

/** One inquiry. */
export const inquiryPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inquiries/$inquiryId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(inquiryQuery(params.inquiryId)),
  component: lazyRouteComponent(() => import('./inquiry-page.tsx'), 'InquiryPage'),
});

/** What somebody is asked. */
export const hearingPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hearings/$hearingId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(hearingQuery(params.hearingId)),
  component: lazyRouteComponent(() => import('./hearing-page.tsx'), 'HearingPage'),
});
