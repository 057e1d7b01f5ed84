import type { App } from '../../platform/http/index.ts';
import { addAuditRoomRoutes } from './audit-room/routes.ts';
import { addFindingRoutes } from './finding-register/routes.ts';
import { addRunRoutes } from './runs/routes.ts';
import type { MappingServices } from './services.ts';
import { addUploadRoutes } from './uploads/routes.ts';
import { addWorkRoutes } from './work/routes.ts';

/** The mapping's part of the API. Guards and `actorOf` are in place when this is called. */
export function addMappingRoutes(app: App, services: MappingServices): void {
  addRunRoutes(app, services);
  addUploadRoutes(app, services);
  addWorkRoutes(app, services);
  addFindingRoutes(app, services);
  addAuditRoomRoutes(app, services);
}
