import { today } from '../../../kernel/clock.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { FOREVER } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import type { Doer } from '../../organisation/index.ts';
import { authorise } from '../authorise.ts';
import { problem } from '../problems.ts';
import type { GuidelineServices } from '../services.ts';
import { takeNumber } from '../store/guidelines.ts';
import { guidelinesAt, listInForceAfter, putInForce } from '../store/in-force.ts';
import { lockVersion, writeDecision } from '../store/versions.ts';
import type { Decision, Version, VersionId } from '../version.ts';

/** What an authority has decided, as its minutes say it. */
export interface DecisionMade {
  readonly version: VersionId;
  /** The revision of the draft that was before it. */
  readonly revision: number;
  readonly decidedOn: LocalDate;
  readonly journalNumber: string;
  /** May lie before today: the guideline is then back-dated, and shown as such wherever it is shown. */
  readonly validFrom: LocalDate;
  /** Its last day; null = until another version takes over. Absent = not said, which will do while no other waits. */
  readonly lastDay?: LocalDate | null;
}

/**
 * Records that the authority has decided a draft: from then on the version has a number and never changes, and it is
 * in force from `validFrom`, as known from now on. A decision lays itself over all that was decided before about its
 * days. Throws `guidelines.unknown`, `access.not-allowed`, `guidelines.decided-already`, `guidelines.draft-changed`,
 * `guidelines.decided-ahead`, `guidelines.ends-before-it-begins`, and `guidelines.later-version-waits` when another
 * would fall by it unsaid.
 */
export async function decideVersion(services: GuidelineServices, doer: Doer, made: DecisionMade): Promise<Decision> {
  return services.database.transaction({ employer: doer.employer }, async (tx) => {
    const version = await lockVersion(tx, made.version);
    if (version === undefined) throw problem('guidelines.unknown');
    const actor = await authorise(tx, services, doer, 'decide', version.guideline);
    refuse(version, made, today(services.clock));
    // Taken before anything of the guideline is read: two decisions of it come one after the other.
    const number = await takeNumber(tx, version.guideline.id);
    await refuseUnsaidFall(tx, version, made, today(services.clock));
    return record(tx, services, version, made, number, actor);
  });
}

function refuse(version: Version, made: DecisionMade, day: LocalDate): void {
  const { decidedOn, validFrom, lastDay } = made;
  if (version.decision !== null) throw problem('guidelines.decided-already', { number: version.decision.number });
  if (version.revision !== made.revision) throw problem('guidelines.draft-changed');
  if (decidedOn > day) throw problem('guidelines.decided-ahead', { decidedOn });
  if (lastDay != null && lastDay < validFrom) throw problem('guidelines.ends-before-it-begins', { validFrom });
}

/** A version that has not begun yet falls only when somebody has said until when this one holds. */
async function refuseUnsaidFall(tx: Tx, version: Version, made: DecisionMade, day: LocalDate): Promise<void> {
  if (made.lastDay !== undefined) return;
  const after = made.validFrom > day ? made.validFrom : day;
  const [next] = await listInForceAfter(tx, version.guideline.id, after);
  if (next !== undefined) throw problem('guidelines.later-version-waits', { from: next.from });
}

async function record(
  tx: Tx,
  { journal, templates }: GuidelineServices,
  version: Version,
  { decidedOn, journalNumber, validFrom, lastDay = null }: DecisionMade,
  number: number,
  actor: EntryActor,
): Promise<Decision> {
  const { id, guideline, content, contentHash } = version;
  const known = journal.moment();
  const before = await guidelinesAt(tx, { on: validFrom, knownAt: known.at });
  const decision = { number, decidedOn, journalNumber, validFrom, lastDay, recordedAt: known.at, entry: known.by };
  await writeDecision(tx, id, decision);
  const to = lastDay === null ? FOREVER : addDays(lastDay, 1);
  await putInForce(tx, version, { from: validFrom, to }, known);
  templates.forget(tx);
  await journal.record(tx, [
    {
      type: 'guideline.decided',
      subject: { kind: 'guideline', id: guideline.id },
      actor,
      effectiveOn: validFrom,
      authority: guideline.authority,
      known,
      facts: {
        version: id,
        number,
        title: content.title,
        governs: content.governs,
        journalNumber,
        decidedOn,
        validFrom,
        lastDay,
        contentHash,
        replaces: before.find((one) => one.guideline.id === guideline.id)?.id ?? null,
      },
    },
  ]);
  return decision;
}
