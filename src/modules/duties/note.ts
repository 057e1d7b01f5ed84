import type { Actor } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { factsOf, getOwnDuty } from './authorise.ts';
import type { DutyRef } from './duty.ts';
import { problem } from './problems.ts';
import type { DutyServices } from './services.ts';

/** The evidence that a note is; a template that accepts it says that a note is enough. */
export const NOTED = 'duty.noted';

/** What was done, and when. */
export interface Note {
  readonly duty: DutyRef;
  readonly doneOn: LocalDate;
  readonly note: string;
}

/**
 * Discharges a duty by a note, where its template accepts one: it was done on that day. Throws `duties.unknown`,
 * `duties.not-open`, `duties.no-note`, `duties.note-day`.
 */
export async function noteDone(services: DutyServices, actor: Actor, { duty: ref, doneOn, note }: Note): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction({ employer: actor.employer }, async (tx) => {
    const { duty, acting } = await getOwnDuty(tx, services, actor, 'note', ref);
    if (!duty.frozen.acceptedBy.includes(NOTED)) throw problem('duties.no-note');
    if (doneOn > today(clock)) throw problem('duties.note-day');
    await journal.record(tx, [
      { type: NOTED, subject: duty.subject, actor: acting, effectiveOn: doneOn, facts: { ...factsOf(duty), note } },
    ]);
  });
}
