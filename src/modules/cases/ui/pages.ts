import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { addressOf, rootRoute } from '../../../platform/ui/index.ts';
import { REPLACINGS } from '../case.ts';
import {
  caseQuery,
  inboxQuery,
  othersOfPersonQuery,
  readerQuery,
  registerQuery,
  replacingQuery,
  reportFormQuery,
  viewsQuery,
} from './queries.ts';

const uuid = z.uuid();
const days = z.int().check(z.minimum(0), z.maximum(3_650));
const about = z.object({
  /** Somebody else, whom one reports for. */
  person: z.catch(z.optional(uuid), undefined),
  /** A case that is changed. */
  case: z.catch(z.optional(uuid), undefined),
  /** A case that is gone on from: an agreement that runs out. */
  renews: z.catch(z.optional(uuid), undefined),
  /** Which of several in one report. */
  n: z.catch(z.optional(z.int().check(z.minimum(1), z.maximum(20))), undefined),
});

/** Whether there is anything to report: a test that is kept nowhere. */
export const reportPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report/$kind',
  validateSearch: about,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, params, deps }) =>
    queries.ensureQueryData(reportFormQuery(params.kind, deps.person)),
  component: lazyRouteComponent(() => import('./report/self-test-page.tsx'), 'SelfTestPage'),
});

/** One group of questions of a report, its check, or its receipt. */
export const reportStepPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report/$kind/$step',
  validateSearch: about,
  component: lazyRouteComponent(() => import('./report/step-page.tsx'), 'StepPage'),
});

/** The reader's own cases. */
export const minePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/mine',
  validateSearch: addressOf({}),
  loader: ({ context: { queries } }) => queries.ensureQueryData(readerQuery),
  component: lazyRouteComponent(() => import('./lists/mine-page.tsx'), 'MinePage'),
});

/** What waits for a decision. */
export const inboxPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/inbox',
  loader: ({ context: { queries } }) => queries.ensureQueryData(inboxQuery),
  component: lazyRouteComponent(() => import('./lists/inbox-page.tsx'), 'InboxPage'),
});

/** The register. */
export const registerPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases',
  validateSearch: addressOf({
    kind: z.string().check(z.maxLength(80)),
    status: z.string().check(z.regex(/^[a-z-]+(,[a-z-]+)*$/)),
    outcome: z.string().check(z.maxLength(80)),
    runsOn: z.iso.date(),
    endsWithin: days,
    dueWithin: days,
    inAmnesty: z.literal('true'),
    personId: uuid,
    unitId: uuid,
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) =>
    Promise.all([queries.ensureQueryData(registerQuery(deps)), queries.ensureQueryData(viewsQuery)]),
  component: lazyRouteComponent(() => import('./lists/register-page.tsx'), 'RegisterPage'),
});

/** A case. */
export const casePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$caseId',
  validateSearch: z.object({ done: z.catch(z.optional(z.enum(['decided', 'referred', ...REPLACINGS])), undefined) }),
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(caseQuery(params.caseId)),
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
});

/** Assessing and deciding a case; or correcting or reconsidering what was decided. */
export const reviewPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$caseId/review',
  validateSearch: z.object({ as: z.catch(z.optional(z.enum(REPLACINGS)), undefined) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, params: { caseId }, deps: { as } }) =>
    Promise.all([
      queries.ensureQueryData(caseQuery(caseId)).then((seen) => queries.ensureQueryData(othersOfPersonQuery(seen))),
      as === undefined ? undefined : queries.ensureQueryData(replacingQuery(caseId, as)),
    ]),
  component: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
});
