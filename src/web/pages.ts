import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountabilityPages, boardPages, levelPages } from '../modules/accountability/ui/index.ts';
import { assignmentPages } from '../modules/assignments/ui/index.ts';
import { authorityPages } from '../modules/authority/ui/index.ts';
import { casePages } from '../modules/cases/ui/index.ts';
import { companyPages } from '../modules/companies/ui/index.ts';
import { controlPages } from '../modules/control/ui/index.ts';
import { distributionPages } from '../modules/distribution/ui/index.ts';
import { documentPages } from '../modules/documents/ui/index.ts';
import { dutiesPages } from '../modules/duties/ui/index.ts';
import { equipmentPages } from '../modules/equipment/ui/index.ts';
import { governingPages } from '../modules/governing/ui/index.ts';
import { guidelinePages } from '../modules/guidelines/ui/index.ts';
import { mappingPages } from '../modules/mapping/ui/index.ts';
import { minutesPages } from '../modules/minutes/ui/index.ts';
import { organisationPages } from '../modules/organisation/ui/index.ts';
import { riskPages } from '../modules/risk/ui/index.ts';
import { surveyPages } from '../modules/surveys/ui/index.ts';
import { trainingPages } from '../modules/training/ui/index.ts';
import { workplacePages } from '../modules/workplaces/ui/index.ts';
import { rootRoute } from '../platform/ui/index.ts';
import { StartPage } from './pages/start-page.tsx';

const startPage = createRoute({ getParentRoute: () => rootRoute, path: '/', component: StartPage });

const searchPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  component: lazyRouteComponent(() => import('./pages/search-page.tsx'), 'SearchPage'),
});

const helpPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/help',
  component: lazyRouteComponent(() => import('./pages/help-page.tsx'), 'HelpPage'),
});

const accessibilityPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('./pages/accessibility-page.tsx'), 'AccessibilityPage'),
});

const signedOutPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signed-out',
  component: lazyRouteComponent(() => import('./pages/signed-out-page.tsx'), 'SignedOutPage'),
});

/** Every page of the interface: the frame's own, then each module's `pages`. */
export const pages = [
  startPage,
  searchPage,
  helpPage,
  accessibilityPage,
  signedOutPage,
  ...dutiesPages,
  ...organisationPages,
  ...documentPages,
  ...companyPages,
  ...riskPages,
  ...trainingPages,
  ...equipmentPages,
  ...workplacePages,
  ...authorityPages,
  ...casePages,
  ...guidelinePages,
  ...accountabilityPages,
  ...levelPages,
  ...boardPages,
  ...controlPages,
  ...minutesPages,
  ...assignmentPages,
  ...distributionPages,
  ...governingPages,
  ...mappingPages,
  ...surveyPages,
] as const;
