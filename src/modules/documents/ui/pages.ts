import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { addressOf, rootRoute } from '../../../platform/ui/index.ts';
import { outboxQuery } from './queries.ts';

/** What is on its way to the personal file. `waitingDays` narrows to what has waited at least so long. */
export const outboxPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/outbox',
  validateSearch: addressOf({ status: z.enum(['waiting', 'sent', 'filed']), waitingDays: z.int() }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(outboxQuery(deps)),
  component: lazyRouteComponent(() => import('./outbox/outbox-page.tsx'), 'OutboxPage'),
});
