import type { App } from '../../platform/http/index.ts';
import { addIndividualRoutes } from './individual/routes.ts';
import type { RiskServices } from './services.ts';
import { addTemplateRoutes } from './templates/routes.ts';
import { addUnitRoutes } from './unit/routes.ts';

/** The risk assessments' part of the API. Guards and `actorOf` are in place when this is called. */
export function addRiskRoutes(app: App, services: RiskServices): void {
  addTemplateRoutes(app, services);
  addUnitRoutes(app, services);
  addIndividualRoutes(app, services);
}
