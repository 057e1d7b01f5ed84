import { queryOptions } from '@tanstack/react-query';
import { api, ROWS_PER_PAGE, withQuery } from '../../../platform/ui/index.ts';
import type { DutyPage, OneDuty, UnitDutyPage, UnitSumsAnswer } from '../api.ts';
import type { EnginePage, EnginePart, LetterPage, RunPage } from '../engine-room/api.ts';
import type { HandoverAnswer } from '../handover/api.ts';

/** What of one's own list is asked for, as it stands in the address. */
export interface MyView {
  readonly page: number;
  readonly status?: 'late' | 'today' | 'soon' | 'later' | undefined;
  readonly as?: 'climbed' | undefined;
}

/** A page of what the reader has to do. */
export function myDutiesQuery({ page, status, as }: MyView, limit = ROWS_PER_PAGE) {
  const path = withQuery('/api/v1/duties', { page, status, as, limit });
  return queryOptions({
    queryKey: ['duties', path],
    queryFn: ({ signal }) => api.get<DutyPage>(path, { signal }),
  });
}

/** Which duty, as its page's address says. */
export interface DutyAddress {
  readonly kind: string;
  readonly subjectId: string;
  readonly template: string;
  readonly occasion: string;
}

/** One duty with its history. */
export function dutyQuery({ kind, subjectId, template, occasion }: DutyAddress) {
  const path = `/api/v1/duties/${[kind, subjectId, template, occasion].map(encodeURIComponent).join('/')}`;
  return queryOptions({
    queryKey: ['duties', path],
    queryFn: ({ signal }) => api.get<OneDuty>(path, { signal }),
  });
}

/** How it stands in a unit; without one in the topmost that the reader may count. */
export function unitSumsQuery(unit: string | undefined) {
  const path = withQuery('/api/v1/duties/sums', { unitId: unit });
  return queryOptions({
    queryKey: ['duties', path],
    queryFn: ({ signal }) => api.get<UnitSumsAnswer>(path, { signal }),
  });
}

/** Which number's rows are asked for. */
export interface UnitRowsView {
  readonly unit: string;
  readonly state: 'due' | 'overdue' | 'climbed' | 'met' | 'late';
  readonly template: string | undefined;
  readonly alone: true | undefined;
  readonly page: number;
}

/** A page of the rows behind a number. */
export function unitRowsQuery({ unit, state, template, alone, page }: UnitRowsView) {
  const path = withQuery(`/api/v1/units/${unit}/duties`, { state, template, alone, page, limit: ROWS_PER_PAGE });
  return queryOptions({
    queryKey: ['duties', path],
    queryFn: ({ signal }) => api.get<UnitDutyPage>(path, { signal }),
  });
}

/** A page of what the engine did about duties. */
export function engineRowsQuery(part: EnginePart, page: number) {
  const path = withQuery('/api/v1/engine-room/duties', { part, page, limit: ROWS_PER_PAGE });
  return queryOptions({
    queryKey: ['engine-room', path],
    queryFn: ({ signal }) => api.get<EnginePage>(path, { signal }),
  });
}

/** A page of the sweeps. */
export function runsQuery(page: number) {
  const path = withQuery('/api/v1/engine-room/runs', { page, limit: ROWS_PER_PAGE });
  return queryOptions({
    queryKey: ['engine-room', path],
    queryFn: ({ signal }) => api.get<RunPage>(path, { signal }),
  });
}

/** A page of the letters that did not arrive. */
export function unsentQuery(page: number) {
  const path = withQuery('/api/v1/engine-room/letters', { page, limit: ROWS_PER_PAGE });
  return queryOptions({
    queryKey: ['engine-room', path],
    queryFn: ({ signal }) => api.get<LetterPage>(path, { signal }),
  });
}

/** One hand-over. */
export function handoverQuery(id: string) {
  const path = `/api/v1/handovers/${id}`;
  return queryOptions({
    queryKey: ['duties', path],
    queryFn: ({ signal }) => api.get<HandoverAnswer>(path, { signal }),
  });
}
