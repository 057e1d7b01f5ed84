import { actorOf } from '../../access/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { App } from '../../platform/http/index.ts';
import { findPilot } from '../organisation/index.ts';
import { problem } from './problems.ts';
import type { AccountabilityServices } from './services.ts';

/** What a pilot may leave out: the chain of a matter, and inquiries into what was before. */
const RESOURCES: readonly string[] = ['chain', 'inquiry', 'followup'];

/** The resources that are closed now, for everyone: where they stand nothing leads to them. */
export async function closedResources(tx: Tx): Promise<readonly string[]> {
  return (await findPilot(tx))?.showsChain === false ? RESOURCES : [];
}

/** Before each route of the chain: in a pilot that leaves the chain out it answers `accountability.not-in-pilot`. */
export function addChainSwitch(app: App, { database }: Pick<AccountabilityServices, 'database'>): void {
  app.addHook('preHandler', async (request) => {
    const { access } = request.routeOptions.config;
    if (typeof access !== 'object' || !RESOURCES.includes(access.resource)) return;
    const closed = await database.transaction({ employer: actorOf(request).employer }, closedResources);
    if (closed.includes(access.resource)) throw problem('accountability.not-in-pilot');
  });
}
