import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';

/** What every route's loader is handed. */
export interface RouteContext {
  readonly queries: QueryClient;
}

/** The parent of every page. `src/web` gives it the frame; a module's pages name it as their parent. */
export const rootRoute = createRootRouteWithContext<RouteContext>()();
