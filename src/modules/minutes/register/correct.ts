import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { problem } from '../problems.ts';
import type { MinutesServices } from '../services.ts';
import { type Aimed, hold } from './hold.ts';
import { type MatterRecord, MINUTES, type MinutesHead } from './record.ts';
import { isWhole } from './rules.ts';
import { findMatter, saveDiscarded, saveHead, saveMatter } from './store.ts';

/** Puts right what a document is, who met and when. Throws what `hold` throws, `minutes.day-to-come`. */
export async function correctHead(
  services: MinutesServices,
  actor: Actor,
  aimed: Aimed,
  head: MinutesHead,
): Promise<void> {
  if (head.meetingDate !== null && head.meetingDate > today(services.clock)) throw problem('minutes.day-to-come');
  await services.database.transaction(actor, async (tx) => {
    const { minutes } = await hold(tx, services, actor, aimed);
    await saveHead(tx, minutes.id, head);
  });
}

/**
 * Puts a matter right, or finds it right as it was read: either way it has been gone through. Throws what `hold` throws,
 * `minutes.matter-unknown`, `…clause-unknown`.
 */
export async function correctMatter(
  services: MinutesServices,
  actor: Actor,
  aimed: Aimed,
  matter: Pick<MatterRecord, 'position' | 'content' | 'isLeftOut'>,
): Promise<void> {
  if (!isWhole(matter.content)) throw problem('minutes.clause-unknown');
  await services.database.transaction(actor, async (tx) => {
    const { minutes } = await hold(tx, services, actor, aimed);
    if ((await findMatter(tx, minutes.id, matter.position)) === undefined) throw problem('minutes.matter-unknown');
    await saveMatter(tx, minutes.id, matter, services.clock.now(), actor.person);
  });
}

/** Puts a draft away: it was the wrong file. Throws what `hold` throws. */
export async function discardMinutes(services: MinutesServices, actor: Actor, aimed: Aimed): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const { minutes, acting } = await hold(tx, services, actor, aimed);
    await saveDiscarded(tx, minutes.id, services.clock.now());
    await services.journal.record(tx, [
      {
        type: 'minutes.discarded',
        subject: { kind: MINUTES, id: minutes.id },
        actor: acting,
        authority: minutes.authority,
        facts: { file: minutes.fileHash },
      },
    ]);
  });
}
