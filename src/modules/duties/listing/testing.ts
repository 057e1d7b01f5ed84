import { type EntryId, newId, systemRandom } from '../../../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DatedTemplate } from '../../guidelines/index.ts';
import type { Duty } from '../duty.ts';
import { applyConsequences, type Place } from '../store.ts';
import { aTemplate } from '../testing.ts';

/** A duty as a test lays it down: about one dog, of whoever stands where the dog does. */
export interface Laid {
  readonly template: Partial<DatedTemplate>;
  readonly place: Place;
  readonly dueOn: LocalDate;
  readonly dog?: string;
  readonly version?: string;
  readonly settled?: Duty['settled'];
}

/** Lays open duties down as if dogs had given rise to them; answers the dogs. */
export async function layDuties(tx: Tx, laid: readonly Laid[]): Promise<readonly string[]> {
  const changes = laid.map(({ template, place, dueOn, dog = crypto.randomUUID(), version = 'v1', settled = null }) => {
    const frozen = aTemplate(template);
    const arisenBy = newId<EntryId>('2026-01-01T00:00:00.000Z' as never, systemRandom);
    const occasionOn = addDays(dueOn, -14);
    const duty: Duty = {
      template: frozen.id,
      occasion: arisenBy,
      frozen,
      version,
      arisenBy,
      occasionOn,
      arisenOn: occasionOn,
      dueOn,
      settled,
      withdrawnBy: null,
    };
    return {
      subject: { kind: 'dog', id: dog },
      place,
      consequences: { arise: [duty], discharge: [], move: [], withdraw: [] },
    };
  });
  await applyConsequences(tx, changes);
  return changes.map(({ subject }) => subject.id);
}

/** Days from 31 January 2026, when the test region is looked at. */
export const day = (from: number): LocalDate => addDays(localDate('2026-01-31'), from);
