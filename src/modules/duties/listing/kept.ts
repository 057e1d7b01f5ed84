import type { EmployerId } from '../../../kernel/ids.ts';

const MOST_EMPLOYERS = 50;

/** For each employer the newest, by what it was worked out from; one that fails is not kept. */
export function createKept<Value>() {
  const kept = new Map<EmployerId, { readonly key: string; readonly value: Promise<Value> }>();
  return {
    async get(employer: EmployerId, key: string, make: () => Promise<Value>): Promise<Value> {
      const known = kept.get(employer);
      if (known?.key === key) return known.value;
      // Each transaction works it out for itself: one that waited for another's would fail with it.
      const value = await make();
      kept.delete(employer);
      kept.set(employer, { key, value: Promise.resolve(value) });
      for (const oldest of kept.keys().take(Math.max(0, kept.size - MOST_EMPLOYERS))) kept.delete(oldest);
      return value;
    },
  };
}
