import { today } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Doer } from '../../organisation/index.ts';
import { type Aimed, holdFor } from '../authorise.ts';
import { entryOf } from '../entries.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { updateCase } from '../store/cases.ts';

/**
 * Whoever handles a case puts down that manager and employee have talked it through. Throws as `holdFor`, or
 * `cases.day-to-come` or `…own-conversation`.
 */
export async function holdConversation(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  heldOn: LocalDate,
): Promise<void> {
  const { database, journal, clock } = services;
  if (heldOn > today(clock)) throw problem('cases.day-to-come');
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const { file, acting } = await holdFor(tx, services, doer, aimed, 'talk', 'handle');
    if (acting.kind === 'person' && acting.person === file.person) throw problem('cases.own-conversation');
    await updateCase(tx, file.id, {});
    await journal.record(tx, [entryOf(file, 'conversation.held', acting, {}, heldOn)]);
  });
}
