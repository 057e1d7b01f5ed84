import { queryOptions } from '@tanstack/react-query';
import { api, withQuery } from '../../../platform/ui/index.ts';
import type { ChainAnswer } from '../api.ts';

/** Which matter, as its page's address says. */
export interface ChainAddress {
  readonly kind: string;
  readonly matterId: string;
}

/** Where the chain lies, as known at the end of a day; without a day as known now. */
export function chainPath({ kind, matterId }: ChainAddress, knownOn: string | undefined, tail = ''): string {
  // The last moment of the day in Sweden, in summer; in winter the last but an hour.
  const knownAt = knownOn === undefined ? undefined : `${knownOn}T21:59:59.999Z`;
  return withQuery(`/api/v1/chains/${kind}/${matterId}${tail}`, { knownAt });
}

/** The chain of a matter. */
export function chainQuery(address: ChainAddress, knownOn: string | undefined) {
  const path = chainPath(address, knownOn);
  return queryOptions({
    queryKey: ['chains', path],
    queryFn: ({ signal }) => api.get<ChainAnswer>(path, { signal }),
  });
}

/** An inquiry in the list. */
export interface InquiryRow {
  readonly id: string;
  readonly title: string;
  readonly openedOn: string;
}

/** The inquiries that the reader may see. */
export const inquiriesQuery = queryOptions({
  queryKey: ['inquiries'],
  queryFn: ({ signal }) => api.get<{ readonly items: readonly InquiryRow[] }>('/api/v1/inquiries', { signal }),
});
