import { newId, type PersonId } from '../../../kernel/ids.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import { holdersAt } from '../../authority/index.ts';
import { findPilot, isWithin, organisationAt, pathOf, treeOf } from '../../organisation/index.ts';
import { factsOf } from '../authorise.ts';
import type { SweepParts } from '../sweep/services.ts';
import { digestRoleOf, latestDigestDay } from './digest-days.ts';
import { planDigests, type Remindable } from './plan.ts';
import { type DigestId, insertDigests, insertReminders, listDigestsSince, readRemindable } from './store.ts';

/** What one round of reminding came to. */
export interface Reminded {
  readonly reminded: number;
  readonly skipped: number;
  readonly digests: number;
}

/**
 * Makes the letters of the digests that have come, and puts down each slot as reminded or skipped. The letters wait to
 * be sent; whoever sends them may fail and try again, and no slot is dealt with twice.
 */
export async function remind(tx: Tx, { journal, clock, random, dutyPorts }: SweepParts): Promise<Reminded> {
  const now = clock.now();
  const day = localDateOf(now);
  const come = await readRemindable(tx, day);
  const found = await withinPilot(tx, { on: day, knownAt: now }, come);
  if (found.length === 0) return { reminded: 0, skipped: 0, digests: 0 };
  const lookup = await holdersAt(tx, { on: day, knownAt: now }).over(found.map(({ duty }) => duty.place));
  const leads = new Set<PersonId>(
    [...lookup.grounds.line.leaders.values()].filter(({ isManager }) => isManager).map(({ person }) => person),
  );
  const calendar = await dutyPorts.calendarOf(tx);
  const remindables = found.map((one) => ({
    ...one,
    answering: lookup.answering(one.duty.frozen.holder, one.duty.place),
  }));
  const digestDays = remindables.flatMap(({ answering }) =>
    answering.flatMap((one) => latestDigestDay(calendar, digestRoleOf(one, leads), now) ?? []),
  );
  const made = await listDigestsSince(tx, digestDays.sort()[0] ?? day);
  const { digests, sent, skipped } = planDigests(remindables, {
    digestDayOf: (one) => latestDigestDay(calendar, digestRoleOf(one, leads), now),
    isMade: (person, on) => made.has(`${person} ${on}`),
  });
  const reminders = [
    ...sent.map((one) => ({ ...one, because: null, known: journal.moment() })),
    ...skipped.map((one) => ({ ...one, to: [], known: journal.moment() })),
  ];
  if (reminders.length === 0) return { reminded: 0, skipped: 0, digests: 0 };
  await insertReminders(
    tx,
    reminders.map(({ known, ...one }) => ({ ...one, entry: known.by })),
    day,
  );
  await insertDigests(
    tx,
    digests.map((digest) => ({ ...digest, id: newId<DigestId>(now, random) })),
    now,
  );
  await journal.record(
    tx,
    reminders.map(({ duty, slot, because, to, known }) => ({
      type: because === null ? 'duty.reminded' : 'duty.reminder-skipped',
      subject: duty.subject,
      actor: { kind: 'system' },
      known,
      facts: { ...factsOf(duty), slot, ...(because === null ? { to } : { because }) },
    })),
  );
  return { reminded: sent.length, skipped: skipped.length, digests: digests.length };
}

/** In a pilot, letters are for those who take part in it: what stands elsewhere waits, and is not skipped. */
async function withinPilot<One extends Pick<Remindable, 'duty'>>(
  tx: Tx,
  times: TwoTimes,
  found: readonly One[],
): Promise<readonly One[]> {
  const pilot = await findPilot(tx);
  if (pilot === undefined || found.length === 0) return found;
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  return found.filter(({ duty: { place } }) => place.unit !== undefined && isWithin(pilot, pathOf(tree, place.unit)));
}
