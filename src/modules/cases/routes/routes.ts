import type { App } from '../../../platform/http/index.ts';
import { addAmnestyRoutes } from '../amnesty/routes.ts';
import { addCertificateRoutes } from '../certificates/routes.ts';
import { addConsultationRoutes } from '../consultations/routes.ts';
import { addInformationRoutes } from '../information/routes.ts';
import type { PrintoutServices } from '../reading/printout.ts';
import { addRegisterRoutes } from '../register/routes.ts';
import { addStatisticsRoutes } from '../statistics/routes.ts';
import { addTeamRoutes } from '../team/routes.ts';
import { addViewRoutes } from '../views/routes.ts';
import { addCaseExport } from './export.ts';
import { addCasePrintout, addCaseReading, addCaseWaiting, addReplacingReview } from './reading.ts';
import { addCaseReporting } from './reporting.ts';
import { addCaseSteps } from './steps.ts';

/** The cases' part of the API. Guards and `actorOf` are in place when this is called. */
export function addCaseRoutes(app: App, services: PrintoutServices): void {
  addCaseReporting(app, services);
  addCaseReading(app, services);
  addReplacingReview(app, services);
  addCasePrintout(app, services);
  addCaseWaiting(app, services);
  addCaseExport(app, services);
  addCaseSteps(app, services);
  addCertificateRoutes(app, services);
  addConsultationRoutes(app, services);
  addStatisticsRoutes(app, services);
  addTeamRoutes(app, services);
  addRegisterRoutes(app, services);
  addInformationRoutes(app, services);
  addAmnestyRoutes(app, services);
  addViewRoutes(app, services);
}
