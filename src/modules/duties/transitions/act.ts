import { sql } from 'kysely';
import { today } from '../../../kernel/clock.ts';
import { type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryDraft } from '../../../platform/journal/index.ts';
import { type GuidelineId, guidelinesAt, type Version, type VersionId } from '../../guidelines/index.ts';
import { factsOf } from '../authorise.ts';
import type { SweepParts } from '../sweep/services.ts';
import { type Transited, transitionsUnder } from './open.ts';

/** How many open duties got another day, and how many fell. */
export interface Acted {
  readonly moved: number;
  readonly withdrawn: number;
}

/**
 * Lets each version that has come into force since the last time act on what is open under the ones before it, once:
 * `duty.moved` and `duty.withdrawn` in each subject's own journal, from which the duties follow.
 */
export async function actOnVersions(tx: Tx, { journal, clock, dutyPorts }: SweepParts): Promise<Acted> {
  const on = today(clock);
  const before = await listActed(tx);
  const { nextWorkingDay } = await dutyPorts.calendarOf(tx);
  const drafts: EntryDraft[] = [];
  for (const version of await guidelinesAt(tx, { on, knownAt: clock.now() })) {
    const last = before.get(version.guideline.id);
    if (last?.version === version.id) continue;
    const open = await transitionsUnder(tx, version, { on, nextWorkingDay });
    const effectiveOn = takesEffectOn(version, last?.on, on);
    drafts.push(...open.flatMap((one) => entriesOf(one, version, effectiveOn)));
    await markActed(tx, version, on);
  }
  if (drafts.length > 0) await journal.record(tx, drafts);
  const count = (type: string) => drafts.filter((draft) => draft.type === type).length;
  return { moved: count('duty.moved'), withdrawn: count('duty.withdrawn') };
}

/** The day it came into force, or today when that had been acted upon before: a version that has come back. */
function takesEffectOn({ decision }: Version, actedBefore: LocalDate | undefined, today: LocalDate): LocalDate {
  if (decision === null) return today;
  return actedBefore !== undefined && decision.validFrom <= actedBefore ? today : decision.validFrom;
}

function entriesOf({ duty, transition }: Transited, { id, guideline }: Version, effectiveOn: LocalDate): EntryDraft[] {
  if (transition.kind === 'keep') return [];
  const facts = { ...factsOf(duty), guideline: guideline.id, version: id };
  const about = {
    subject: duty.subject,
    actor: { kind: 'system' as const },
    effectiveOn: laterOf(effectiveOn, duty.occasionOn),
  };
  return transition.kind === 'withdraw'
    ? [{ ...about, type: 'duty.withdrawn', facts }]
    : [{ ...about, type: 'duty.moved', facts: { ...facts, from: duty.dueOn, dueOn: transition.dueOn } }];
}

async function listActed(tx: Tx): Promise<ReadonlyMap<GuidelineId, { version: VersionId; on: LocalDate }>> {
  const { rows } = await sql<{ guideline_id: GuidelineId; version_id: VersionId; acted_on: LocalDate }>`
    select guideline_id, version_id, acted_on from guideline_transition`.execute(tx);
  return new Map(rows.map((row) => [row.guideline_id, { version: row.version_id, on: row.acted_on }]));
}

async function markActed(tx: Tx, { id, guideline }: Version, on: LocalDate): Promise<void> {
  await sql`
    insert into guideline_transition (guideline_id, version_id, acted_on) values (${guideline.id}, ${id}, ${on})
    on conflict (employer_id, guideline_id) do update
    set version_id = excluded.version_id, acted_on = excluded.acted_on`.execute(tx);
}
