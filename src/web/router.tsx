import type { QueryClient } from '@tanstack/react-query';
import { type AnyRoute, createRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Loading, type NavigationItem, ProblemPage, problemOf, rootRoute } from '../platform/ui/index.ts';
import { Frame } from './frame/frame.tsx';
import { navigation } from './navigation.ts';
import { pages } from './pages.ts';

/** Pages inside their frame. What goes wrong on a page is told inside the frame too. */
export function createRouterOf<const Pages extends readonly AnyRoute[]>(
  queries: QueryClient,
  pages: Pages,
  navigation: readonly NavigationItem[],
) {
  const root = rootRoute.update({ component: () => <Frame navigation={navigation} /> });
  return createRouter({
    routeTree: root.addChildren(pages),
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: () => <ProblemPage problem={{ status: 404, code: 'not-found', title: '' }} />,
    scrollRestoration: true,
  });
}

/** The router of everything that people are served. */
export function createAppRouter(queries: QueryClient) {
  return createRouterOf(queries, pages, navigation);
}

function BrokenPage({ error, reset }: ErrorComponentProps) {
  const problem = problemOf(error);
  const canHelp = problem.status === 'offline' || problem.status >= 500;
  return <ProblemPage problem={problem} {...(canHelp ? { onRetry: reset } : {})} />;
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
