import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { type AuthorityId, newId } from '../../../kernel/ids.ts';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { calendarOf, listAuthorities } from '../../organisation/index.ts';
import type { LevelServices } from '../levels/services.ts';
import { problem } from './problems.ts';
import { readBoardContent } from './read-content.ts';
import type { BoardPageForm } from './schema.ts';
import { BOARD_PAGE, type BoardPageId, insertBoardPage, meetingBefore } from './store.ts';

/** Where no meeting is known before, so far back is told. */
const FIRST_DAYS = 90;

/** What making a page works with. */
type MakingServices = Omit<LevelServices, 'subjectPages' | 'entryWords'>;

/**
 * Makes the page that a board gets before a meeting, and keeps it as it was made: what the board could know then is
 * never worked out again. Throws `access.not-allowed`, `accountability.not-a-board`, `…meeting-passed`,
 * `…since-after-meeting`.
 */
export async function makeBoardPage(services: MakingServices, actor: Actor, form: BoardPageForm): Promise<BoardPageId> {
  const { database, journal, clock, random, policy, seatings, levelSources } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const authority = form.authorityId as AuthorityId;
    const acting = findActing(policy, actor, BOARD_PAGE, 'make', { authority });
    if (acting === undefined) throw accessProblem('access.not-allowed');
    const times = nowOf(clock);
    const found = (await listAuthorities(tx, times)).find(({ id }) => id === authority);
    if (found?.kind !== 'board' && found?.kind !== 'company-board') throw problem('accountability.not-a-board');
    const meetingOn = localDate(form.meetingOn);
    if (meetingOn < times.on) throw problem('accountability.meeting-passed');
    const since =
      form.since === null
        ? ((await meetingBefore(tx, authority, times.on)) ?? addDays(times.on, -FIRST_DAYS))
        : localDate(form.since);
    if (since > times.on) throw problem('accountability.since-to-come');
    const [seating, { summerPauses: summer }] = await Promise.all([
      seatings.on(tx, actor.employer, times.on),
      calendarOf(tx),
    ]);
    const reader = { actor, policy, times, seating, summer, language: 'sv' as const };
    const content = await readBoardContent(tx, reader, levelSources, { authority, since });
    const id = newId<BoardPageId>(clock.now(), random);
    await insertBoardPage(tx, { id, authority, meetingOn, since, madeAt: clock.now(), content }, actor.person);
    await journal.record(tx, [
      {
        type: 'board-page.made',
        subject: { kind: BOARD_PAGE, id },
        actor: acting,
        authority,
        facts: { meetingOn, since },
      },
    ]);
    return id;
  });
}
