import { sv } from '../texts.sv.ts';

type EntryKey = Extract<keyof typeof sv, `cases.entry.${string}.${string}`>;

/** What an entry is called, for those that are told by name: the words stand once, in the texts of the pages. */
export function titleKeyOf(type: string): EntryKey | undefined {
  const key = `cases.entry.${type}`;
  return key in sv ? (key as EntryKey) : undefined;
}

/** How things are kept, not what happened: told on the documents and on the duties themselves. */
const UNTOLD = /^(duty|document)\./;

/** Whether an entry is part of the course of a case as people are told it, on the page and on paper. */
export function isTold({ type }: { readonly type: string }): boolean {
  return titleKeyOf(type) !== undefined || !UNTOLD.test(type);
}
