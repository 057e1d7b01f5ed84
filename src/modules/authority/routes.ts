import type { App } from '../../platform/http/index.ts';
import { addOrderRoutes } from './routes/orders.ts';
import { addRegisterRoutes } from './routes/register.ts';
import { addSubDelegationRoutes } from './routes/sub-delegations.ts';
import { addDeciderRoutes } from './routes/who-decides.ts';
import type { AuthorityServices } from './services.ts';

/** Authority's part of the API. Guards and `actorOf` are in place when this is called. */
export function addAuthorityRoutes(app: App, services: AuthorityServices): void {
  addOrderRoutes(app, services);
  addSubDelegationRoutes(app, services);
  addDeciderRoutes(app, services);
  addRegisterRoutes(app, services);
}
