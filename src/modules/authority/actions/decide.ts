import { today } from '../../../kernel/clock.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { FOREVER } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import type { Doer } from '../../organisation/index.ts';
import { authorise } from '../authorise.ts';
import { problem } from '../problems.ts';
import type { AuthorityServices } from '../services.ts';
import { findNextInForce, findOrderAt, putInForce } from '../store/in-force.ts';
import { lockVersion, takeNumber, writeDecision } from '../store/versions.ts';
import type { OrderDecision, OrderVersion, OrderVersionId } from '../version.ts';

/** What a committee has decided, as its minutes say it. */
export interface OrderDecided {
  readonly version: OrderVersionId;
  /** The revision of the draft that was before it. */
  readonly revision: number;
  readonly decidedOn: LocalDate;
  readonly journalNumber: string;
  /** May lie before today: the order is then back-dated, and shown as such. No decision already made is undone by it. */
  readonly validFrom: LocalDate;
  /** Its last day; null = until another version takes over. Absent = not said, which will do while no other waits. */
  readonly lastDay?: LocalDate | null;
}

/**
 * Records that the committee has decided a draft: from then on the version has a number and never changes, and it is in
 * force from `validFrom`, as known from now on. Throws `authority.unknown`, `access.not-allowed`,
 * `authority.decided-already`, `authority.draft-changed`, `authority.decided-ahead`, `authority.ends-before-it-begins`,
 * and `authority.later-version-waits` when another would fall by it unsaid.
 */
export async function decideOrder(services: AuthorityServices, doer: Doer, made: OrderDecided): Promise<OrderDecision> {
  return services.database.transaction({ employer: doer.employer }, async (tx) => {
    const version = await lockVersion(tx, made.version);
    if (version === undefined) throw problem('authority.unknown');
    const actor = await authorise(tx, services, doer, 'decide', version.authority);
    refuse(version, made, today(services.clock));
    // Taken before anything of the order is read: two decisions of it come one after the other.
    const number = await takeNumber(tx, version.authority);
    await refuseUnsaidFall(tx, version, made, today(services.clock));
    return record(tx, services, version, made, number, actor);
  });
}

function refuse(version: OrderVersion, made: OrderDecided, day: LocalDate): void {
  const { decidedOn, validFrom, lastDay } = made;
  if (version.decision !== null) throw problem('authority.decided-already', { number: version.decision.number });
  if (version.revision !== made.revision) throw problem('authority.draft-changed');
  if (decidedOn > day) throw problem('authority.decided-ahead', { decidedOn });
  if (lastDay != null && lastDay < validFrom) throw problem('authority.ends-before-it-begins', { validFrom });
}

/** A version that has not begun yet falls only when somebody has said until when this one holds. */
async function refuseUnsaidFall(tx: Tx, version: OrderVersion, made: OrderDecided, day: LocalDate): Promise<void> {
  if (made.lastDay !== undefined) return;
  const from = await findNextInForce(tx, version.authority, made.validFrom > day ? made.validFrom : day);
  if (from !== undefined) throw problem('authority.later-version-waits', { from });
}

async function record(
  tx: Tx,
  { journal }: AuthorityServices,
  { id, authority, content, contentHash }: OrderVersion,
  { decidedOn, journalNumber, validFrom, lastDay = null }: OrderDecided,
  number: number,
  actor: EntryActor,
): Promise<OrderDecision> {
  const known = journal.moment();
  const before = await findOrderAt(tx, authority, { on: validFrom, knownAt: known.at });
  const decision = { number, decidedOn, journalNumber, validFrom, lastDay, recordedAt: known.at, entry: known.by };
  await writeDecision(tx, id, decision);
  await putInForce(
    tx,
    { id, authority },
    { from: validFrom, to: lastDay === null ? FOREVER : addDays(lastDay, 1) },
    known,
  );
  await journal.record(tx, [
    {
      type: 'delegation-order.decided',
      subject: { kind: 'delegation-order', id: authority },
      actor,
      effectiveOn: validFrom,
      authority,
      known,
      facts: {
        version: id,
        number,
        title: content.title,
        journalNumber,
        decidedOn,
        validFrom,
        lastDay,
        contentHash,
        replaces: before?.id ?? null,
      },
    },
  ]);
  return decision;
}
