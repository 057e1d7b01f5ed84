import { composePolicy } from '../access/index.ts';
import { accountabilityPolicy, boardPolicy, levelPolicy } from '../modules/accountability/index.ts';
import { assignmentsPolicy } from '../modules/assignments/index.ts';
import { authorityPolicy } from '../modules/authority/index.ts';
import { casesPolicy } from '../modules/cases/index.ts';
import { companiesPolicy } from '../modules/companies/index.ts';
import { controlPolicy } from '../modules/control/index.ts';
import { distributionPolicy } from '../modules/distribution/index.ts';
import { documentsPolicy } from '../modules/documents/index.ts';
import { dutiesPolicy } from '../modules/duties/index.ts';
import { equipmentPolicy } from '../modules/equipment/index.ts';
import { governingPolicy } from '../modules/governing/index.ts';
import { guidelinesPolicy } from '../modules/guidelines/index.ts';
import { mappingPolicy } from '../modules/mapping/index.ts';
import { minutesPolicy } from '../modules/minutes/index.ts';
import { organisationPolicy } from '../modules/organisation/index.ts';
import { riskPolicy } from '../modules/risk/index.ts';
import { surveysPolicy } from '../modules/surveys/index.ts';
import { trainingPolicy } from '../modules/training/index.ts';
import { workplacesPolicy } from '../modules/workplaces/index.ts';

/** The one policy table of the product: each module's rows. */
export const policy = composePolicy(
  organisationPolicy,
  authorityPolicy,
  guidelinesPolicy,
  dutiesPolicy,
  documentsPolicy,
  casesPolicy,
  companiesPolicy,
  riskPolicy,
  workplacesPolicy,
  trainingPolicy,
  equipmentPolicy,
  minutesPolicy,
  assignmentsPolicy,
  mappingPolicy,
  distributionPolicy,
  governingPolicy,
  surveysPolicy,
  accountabilityPolicy,
  levelPolicy,
  boardPolicy,
  controlPolicy,
);
