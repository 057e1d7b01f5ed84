import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { type ApiProblem, api, ROWS_PER_PAGE, type TableView, withQuery } from '../../../platform/ui/index.ts';
import type { casePage, caseView, draft, inbox, receipt, review } from '../api.ts';
import type { reportFormView } from '../api-form.ts';
import type { Replacing } from '../case.ts';
import type { SavedViews } from '../views/api.ts';

export type CaseViewed = z.output<typeof caseView>;
export type CaseListed = z.output<typeof casePage>['items'][number];
export type InboxItem = z.output<typeof inbox>['items'][number];
export type Receipt = z.output<typeof receipt>;
export type ReportFormShown = z.output<typeof reportFormView>;
export type DraftListed = z.output<typeof draft>;

/** What narrows the register, as it stands in the address. */
export interface RegisterFilter {
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly outcome?: string | undefined;
  readonly runsOn?: string | undefined;
  /** In days. */
  readonly endsWithin?: number | undefined;
  readonly dueWithin?: number | undefined;
  readonly inAmnesty?: 'true' | undefined;
  readonly personId?: string | undefined;
  readonly unitId?: string | undefined;
}

/** The form for a report: about whom, and what need not be reported. */
export function reportFormQuery(kind: string, personId: string | undefined) {
  const path = withQuery(`/api/v1/case-kinds/${encodeURIComponent(kind)}/form`, { personId });
  return queryOptions({
    queryKey: ['cases', path],
    queryFn: ({ signal }) => api.get<ReportFormShown>(path, { signal }),
  });
}

/** A case as the reader may see it. */
export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'case', id],
    queryFn: ({ signal }) => api.get<CaseViewed>(`/api/v1/cases/${id}`, { signal }),
  });
}

/** What a decision is corrected or reconsidered by. */
export function replacingQuery(id: string, relation: Replacing) {
  const path = withQuery(`/api/v1/cases/${id}/review`, { relation });
  return queryOptions({
    queryKey: ['cases', path],
    queryFn: ({ signal }) => api.get<z.output<typeof review>>(path, { signal }),
  });
}

/** What the list is asked: the same for the page and for the file. */
export function registerAsked({ sort, ...filter }: RegisterFilter & Pick<TableView, 'sort'>) {
  const { kind, status, outcome, runsOn, inAmnesty, personId, unitId } = filter;
  const { endsWithin, dueWithin } = filter;
  return { kind, status, outcome, runsOn, endsWithin, dueWithin, inAmnesty, personId, unitId, sort: sortOf(sort) };
}

/** One page of the register. */
export function registerQuery(view: RegisterFilter & TableView) {
  const path = withQuery('/api/v1/cases', { ...registerAsked(view), page: view.page, limit: ROWS_PER_PAGE });
  return queryOptions({
    queryKey: ['cases', path],
    queryFn: ({ signal }) => api.get<z.output<typeof casePage>>(path, { signal }),
  });
}

/** The cases of the same kind and person, the newest first. */
export function othersOfPersonQuery({ person, kind }: Pick<CaseViewed, 'person' | 'kind'>) {
  return registerQuery({ personId: person.id, kind, page: 1 });
}

/** The views of the register that the reader has saved. */
export const viewsQuery = queryOptions({
  queryKey: ['cases', 'views'],
  queryFn: ({ signal }) => api.get<SavedViews>('/api/v1/case-views', { signal }),
});

/** What waits for a decision. */
export const inboxQuery = queryOptions({
  queryKey: ['cases', 'inbox'],
  queryFn: ({ signal }) => api.get<z.output<typeof inbox>>('/api/v1/cases/inbox', { signal }),
});

/** Who reads: the frame asks the same. */
export const readerQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.get<{ readonly person: { readonly id: string } | null }>('/api/v1/me', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

const SORTS = ['reported', 'ends', 'review'];

/** The address is anybody's to write: an order that there is not is none. */
function sortOf(sort: string | undefined): string | undefined {
  return sort !== undefined && SORTS.includes(sort.replace(/^-/, '')) ? sort : undefined;
}

/** Whether the case has been touched since it was seen. */
export function isStale(problem: Pick<ApiProblem['details'], 'code'> | undefined): boolean {
  return problem?.code === 'cases.changed-meanwhile' || problem?.code === 'cases.step-not-possible';
}
