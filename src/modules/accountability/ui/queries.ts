import { queryOptions } from '@tanstack/react-query';
import { api, withQuery } from '../../../platform/ui/index.ts';
import type { ChainAnswer } from '../api.ts';
import type { FollowupList, FollowupSums, FollowupView } from '../followups/view.ts';
import type { HearingView, InquiryList, InquiryView } from '../inquiries/api.ts';
import type { MeasureView } from '../measures/view.ts';

/** Which matter, as its page's address says. */
export interface ChainAddress {
  readonly kind: string;
  readonly matterId: string;
}

/** Where the chain lies, as known at a moment; without one as known now. */
export function chainPathAt({ kind, matterId }: ChainAddress, knownAt: string | undefined, tail = ''): string {
  return withQuery(`/api/v1/chains/${kind}/${matterId}${tail}`, { knownAt });
}

/** Where the chain lies, as known at the end of a day; without a day as known now. */
export function chainPath(address: ChainAddress, knownOn: string | undefined, tail = ''): string {
  return chainPathAt(address, endOf(knownOn), tail);
}

/** Where the report for publication lies. */
export function publicationPath({ kind, matterId }: ChainAddress, knownOn: string | undefined): string {
  return withQuery(`/api/v1/chains/${kind}/${matterId}/report`, { knownAt: endOf(knownOn), version: 'publication' });
}

/** The last moment of the day in Sweden, in summer; in winter the last but an hour. */
function endOf(day: string | undefined): string | undefined {
  return day === undefined ? undefined : `${day}T21:59:59.999Z`;
}

/** The chain of a matter. */
export function chainQuery(address: ChainAddress, knownOn: string | undefined) {
  const path = chainPath(address, knownOn);
  return queryOptions({
    queryKey: ['chains', path],
    queryFn: ({ signal }) => api.get<ChainAnswer>(path, { signal }),
  });
}

/** The inquiries that the reader may see, and what they are asked themselves. */
export const inquiriesQuery = queryOptions({
  queryKey: ['inquiries'],
  queryFn: ({ signal }) => api.get<InquiryList>('/api/v1/inquiries', { signal }),
});

/** One inquiry, for whoever leads it or may see it. */
export function inquiryQuery(id: string) {
  return queryOptions({
    queryKey: ['inquiries', id],
    queryFn: ({ signal }) => api.get<InquiryView>(`/api/v1/inquiries/${id}`, { signal }),
  });
}

/** What the reader is asked. */
export function hearingQuery(id: string) {
  return queryOptions({
    queryKey: ['hearings', id],
    queryFn: ({ signal }) => api.get<HearingView>(`/api/v1/hearings/${id}`, { signal }),
  });
}

/** One measure. */
export function measureQuery(id: string) {
  return queryOptions({
    queryKey: ['measures', id],
    queryFn: ({ signal }) => api.get<MeasureView>(`/api/v1/measures/${id}`, { signal }),
  });
}

/** The follow-ups that the reader handles. */
export const followupsQuery = queryOptions({
  queryKey: ['followups'],
  queryFn: ({ signal }) => api.get<FollowupList>('/api/v1/followups', { signal }),
});

/** One of them. */
export function followupQuery(id: string) {
  return queryOptions({
    queryKey: ['followups', id],
    queryFn: ({ signal }) => api.get<FollowupView>(`/api/v1/followups/${id}`, { signal }),
  });
}

/** What was left undone, by what came of it. */
export const followupSumsQuery = queryOptions({
  queryKey: ['followups', 'outcomes'],
  queryFn: ({ signal }) => api.get<FollowupSums>('/api/v1/followups-by-outcome', { signal }),
});
