import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { addressOf, rootRoute } from '../../../platform/ui/index.ts';
import {
  absencesQuery,
  authoritiesQuery,
  calendarQuery,
  employeesQuery,
  looksQuery,
  personQuery,
  pilotQuery,
  rolePlacesQuery,
  rolesQuery,
  settingsQuery,
  unitQuery,
  unitsQuery,
} from './queries.ts';
import { timesInAddress } from './times.ts';

/** The unit tree as of a day. */
export const treePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisation',
  validateSearch: addressOf(timesInAddress),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queries.ensureQueryData(unitsQuery(deps)),
  component: lazyRouteComponent(() => import('./tree-page.tsx'), 'TreePage'),
});

/** A unit as of a day, and who works there. */
export const unitPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/units/$unitId',
  validateSearch: addressOf({ ...timesInAddress, below: z.literal(true) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, params, deps }) =>
    Promise.all([
      queries.ensureQueryData(unitQuery(params.unitId, deps)),
      queries.ensureQueryData(authoritiesQuery(deps)),
      queries.ensureQueryData(employeesQuery(params.unitId, deps)),
    ]),
  component: lazyRouteComponent(() => import('./unit-page.tsx'), 'UnitPage'),
});

/** A person as of a day. */
export const personPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId',
  validateSearch: addressOf(timesInAddress),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, params, deps }) =>
    Promise.all([
      queries.ensureQueryData(personQuery(params.personId, deps)),
      queries.ensureQueryData(unitsQuery(deps)),
      queries.ensureQueryData(authoritiesQuery(deps)),
    ]),
  component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
});

/** Reading the HR system's files in. */
export const importPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisation-import',
  component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
});

/** When a person is away, and who stands in. */
export const absencePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId/absence',
  loader: ({ context: { queries }, params }) =>
    Promise.all([
      queries.ensureQueryData(personQuery(params.personId, {})),
      queries.ensureQueryData(absencesQuery(params.personId)),
    ]),
  component: lazyRouteComponent(() => import('./absence/absence-page.tsx'), 'AbsencePage'),
});

/** Who has looked at the reader. */
export const looksPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/looks',
  validateSearch: addressOf({}),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(looksQuery(deps.page)),
  component: lazyRouteComponent(() => import('./looks/looks-page.tsx'), 'LooksPage'),
});

/** The employer's settings. */
export const settingsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  loader: ({ context: { queries } }) => queries.ensureQueryData(settingsQuery),
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});

/** The employer's calendar. */
export const calendarPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/calendar',
  loader: ({ context: { queries } }) => queries.ensureQueryData(calendarQuery),
  component: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
});

/** Trying Uppsikt in a part of the organisation. */
export const pilotPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/pilot',
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(pilotQuery), queries.ensureQueryData(unitsQuery({}))]),
  component: lazyRouteComponent(() => import('./pilot/pilot-page.tsx'), 'PilotPage'),
});

/** Who holds which given role, as of a day. */
export const rolesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisation/roles',
  validateSearch: addressOf({ ...timesInAddress, done: z.literal('given') }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) =>
    Promise.all([
      queries.ensureQueryData(rolesQuery(deps)),
      queries.ensureQueryData(unitsQuery(deps)),
      queries.ensureQueryData(authoritiesQuery(deps)),
    ]),
  component: lazyRouteComponent(() => import('./roles/roles-page.tsx'), 'RolesPage'),
});

/** Giving somebody a role. */
export const giveRolePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisation/roles/give',
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(rolePlacesQuery),
      queries.ensureQueryData(unitsQuery({})),
      queries.ensureQueryData(authoritiesQuery({})),
    ]),
  component: lazyRouteComponent(() => import('./roles/give-page.tsx'), 'GiveRolePage'),
});

/** Who may see a person with protected identity: seen, set, changed, lifted. */
export const protectionPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId/protection',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(personQuery(params.personId, {})),
  component: lazyRouteComponent(() => import('./protection/protection-page.tsx'), 'ProtectionPage'),
});
