import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { addressOf, rootRoute } from '../../../platform/ui/index.ts';
import { timesInAddress } from '../../organisation/ui/index.ts';
import { changeQuery, differenceQuery, guidelinesQuery, presetsQuery, versionQuery } from './queries.ts';

const uuid = z.string().check(z.regex(/^[0-9a-f-]{36}$/));

/** The guidelines, as of a day. */
export const listPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guidelines',
  validateSearch: addressOf(timesInAddress),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(guidelinesQuery(deps)),
  component: lazyRouteComponent(() => import('./list-page.tsx'), 'ListPage'),
});

/** Beginning a guideline, from a preset or from nothing. */
export const beginPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guidelines/begin',
  loader: ({ context: { queries } }) => queries.ensureQueryData(presetsQuery),
  component: lazyRouteComponent(() => import('./begin-page.tsx'), 'BeginPage'),
});

/** A version, with all it says. */
export const versionPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guidelines/versions/$versionId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(versionQuery(params.versionId)),
  component: lazyRouteComponent(() => import('./version/version-page.tsx'), 'VersionPage'),
});

/** What differs between two versions. */
export const differencePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guidelines/versions/$versionId/difference',
  validateSearch: addressOf({ from: uuid }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, params: { versionId }, deps: { from } }) =>
    Promise.all([
      queries.ensureQueryData(versionQuery(versionId)),
      queries.ensureQueryData(guidelinesQuery({})),
      ...(from === undefined
        ? []
        : [queries.ensureQueryData(versionQuery(from)), queries.ensureQueryData(differenceQuery(versionId, from))]),
    ]),
  component: lazyRouteComponent(() => import('./difference/difference-page.tsx'), 'DifferencePage'),
});

/** What a version would change in the register. */
export const changePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guidelines/versions/$versionId/what-would-change',
  validateSearch: addressOf({ from: timesInAddress.on, group: z.string() }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, params: { versionId }, deps }) =>
    Promise.all([queries.ensureQueryData(versionQuery(versionId)), queries.fetchQuery(changeQuery(versionId, deps))]),
  component: lazyRouteComponent(() => import('./change-page.tsx'), 'ChangePage'),
});

/** Writing a draft. */
export const editPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guidelines/versions/$versionId/edit',
  // Always as it was saved last: what is written here is saved over it.
  loader: ({ context: { queries }, params }) => queries.fetchQuery(versionQuery(params.versionId)),
  component: lazyRouteComponent(() => import('./edit/edit-page.tsx'), 'EditPage'),
});

/** Recording what the authority has decided. */
export const decidePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guidelines/versions/$versionId/decide',
  loader: ({ context: { queries }, params }) => queries.fetchQuery(versionQuery(params.versionId)),
  component: lazyRouteComponent(() => import('./decide-page.tsx'), 'DecidePage'),
});
