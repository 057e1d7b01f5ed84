import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem, api, type FieldProblem, type ProblemDetails, problemOf } from '../../../../platform/ui/index.ts';
import type { VersionAnswer } from '../../api.ts';
import { versionQuery } from '../queries.ts';
import { type Editor, withValueAt } from './editor.ts';
import { contentFrom, type EnteredContent, enteredFrom } from './entered.ts';

/** What was typed and not saved, as the tab keeps it. */
interface Kept {
  readonly revision: number;
  readonly entered: EnteredContent;
}

/** A draft while it is written: what was typed, what the server said of it, and the ways to save it. */
export interface Drafting {
  readonly editor: Editor;
  readonly status: 'untouched' | 'restored' | 'unsaved' | 'saved';
  readonly busy: boolean;
  /** What is wrong, field by field; the summary takes focus when `attempts` grows. */
  readonly errors: readonly FieldProblem[];
  readonly problem: ProblemDetails | undefined;
  readonly attempts: number;
  /** True when somebody else has saved in between: what is typed here stays until one has chosen. */
  readonly isStale: boolean;
  save(): Promise<void>;
  /** Saves over what somebody else has saved meanwhile. */
  saveOver(): Promise<void>;
  /** Puts other content in the place of what is typed, unsaved. */
  replace(entered: EnteredContent): void;
  /** Throws away what is typed and shows what is saved. */
  discard(): Promise<void>;
}

/** Writes a draft. What is typed is kept by the tab until it is saved, so that nothing of it is lost. */
export function useDrafting(version: VersionAnswer): Drafting {
  const queries = useQueryClient();
  const key = `uppsikt.guideline.${version.id}`;
  const [first] = useState(
    () => keptUnder(key) ?? { revision: version.revision, entered: enteredFrom(version.content) },
  );
  const [entered, setEntered] = useState(first.entered);
  const [status, setStatus] = useState<Drafting['status']>(() =>
    keptUnder(key) === undefined ? 'untouched' : 'restored',
  );
  const [outcome, setOutcome] = useState<Pick<Drafting, 'errors' | 'problem' | 'attempts'>>({
    errors: [],
    problem: undefined,
    attempts: 0,
  });
  const [busy, setBusy] = useState(false);
  /** The revision that what is typed was begun from. */
  const revision = useRef(first.revision);

  useEffect(() => {
    if (status === 'unsaved') sessionStorage.setItem(key, JSON.stringify({ revision: revision.current, entered }));
  }, [status, entered, key]);

  function change(next: EnteredContent | ((before: EnteredContent) => EnteredContent)): void {
    setEntered(next);
    setStatus('unsaved');
  }

  async function saveAt(seen: number): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      const saved = await api.put<{ revision: number }>(
        `/api/v1/guidelines/versions/${version.id}`,
        { content: contentFrom(entered) },
        { ifMatch: `"${seen}"` },
      );
      revision.current = saved.revision;
      sessionStorage.removeItem(key);
      setOutcome(({ attempts }) => ({ errors: [], problem: undefined, attempts }));
      setStatus('saved');
      await queries.invalidateQueries({ queryKey: ['guidelines'] });
    } catch (error) {
      if (!(error instanceof ApiProblem)) reportError(error);
      const problem = problemOf(error);
      const errors = problem.errors ?? [];
      setOutcome(({ attempts }) => ({
        errors,
        problem: errors.length === 0 ? problem : undefined,
        attempts: attempts + 1,
      }));
    } finally {
      setBusy(false);
    }
  }

  async function saveOver(): Promise<void> {
    const latest = await queries.fetchQuery({ ...versionQuery(version.id), staleTime: 0 });
    revision.current = latest.revision;
    await saveAt(latest.revision);
  }

  async function discard(): Promise<void> {
    sessionStorage.removeItem(key);
    const latest = await queries.fetchQuery({ ...versionQuery(version.id), staleTime: 0 });
    revision.current = latest.revision;
    setEntered(enteredFrom(latest.content));
    setOutcome(({ attempts }) => ({ errors: [], problem: undefined, attempts }));
    setStatus('untouched');
  }

  return {
    editor: {
      entered,
      enter: (path, value) => change((before) => withValueAt(before, path, value)),
      errorAt: (path) => outcome.errors.find((one) => one.path === `content.${path.join('.')}`)?.message,
    },
    status,
    busy,
    ...outcome,
    isStale: outcome.problem?.code === 'guidelines.draft-changed',
    save: () => saveAt(revision.current),
    saveOver,
    replace: change,
    discard,
  };
}

function keptUnder(key: string): Kept | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as Kept);
}
