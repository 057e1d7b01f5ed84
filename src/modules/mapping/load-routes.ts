import type { App } from '../../platform/http/index.ts';
import type { MappingServices } from './services.ts';

/**
 * The mapping's part of the API, loaded by the server alone: `uppsikt map` comes in by the same door and does not wait for
 * it. Guards and `actorOf` are in place when this is called.
 */
export async function addMappingRoutes(app: App, services: MappingServices): Promise<void> {
  const routes = await import('./routes.ts');
  routes.addMappingRoutes(app, services);
}
