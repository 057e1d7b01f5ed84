import type { Tx } from '../../platform/database/index.ts';
import { listEntriesOfAll, type Reaction, type Subject } from '../../platform/journal/index.ts';
import type { Calendar } from '../organisation/index.ts';
import { consequences } from './consequences.ts';
import type { FoldSettings } from './fold.ts';
import { lockSubjects } from './lock.ts';
import { applyConsequences, listDutiesOf, type Place, type SubjectChange } from './store.ts';

/** What the duties ask of the rest of the house; the composition root hands it in. */
export interface DutyPorts {
  /** The templates in force for each entry that one may ask about, and the employer's calendar. */
  settingsFor(tx: Tx): Promise<FoldSettings>;
  /** Where each subject stands now, in the order asked; what kind of thing it is, its own module knows. */
  placesOf(tx: Tx, subjects: readonly Subject[]): Promise<readonly Place[]>;
  /** The employer's working days, summer pauses and digests. */
  calendarOf(tx: Tx): Promise<Calendar>;
}

/** What the engine tells about a duty; nothing follows from it, and it is not looked for. */
const TOLD: ReadonlySet<string> = new Set([
  'duty.escalated',
  'duty.reminded',
  'duty.reminder-skipped',
  'duty.snoozed',
  'duty.handed-over',
  'duty.left-unheld',
  'duty.taken-up',
]);

/** What every entry brings about, in its own transaction. The engine knows no kind of subject. */
export function dutiesReaction(ports: Omit<DutyPorts, 'calendarOf'>): Reaction {
  return {
    name: 'duties',
    on: 'every',
    async run(tx, entries) {
      const changing = entries.filter(({ type }) => !TOLD.has(type));
      const byKind = Map.groupBy(changing, ({ subject }) => subject.kind);
      for (const [kind, ofKind] of byKind) {
        const ids = [...new Set(ofKind.map(({ subject }) => subject.id))];
        await follow(tx, kind, ids, ports);
      }
    },
  };
}

async function follow(
  tx: Tx,
  kind: string,
  ids: readonly string[],
  ports: Omit<DutyPorts, 'calendarOf'>,
): Promise<void> {
  // Sent together, done in this order: what is read is read when the lock is held.
  const [, entries, held, settings] = await Promise.all([
    lockSubjects(tx, kind, ids),
    listEntriesOfAll(tx, kind, ids),
    listDutiesOf(tx, kind, ids),
    ports.settingsFor(tx),
  ]);
  const entriesOf = Map.groupBy(entries, ({ subject }) => subject.id);
  const dutiesOf = Map.groupBy(held, ({ subject }) => subject.id);
  const changed = ids.flatMap((id) => {
    const following = consequences(entriesOf.get(id) ?? [], { ...settings, held: dutiesOf.get(id) ?? [] });
    return Object.values(following).every((list) => list.length === 0) ? [] : [{ id, following }];
  });
  if (changed.length === 0) return;
  const subjects = changed.map(({ id }) => ({ kind, id }));
  const places = await ports.placesOf(tx, subjects);
  const changes = changed.map(
    ({ following }, index): SubjectChange => ({
      subject: subjects[index] as Subject,
      place: places[index] ?? {},
      consequences: following,
    }),
  );
  await applyConsequences(tx, changes);
}
