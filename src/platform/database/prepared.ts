/** Which statements a connection keeps prepared. Asked with each one before it is sent. */
export interface Prepared {
  /** The name that it is kept under; undefined for one that is parsed and planned each time. */
  nameOf(text: string): string | undefined;
}

/** A statement met so often is worth keeping; texts that are put together anew each time never are. */
const OFTEN = 3;
/** Each connection keeps a plan for each: some tens of kilobytes. */
const MOST_KEPT = 500;
const MOST_COUNTED = 2_000;
const LONGEST = 20_000;

/** Remembers by their text which statements come again. One for a pool: a name means the same on all its connections. */
export function createPrepared(): Prepared {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return {
    nameOf(text) {
      const name = names.get(text);
      if (name !== undefined || names.size >= MOST_KEPT || text.length > LONGEST) return name;
      const count = (counts.get(text) ?? 0) + 1;
      if (count < OFTEN) {
        if (counts.size >= MOST_COUNTED) counts.clear();
        counts.set(text, count);
        return undefined;
      }
      counts.delete(text);
      const made = `s${names.size + 1}`;
      names.set(text, made);
      return made;
    },
  };
}

/** For connections that prepare nothing. */
export const UNPREPARED: Prepared = { nameOf: () => undefined };

/**
 * The table has got other columns since the statement was prepared: a newer version has migrated while this one runs.
 * The connection is of no more use; the next one prepares anew.
 */
export function isOutdatedPlan(error: unknown): boolean {
  return error instanceof Error && 'routine' in error && error.routine === 'RevalidateCachedQuery';
}
