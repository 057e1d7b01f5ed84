import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api, rootRoute } from '../../../../platform/ui/index.ts';
import type { BoardPageAnswer, BoardPagesAnswer } from '../../board/api.ts';

/** The pages that boards have got. */
export const boardPagesQuery = queryOptions({
  queryKey: ['board-pages'],
  queryFn: ({ signal }) => api.get<BoardPagesAnswer>('/api/v1/board-pages', { signal }),
});

/** One of them. */
export function boardPageQuery(id: string) {
  return queryOptions({
    queryKey: ['board-pages', id],
    queryFn: ({ signal }) => api.get<BoardPageAnswer>(`/api/v1/board-pages/${id}`, { signal }),
  });
}

/** The pages that boards get before their meetings, and making one. */
export const boardPagesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board-pages',
  loader: ({ context: { queries } }) => queries.ensureQueryData(boardPagesQuery),
  component: lazyRouteComponent(() => import('./board-pages-page.tsx'), 'BoardPagesPage'),
});

/** One page, as the board got it. */
export const boardPagePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board-pages/$pageId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(boardPageQuery(params.pageId)),
  component: lazyRouteComponent(() => import('./board-page-page.tsx'), 'BoardPagePage'),
});
