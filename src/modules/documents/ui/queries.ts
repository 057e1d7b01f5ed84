import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, ROWS_PER_PAGE, withQuery } from '../../../platform/ui/index.ts';
import type { outboxList } from '../api.ts';

export type OutboxList = z.output<typeof outboxList>;

interface OutboxView {
  readonly page: number;
  readonly status?: 'waiting' | 'sent' | 'filed' | undefined;
  readonly waitingDays?: number | undefined;
}

/** One page of the outbox, the longest waiting first. */
export function outboxQuery({ page, status, waitingDays }: OutboxView) {
  const path = withQuery('/api/v1/outbox-items', { page, limit: ROWS_PER_PAGE, status, waitingDays });
  return queryOptions({
    queryKey: ['documents', path],
    queryFn: ({ signal }) => api.get<OutboxList>(path, { signal }),
  });
}
