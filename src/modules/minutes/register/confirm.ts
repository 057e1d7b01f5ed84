import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import { problem } from '../problems.ts';
import type { MinutesServices } from '../services.ts';
import { insertClauses } from './clauses.ts';
import { type Aimed, hold } from './hold.ts';
import { type ClauseId, MINUTES } from './record.ts';
import { lackingIn } from './rules.ts';
import { listMatters, saveConfirmed } from './store.ts';

/**
 * The registrar confirms what was read and put right: only now are its clauses registered. Throws what `hold` throws, and
 * `minutes.not-complete` with what is lacking.
 */
export async function confirmMinutes(services: MinutesServices, actor: Actor, aimed: Aimed): Promise<void> {
  const { database, clock, random, journal } = services;
  await database.transaction(actor, async (tx) => {
    const { minutes, acting } = await hold(tx, services, actor, aimed);
    const matters = await listMatters(tx, minutes.id);
    const lacking = lackingIn(minutes, matters);
    if (lacking.length > 0) throw problem('minutes.not-complete', { lacking });
    if (minutes.meetingDate !== null && minutes.meetingDate > today(clock)) throw problem('minutes.day-to-come');
    const kept = matters.filter(({ isLeftOut }) => !isLeftOut);
    const at = clock.now();
    for (const matter of kept) await insertClauses(tx, minutes.id, matter, () => newId<ClauseId>(at, random));
    await saveConfirmed(tx, minutes.id, at, actor.person);
    const clauses = kept.flatMap(({ content }) => content.decisions);
    await journal.record(tx, [
      {
        type: 'minutes.confirmed',
        subject: { kind: MINUTES, id: minutes.id },
        actor: acting,
        authority: minutes.authority,
        ...(minutes.meetingDate === null ? {} : { effectiveOn: minutes.meetingDate }),
        facts: {
          file: minutes.fileHash,
          organ: minutes.organ,
          matters: kept.length,
          decisions: clauses.filter(({ kind }) => kind === 'own').length,
          proposals: clauses.filter(({ kind }) => kind === 'proposal').length,
        },
      },
    ]);
  });
}
