import type { App } from '../../platform/http/index.ts';
import { addAbsenceRoutes } from './absences/routes.ts';
import { addCalendarRoutes } from './calendar/routes.ts';
import type { LogoServices } from './employer/logo.ts';
import { addLogoRoutes } from './employer/logo-routes.ts';
import { addEmployerRoutes } from './employer/routes.ts';
import { addImportRoutes } from './import/routes.ts';
import { addPeopleRoutes } from './people/routes.ts';
import { addPilotRoutes } from './pilot/routes.ts';
import { addRoleRoutes } from './roles/routes.ts';
import { addUnitRoutes } from './units/routes.ts';

/** The organisation's part of the API. Guards and `actorOf` are in place when this is called. */
export function addOrganisationRoutes(app: App, services: LogoServices): void {
  addUnitRoutes(app, services);
  addPeopleRoutes(app, services);
  addAbsenceRoutes(app, services);
  addRoleRoutes(app, services);
  addEmployerRoutes(app, services);
  addCalendarRoutes(app, services);
  addPilotRoutes(app, services);
  addLogoRoutes(app, services);
  addImportRoutes(app, services);
}
