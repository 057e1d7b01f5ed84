import { type QueryClient, queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, type Draft, type DraftStore, type ProblemDetails, problemOf } from '../../../../platform/ui/index.ts';
import { type Answers, findKindPages } from '../kind-pages.ts';
import { type CaseViewed, caseQuery, type DraftListed } from '../queries.ts';

/** What is being reported: for whom, or of which case something has changed. */
export interface About {
  readonly kind: string;
  readonly person?: string | undefined;
  readonly case?: string | undefined;
  /** The case that it goes on from. */
  readonly renews?: string | undefined;
}

/** What a draft holds. `typed` is what stands in a form that has not been sent yet. */
export interface DraftContent {
  readonly person?: string;
  readonly case?: string;
  readonly renews?: string;
  readonly reports: readonly Answers[];
  readonly typed?: { readonly n: number; readonly step: string; readonly entered: Draft };
}

interface Kept {
  readonly id: string | null;
  readonly revision: number;
  readonly savedAt: string | null;
  readonly content: DraftContent;
}

/** The reader's draft about that, or an empty one that is not kept anywhere yet. */
export function draftQuery(queries: QueryClient, about: About) {
  return queryOptions({
    queryKey: ['case-draft', about.kind, about.person ?? null, about.case ?? null, about.renews ?? null],
    queryFn: async ({ signal }): Promise<Kept> => {
      const { items } = await api.get<{ items: readonly DraftListed[] }>('/api/v1/case-drafts', { signal });
      const found = items.find(({ kind, content }) => kind === about.kind && isAbout(content, about));
      if (found === undefined) return { id: null, revision: 0, savedAt: null, content: await begin(queries, about) };
      const { id, revision, savedAt, content } = found;
      return { id, revision, savedAt, content: { reports: [], ...content } as DraftContent };
    },
    // It is this page that changes it; what another device saved is told when it is saved over.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function isAbout({ person, case: of, renews }: Readonly<Record<string, unknown>>, about: About): boolean {
  return person === about.person && of === about.case && renews === about.renews;
}

/** A change begins from what was reported, and so does what goes on from it. */
async function begin(queries: QueryClient, about: About): Promise<DraftContent> {
  const named = {
    ...(about.person === undefined ? {} : { person: about.person }),
    ...(about.case === undefined ? {} : { case: about.case }),
    ...(about.renews === undefined ? {} : { renews: about.renews }),
  };
  const from = about.case ?? about.renews;
  if (from === undefined) return { ...named, reports: [{}] };
  const { report }: CaseViewed = await queries.ensureQueryData(caseQuery(from));
  const pages = findKindPages(about.kind);
  const answers = pages?.answersOf(report) ?? {};
  return { ...named, reports: [about.case === undefined ? (pages?.renewedFrom?.(answers) ?? answers) : answers] };
}

/** One save after the other, so that each knows the revision that the one before it made. */
let saving: Promise<unknown> = Promise.resolve();

/** The draft of a report, kept as one goes. */
export function useReportDraft(about: About) {
  const queries = useQueryClient();
  const query = draftQuery(queries, about);
  const { data } = useSuspenseQuery(query);
  const [problem, setProblem] = useState<ProblemDetails>();
  const discarded = useRef(false);
  const now = (): Kept => queries.getQueryData(query.queryKey) ?? data;

  async function keep(): Promise<void> {
    if (discarded.current) return;
    const { id, revision, content } = now();
    const body = { kind: about.kind, content };
    const made =
      id === null
        ? await api.post<{ id: string; revision: number }>('/api/v1/case-drafts', body)
        : await api.put<{ id: string; revision: number }>(`/api/v1/case-drafts/${id}`, body, {
            ifMatch: `"${revision}"`,
          });
    queries.setQueryData(query.queryKey, (old: Kept | undefined) => ({ ...(old ?? data), ...made }));
  }

  async function save(content: DraftContent): Promise<void> {
    queries.setQueryData(query.queryKey, { ...now(), content });
    const mine = saving.then(keep, keep);
    saving = mine;
    try {
      await mine;
      setProblem(undefined);
    } catch (error) {
      setProblem(problemOf(error));
      throw error;
    }
  }

  /** Keeps what is being typed in a step of the report number `n`, from 0. */
  function storeOf(n: number, step: string): DraftStore {
    return {
      load: async () => {
        const { typed } = now().content;
        return typed?.n === n && typed.step === step ? typed.entered : undefined;
      },
      save: (entered) => save({ ...now().content, typed: { n, step, entered } }),
    };
  }

  return {
    id: data.id,
    savedAt: data.savedAt,
    content: data.content,
    problem,
    storeOf,
    /** What was answered on a step takes the place of what was typed there. */
    answer: (n: number, answers: Answers) => {
      const { typed: _, ...content } = now().content;
      const reports = n < content.reports.length ? content.reports : [...content.reports, {}];
      return save({ ...content, reports: reports.map((old, at) => (at === n ? { ...old, ...answers } : old)) });
    },
    drop: (n: number) => {
      const { typed: _, ...content } = now().content;
      return save({ ...content, reports: content.reports.filter((__, at) => at !== n) });
    },
    /** Throws it away, here and where it is kept. */
    discard: async () => {
      await saving.catch(() => undefined);
      const { id } = now();
      if (id !== null) await api.delete(`/api/v1/case-drafts/${id}`);
      await queries.resetQueries({ queryKey: query.queryKey });
    },
    /** After it was sent there is none: nothing more is saved. */
    sent: () => {
      discarded.current = true;
      queries.removeQueries({ queryKey: query.queryKey });
    },
    settled: () =>
      saving.then(
        () => now().id,
        () => now().id,
      ),
  };
}
