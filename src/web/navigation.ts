import { accountabilityNavigation, boardNavigation, levelNavigation } from '../modules/accountability/ui/index.ts';
import { assignmentNavigation } from '../modules/assignments/ui/index.ts';
import { authorityNavigation } from '../modules/authority/ui/index.ts';
import { caseNavigation } from '../modules/cases/ui/index.ts';
import { companyNavigation } from '../modules/companies/ui/index.ts';
import { controlNavigation } from '../modules/control/ui/index.ts';
import { distributionNavigation } from '../modules/distribution/ui/index.ts';
import { documentNavigation } from '../modules/documents/ui/index.ts';
import { dutiesNavigation } from '../modules/duties/ui/index.ts';
import { equipmentNavigation } from '../modules/equipment/ui/index.ts';
import { governingNavigation } from '../modules/governing/ui/index.ts';
import { guidelineNavigation } from '../modules/guidelines/ui/index.ts';
import { mappingNavigation } from '../modules/mapping/ui/index.ts';
import { minutesNavigation } from '../modules/minutes/ui/index.ts';
import { organisationNavigation } from '../modules/organisation/ui/index.ts';
import { riskNavigation } from '../modules/risk/ui/index.ts';
import { surveyNavigation } from '../modules/surveys/ui/index.ts';
import { trainingNavigation } from '../modules/training/ui/index.ts';
import { workplaceNavigation } from '../modules/workplaces/ui/index.ts';
import type { NavigationItem } from '../platform/ui/index.ts';

/** Every place in the navigation: start, then each module's `navigation`. Who sees which is decided by permission. */
export const navigation: readonly NavigationItem[] = [
  { to: '/', label: { sv: 'Start', en: 'Start' }, order: 0 },
  ...guidelineNavigation,
  ...dutiesNavigation,
  ...organisationNavigation,
  ...caseNavigation,
  ...documentNavigation,
  ...companyNavigation,
  ...riskNavigation,
  ...trainingNavigation,
  ...equipmentNavigation,
  ...workplaceNavigation,
  ...authorityNavigation,
  ...accountabilityNavigation,
  ...levelNavigation,
  ...boardNavigation,
  ...controlNavigation,
  ...minutesNavigation,
  ...assignmentNavigation,
  ...distributionNavigation,
  ...governingNavigation,
  ...mappingNavigation,
  ...surveyNavigation,
];
