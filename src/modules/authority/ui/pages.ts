import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { addressOf, rootRoute } from '../../../platform/ui/index.ts';
import {
  changesQuery,
  deciderQuery,
  differenceQuery,
  ordersQuery,
  presetsQuery,
  questionsQuery,
  registeredQuery,
  registerQuery,
  subDelegationsQuery,
  versionQuery,
} from './queries.ts';

const day = z.custom<LocalDate>((text) => typeof text === 'string' && parseLocalDate(text) !== undefined);
const id = z.uuid();

/** The committees' orders. */
export const ordersPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/delegation',
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(ordersQuery), queries.ensureQueryData(presetsQuery)]),
  component: lazyRouteComponent(() => import('./orders/orders-page.tsx'), 'OrdersPage'),
});

/** A version of an order. */
export const versionPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/delegation/$versionId',
  loader: async ({ context: { queries }, params }) => {
    const [version] = await Promise.all([
      queries.ensureQueryData(versionQuery(params.versionId)),
      queries.ensureQueryData(ordersQuery),
    ]);
    await queries.ensureQueryData(subDelegationsQuery(version.authority.id));
  },
  component: lazyRouteComponent(() => import('./orders/version-page.tsx'), 'VersionPage'),
});

/** What a head of administration delegates one step further. */
export const furtherPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/delegation/further/$authorityId',
  loader: ({ context: { queries }, params: { authorityId } }) =>
    Promise.all([queries.ensureQueryData(subDelegationsQuery(authorityId)), queries.ensureQueryData(ordersQuery)]),
  component: lazyRouteComponent(() => import('./orders/further-page.tsx'), 'FurtherPage'),
});

/** What reads otherwise in a version than in another. */
export const differencePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/delegation/$versionId/difference/$fromId',
  loader: ({ context: { queries }, params: { versionId, fromId } }) =>
    Promise.all([
      queries.ensureQueryData(versionQuery(versionId)),
      queries.ensureQueryData(versionQuery(fromId)),
      queries.ensureQueryData(differenceQuery(versionId, fromId)),
    ]),
  component: lazyRouteComponent(() => import('./orders/difference-page.tsx'), 'DifferencePage'),
});

/** Whose decisions a version would change. */
export const changesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/delegation/$versionId/changes',
  validateSearch: addressOf({ group: z.string() }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, params, deps }) =>
    Promise.all([
      queries.ensureQueryData(versionQuery(params.versionId)),
      queries.ensureQueryData(changesQuery(params.versionId, deps)),
    ]),
  component: lazyRouteComponent(() => import('./orders/changes-page.tsx'), 'ChangesPage'),
});

/** Changing a draft; `item` is the number of the item that is open, empty for a new one. */
export const editPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/delegation/$versionId/edit',
  validateSearch: addressOf({ item: z.string() }),
  loader: ({ context: { queries }, params }) =>
    Promise.all([queries.ensureQueryData(versionQuery(params.versionId)), queries.ensureQueryData(questionsQuery)]),
  component: lazyRouteComponent(() => import('./orders/edit-page.tsx'), 'EditPage'),
});

/** Recording what the committee has decided. */
export const decidePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/delegation/$versionId/decide',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(versionQuery(params.versionId)),
  component: lazyRouteComponent(() => import('./orders/decide-page.tsx'), 'DecidePage'),
});

/** Looking up who decides. */
export const whoDecidesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/who-decides',
  validateSearch: addressOf({ decision: z.string(), person: id, unit: id, on: day, facts: z.string() }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) =>
    Promise.all([
      queries.ensureQueryData(questionsQuery),
      ...(deps.decision === undefined ? [] : [queries.ensureQueryData(deciderQuery(deps.decision, deps))]),
    ]),
  component: lazyRouteComponent(() => import('./who-decides/who-decides-page.tsx'), 'WhoDecidesPage'),
});

/** The register of decisions. */
export const registerPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decisions',
  validateSearch: addressOf({
    authority: id,
    decision: z.string(),
    from: day,
    to: day,
    reported: z.enum(['due', 'done']),
    finding: z.literal('true'),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) =>
    Promise.all([
      queries.ensureQueryData(registerQuery(deps)),
      queries.ensureQueryData(ordersQuery),
      queries.ensureQueryData(questionsQuery),
    ]),
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
});

/** One decision of the register. */
export const decisionPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decisions/$decisionId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(registeredQuery(params.decisionId)),
  component: lazyRouteComponent(() => import('./register/decision-page.tsx'), 'DecisionPage'),
});
