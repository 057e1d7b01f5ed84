import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { problem } from '../problems.ts';
import type { MinutesServices } from '../services.ts';
import type { MinutesId, MinutesRecord } from './record.ts';
import { lockMinutes, visibleMinutes } from './store.ts';

/** Which minutes, and the revision that was before whoever acts. */
export interface Aimed {
  readonly id: MinutesId;
  readonly revision: number;
}

/** A draft held for an action, and as whom the action is done. */
export interface Held {
  readonly minutes: MinutesRecord;
  readonly acting: EntryActor;
}

/**
 * Holds a draft: locked, seen by the actor, unchanged since they saw it, not yet confirmed, and theirs to keep. Throws
 * `minutes.unknown`, `…changed-meanwhile`, `…confirmed-already` or `access.not-allowed`.
 */
export async function hold(tx: Tx, services: MinutesServices, actor: Actor, { id, revision }: Aimed): Promise<Held> {
  const { policy, clock } = services;
  const minutes = await lockMinutes(tx, id, visibleMinutes(policy, actor, today(clock)));
  if (minutes === undefined) throw problem('minutes.unknown');
  const acting = actingFor(services, actor, minutes.authority);
  if (minutes.confirmed !== null) throw problem('minutes.confirmed-already');
  if (revision !== minutes.revision) throw problem('minutes.changed-meanwhile');
  return { minutes, acting };
}

/** As whom the actor keeps the minutes of an authority. Throws `access.not-allowed`. */
export function actingFor(
  { policy }: Pick<MinutesServices, 'policy'>,
  actor: Actor,
  authority: AuthorityId,
): EntryActor {
  const acting = findActing(policy, actor, 'minutes', 'keep', { authority });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}
