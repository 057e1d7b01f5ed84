import type { App } from '../../../platform/http/index.ts';
import { addRegisterRoutes } from '../register/routes.ts';
import type { CaseServices } from '../services.ts';
import { addCaseExport } from './export.ts';
import { addCaseReading, addCaseWaiting } from './reading.ts';
import { addCaseReporting } from './reporting.ts';
import { addCaseSteps } from './steps.ts';

/** The cases' part of the API. Guards and `actorOf` are in place when this is called. */
export function addCaseRoutes(app: App, services: CaseServices): void {
  addCaseReporting(app, services);
  addCaseReading(app, services);
  addCaseWaiting(app, services);
  addCaseExport(app, services);
  addCaseSteps(app, services);
  addRegisterRoutes(app, services);
}
