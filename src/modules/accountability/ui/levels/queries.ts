import { queryOptions } from '@tanstack/react-query';
import { api, ROWS_PER_PAGE, withQuery } from '../../../../platform/ui/index.ts';
import type { ComparisonAnswer, LevelAnswer, LevelRowsAnswer } from '../../levels/api.ts';

/** How it stands in a unit; without one in the topmost that the reader may count. */
export function levelQuery(unitId: string | undefined) {
  const path = withQuery('/api/v1/levels', { unitId });
  return queryOptions({
    queryKey: ['levels', path],
    queryFn: ({ signal }) => api.get<LevelAnswer>(path, { signal }),
  });
}

/** Which number, as the page's address says. */
export interface LevelRowsView {
  readonly unit: string;
  readonly part: string;
  readonly state: string;
  readonly page: number;
}

/** A page of the rows behind a number. */
export function levelRowsQuery({ unit, part, state, page }: LevelRowsView) {
  const path = withQuery(`/api/v1/units/${unit}/level-rows`, { part, state, page, limit: ROWS_PER_PAGE });
  return queryOptions({
    queryKey: ['levels', path],
    queryFn: ({ signal }) => api.get<LevelRowsAnswer>(path, { signal }),
  });
}

/** The administrations side by side. */
export const comparisonQuery = queryOptions({
  queryKey: ['levels', 'comparison'],
  queryFn: ({ signal }) => api.get<ComparisonAnswer>('/api/v1/level-comparison', { signal }),
});
