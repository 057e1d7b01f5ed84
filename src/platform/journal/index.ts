export type { Entry, EntryActor, EntryDraft, Fact, Facts, Subject } from './entry.ts';
export { createJournal, type Journal, type JournalSettings, type Reaction } from './journal.ts';
export { keepSequenced, type Sequencer } from './keep-sequenced.ts';
export { canonicalText, leafOf } from './leaf.ts';
export { sequence } from './sequencer.ts';
export {
  listEntriesById,
  listEntriesFrom,
  listEntriesOf,
  listEntriesOfAll,
  listEntriesOfTypes,
  type PositionedEntry,
} from './store.ts';
