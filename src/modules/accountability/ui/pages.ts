import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../../platform/ui/index.ts';
import {
  chainQuery,
  followupQuery,
  followupSumsQuery,
  followupsQuery,
  hearingQuery,
  inquiriesQuery,
  inquiryQuery,
  measureQuery,
} from './queries.ts';

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

/** One measure on the organisation. */
export const measurePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/measures/$measureId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(measureQuery(params.measureId)),
  component: lazyRouteComponent(() => import('./measure-page.tsx'), 'MeasurePage'),
});

/** The restricted room of follow-ups about persons. */
export const followupsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/followups',
  loader: ({ context: { queries } }) => queries.ensureQueryData(followupsQuery),
  component: lazyRouteComponent(() => import('./followups-page.tsx'), 'FollowupsPage'),
});

/** What came of them, without names. */
export const followupSumsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/followups/outcomes',
  loader: ({ context: { queries } }) => queries.ensureQueryData(followupSumsQuery),
  component: lazyRouteComponent(() => import('./followup-sums-page.tsx'), 'FollowupSumsPage'),
});

/** One follow-up. */
export const followupPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/followups/$followupId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(followupQuery(params.followupId)),
  component: lazyRouteComponent(() => import('./followup-page.tsx'), 'FollowupPage'),
});
