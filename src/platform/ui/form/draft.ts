import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Entered } from './schema-fields.ts';
import type { FormState } from './use-form.ts';

/** What a draft holds: fields as they were typed. Files are never part of it. */
export type Draft = Readonly<Record<string, Exclude<Entered, readonly File[]>>>;

/** Where a module keeps its drafts; only their owner can read them. */
export interface DraftStore {
  load(): Promise<Draft | undefined>;
  save(draft: Draft): Promise<void>;
}

/** `resumed`: an earlier draft was put back. `failed`: the last attempt to save did not succeed; the next change tries again. */
export type DraftStatus = 'untouched' | 'resumed' | 'saving' | 'saved' | 'failed';

/** Typing goes on for a while; a draft is saved when it pauses this long. */
const PAUSE_MS = 1500;

/** Saves what is being typed, and puts an earlier draft back when the form opens. Show the status with `DraftNote`. */
export function useDraft<Schema extends z.ZodObject>(form: FormState<Schema>, store: DraftStore): DraftStatus {
  const [status, setStatus] = useState<DraftStatus>('untouched');
  const settled = useRef<string | undefined>(undefined);
  const current = useRef({ form, store });
  current.current = { form, store };
  const typed = JSON.stringify(draftOf(form.entered));

  useEffect(() => {
    let here = true;
    void current.current.store.load().then((draft) => {
      if (!here) return;
      settled.current = JSON.stringify({ ...draftOf(current.current.form.entered), ...draft });
      if (draft === undefined) return;
      current.current.form.restore(draft);
      setStatus('resumed');
    });
    return () => {
      here = false;
    };
  }, []);

  useEffect(() => {
    if (settled.current === undefined || settled.current === typed) return;
    const timer = setTimeout(async () => {
      setStatus('saving');
      try {
        await current.current.store.save(JSON.parse(typed) as Draft);
        settled.current = typed;
        setStatus('saved');
      } catch {
        setStatus('failed');
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return status;
}

function draftOf(entered: Readonly<Record<string, Entered>>): Draft {
  const kept = Object.entries(entered).filter(([, value]) => !(Array.isArray(value) && value[0] instanceof File));
  return Object.fromEntries(kept) as Draft;
}
