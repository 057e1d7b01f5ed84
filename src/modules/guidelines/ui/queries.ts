import { queryOptions } from '@tanstack/react-query';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { api, withQuery } from '../../../platform/ui/index.ts';
import { queryOf, type TimesInAddress } from '../../organisation/ui/index.ts';
import type { GuidelineList, PresetList, VersionAnswer } from '../api.ts';
import type { WhatWouldChangeAnswer } from '../change/schema.ts';
import type { Difference } from '../difference/schema.ts';

/** The guidelines and their versions, with those marked that were in force on a day. */
export function guidelinesQuery(times: TimesInAddress) {
  const path = withQuery('/api/v1/guidelines', queryOf(times));
  return queryOptions({
    queryKey: ['guidelines', path],
    queryFn: ({ signal }) => api.get<GuidelineList>(path, { signal }),
  });
}

/** A version with all it says. */
export function versionQuery(id: string) {
  const path = `/api/v1/guidelines/versions/${id}`;
  return queryOptions({
    queryKey: ['guidelines', path],
    queryFn: ({ signal }) => api.get<VersionAnswer>(path, { signal }),
  });
}

/** What reads otherwise in a version than in the one named. */
export function differenceQuery(id: string, from: string) {
  const path = withQuery(`/api/v1/guidelines/versions/${id}/difference`, { from });
  return queryOptions({
    queryKey: ['guidelines', path],
    queryFn: ({ signal }) => api.get<Difference>(path, { signal }),
  });
}

/** Guidelines to begin from, and for which committees one may. */
export const presetsQuery = queryOptions({
  queryKey: ['guidelines', '/api/v1/guidelines/presets'],
  queryFn: ({ signal }) => api.get<PresetList>('/api/v1/guidelines/presets', { signal }),
});

interface ChangeView {
  readonly from?: string | undefined;
  readonly group?: string | undefined;
  readonly page: number;
}

/** Rows behind a number: a few of each group, or a page of one. */
export const CHANGE_ROWS = { ofEach: 10, ofOne: 50 };

/** What a version would change. */
export function changeQuery(id: string, { from, group, page }: ChangeView) {
  const limit = group === undefined ? CHANGE_ROWS.ofEach : CHANGE_ROWS.ofOne;
  // A day that is none is told on the page, and not asked for.
  const day = parseLocalDate(from ?? '');
  const path = withQuery(`/api/v1/guidelines/versions/${id}/what-would-change`, { from: day, group, page, limit });
  return queryOptions({
    queryKey: ['guidelines', path],
    queryFn: ({ signal }) => api.get<WhatWouldChangeAnswer>(path, { signal }),
  });
}
