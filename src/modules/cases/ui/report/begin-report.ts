import type { QueryClient } from '@tanstack/react-query';
import { api } from '../../../../platform/ui/index.ts';
import { type Answers, findKindPages } from '../kind-pages.ts';
import type { DraftListed } from '../queries.ts';
import type { DraftContent } from './report-draft.ts';

/** Where a report that has been begun goes on. */
export interface BegunReport {
  readonly kind: string;
  readonly step: string;
  /** Which of several in one report. */
  readonly n: number;
}

/**
 * Begins a report of the reader's own with what another page knows already; beside what they had begun before, never over
 * it. A draft that nobody else sees: they look through it, change it and send it, or throw it away.
 */
export async function beginReport(queries: QueryClient, kind: string, answers: Answers): Promise<BegunReport> {
  const pages = findKindPages(kind);
  const step = pages?.steps[0]?.id ?? 'check';
  const { items } = await api.get<{ items: readonly DraftListed[] }>('/api/v1/case-drafts');
  const begun = items.find((draft) => draft.kind === kind && isOwnAndNew(draft.content));
  const reports = (begun?.content as DraftContent | undefined)?.reports ?? [];
  // Only some kinds are sent several at once; for the others the answers go into the one that was begun.
  const kept = pages?.asking.several === true ? reports.filter((one) => Object.keys(one).length > 0) : [];
  const before = pages?.asking.several === true ? {} : (reports[0] ?? {});
  const content: DraftContent = { reports: [...kept, { ...answers, ...before }] };
  if (begun === undefined) await api.post('/api/v1/case-drafts', { kind, content });
  else await api.put(`/api/v1/case-drafts/${begun.id}`, { kind, content }, { ifMatch: `"${begun.revision}"` });
  queries.removeQueries({ queryKey: ['case-draft', kind] });
  return { kind, step, n: content.reports.length };
}

function isOwnAndNew({ person, case: of, renews }: Readonly<Record<string, unknown>>): boolean {
  return person === undefined && of === undefined && renews === undefined;
}
