import type { App } from '../../platform/http/index.ts';
import { addListRoutes } from './lists/routes.ts';
import { addNoticeRoutes } from './notices/routes.ts';
import type { DistributionServices } from './services.ts';

/** Distribution's part of the API. Guards and `actorOf` are in place when this is called. */
export function addDistributionRoutes(app: App, services: DistributionServices): void {
  addListRoutes(app, services);
  addNoticeRoutes(app, services);
}
