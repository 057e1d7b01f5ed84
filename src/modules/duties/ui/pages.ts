import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { addressOf, rootRoute } from '../../../platform/ui/index.ts';
import {
  dutyQuery,
  engineRowsQuery,
  handoverQuery,
  myDutiesQuery,
  runsQuery,
  unitSumsQuery,
  unsentQuery,
} from './queries.ts';

/** What the reader has to do. */
export const myDutiesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duties',
  validateSearch: addressOf({ status: z.enum(['late', 'today', 'soon', 'later']), as: z.literal('climbed') }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queries.ensureQueryData(myDutiesQuery(deps)),
  component: lazyRouteComponent(() => import('./my-duties-page.tsx'), 'MyDutiesPage'),
});

/** One duty: why it is whose, why that day, what has been done with it, and what can be. */
export const dutyPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duties/$kind/$subjectId/$template/$occasion',
  loader: ({ context, params }) => context.queries.ensureQueryData(dutyQuery(params)),
  component: lazyRouteComponent(() => import('./duty-page.tsx'), 'DutyPage'),
});

/** How it stands in a unit and below it, for those above. */
export const unitDutiesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/unit-duties',
  validateSearch: addressOf({
    unit: z.uuid(),
    state: z.enum(['due', 'overdue', 'climbed', 'met', 'late']),
    template: z.string(),
    alone: z.literal(true),
  }),
  loaderDeps: ({ search: { unit } }) => ({ unit }),
  loader: ({ context, deps }) => context.queries.ensureQueryData(unitSumsQuery(deps.unit)),
  component: lazyRouteComponent(() => import('./unit-duties-page.tsx'), 'UnitDutiesPage'),
});

/** The engine room: what arose from what, what the sweeps did and what they passed over. */
export const engineRoomPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/engine-room',
  validateSearch: addressOf({ part: z.enum(['climbed', 'skipped', 'unheld', 'runs', 'letters']) }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps: { part, page } }) => {
    if (part === 'runs') await queries.ensureQueryData(runsQuery(page));
    else if (part === 'letters') await queries.ensureQueryData(unsentQuery(page));
    else await queries.ensureQueryData(engineRowsQuery(part ?? 'arisen', page));
  },
  component: lazyRouteComponent(() => import('./engine-room-page.tsx'), 'EngineRoomPage'),
});

/** A hand-over, for whoever receives it and whoever leaves it. */
export const handoverPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/handovers/$handoverId',
  loader: ({ context, params }) => context.queries.ensureQueryData(handoverQuery(params.handoverId)),
  component: lazyRouteComponent(() => import('./handover-page.tsx'), 'HandoverPage'),
});
