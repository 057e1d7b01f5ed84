import { type Clock, instant } from '../../kernel/clock.ts';
import { type EntryId, newId, type RandomBytes } from '../../kernel/ids.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { Known, Tx } from '../database/index.ts';
import type { Entry, EntryDraft } from './entry.ts';
import { insertEntries } from './store.ts';

/** What must follow from an entry in the same transaction. The composition root lists them, in order. */
export interface Reaction {
  /** For the engine room: what it does, in a word or two. */
  readonly name: string;
  /** The entry types it runs on, or `every`. */
  readonly on: readonly string[] | 'every';
  /** Given together what was recorded together, in order, so that an import of thousands is one piece of work. */
  run(tx: Tx, entries: readonly Entry[]): Promise<void>;
}

export interface Journal {
  /**
   * Writes the entries in the transaction of the change they tell of, then runs the reactions to them, in order.
   * Call it last in an action: reactions see the change.
   */
  record(tx: Tx, drafts: readonly EntryDraft[]): Promise<readonly Entry[]>;
  /** The id and moment of an entry about to be recorded, for the rows in two times that it makes known. */
  moment(): Known;
}

export interface JournalSettings {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly reactions: readonly Reaction[];
}

const SALT_BYTES = 32;

/** The journal of this process. It holds no state: everything lies in the transaction it is given. */
export function createJournal({ clock, random, reactions }: JournalSettings): Journal {
  const moment = (): Known => {
    const at = clock.now();
    return { at, by: newId<EntryId>(at, random) };
  };
  return {
    moment,
    async record(tx, drafts) {
      const entries = drafts.map((draft) => entryOf(draft, draft.known ?? moment()));
      await insertEntries(
        tx,
        entries.map((entry) => ({ entry, salt: random(SALT_BYTES) })),
      );
      for (const { on, run } of reactions) {
        const concerned = on === 'every' ? entries : entries.filter((entry) => on.includes(entry.type));
        if (concerned.length > 0) await run(tx, concerned);
      }
      return entries;
    },
  };
}

function entryOf({ known: _, ...draft }: EntryDraft, { by, at }: Known): Entry {
  return { effectiveOn: localDateOf(at), ...draft, id: by, recordedAt: instant(at) };
}
