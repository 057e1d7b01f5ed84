import { sql } from 'kysely';
import { today } from '../../../kernel/clock.ts';
import { type EmployerId, type Id, newId } from '../../../kernel/ids.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { JobKind } from '../../../platform/jobs/index.ts';
import type { EntryDraft } from '../../../platform/journal/index.ts';
import { type GuidelineContent, limitsFor, obstaclesTo } from '../../guidelines/index.ts';
import { whoIn } from '../assessment.ts';
import type { CaseFile, CaseId } from '../case.ts';
import { concernedBy } from '../concerned.ts';
import { entryOf, OPINION } from '../entries.ts';
import { findGuidelineFor } from '../guideline.ts';
import { type CaseKind, type Circumstances, isNo } from '../kind.ts';
import { followPlaces } from '../scope-reaction.ts';
import type { CaseServices } from '../services.ts';
import { listCases, lockCase, updateCase } from '../store/cases.ts';
import { refreshScope, rewriteScope } from '../store/scope.ts';
import { insertOpinions, listOpinions } from '../store/talk.ts';
import { listEmployedAgain, moveToEmployments } from './employed-again.ts';
import { listAuthoritiesOf, listRunning, movedSince, triedOtherwise } from './store.ts';

type ReopeningServices = Pick<CaseServices, 'database' | 'journal' | 'clock' | 'random' | 'kinds'>;

/** Why something that was decided is tried anew without anybody asking for it. */
export type Because = 'new-unit' | 'new-role' | 'new-employment' | 'new-guideline';

interface Found {
  readonly case: CaseId;
  readonly revision: number;
  readonly because: Because;
  readonly since: LocalDate;
}

/**
 * Opens again what was let through when the one it is about works in another unit, as something else or by another
 * employment than when it was decided, or when a new guideline tries what was not tried, or sets a limit that it is beyond. What was decided stands
 * until it is decided anew, and its letter as it was. What is not decided goes along to the other employment, as it stands.
 * Answers how many were opened.
 */
export async function reopenChanged(services: ReopeningServices, employer: EmployerId): Promise<number> {
  const { database, kinds } = services;
  await database.transaction({ employer }, (tx) => followPlaces(tx, services));
  let opened = 0;
  for (const kind of kinds.filter(({ reopensByItself }) => reopensByItself)) {
    const found = await database.transaction({ employer }, async (tx) => [
      ...(await listMoved(tx, services, kind)),
      ...(await listEmployed(tx, services, kind)),
      ...(await listTriedOtherwise(tx, services, kind)),
    ]);
    // Each by itself: many at once would hold what people are working with.
    for (const one of found)
      if (await database.transaction({ employer }, (tx) => reopen(tx, services, employer, one))) opened += 1;
  }
  return opened;
}

/** The same, several times a day. No legal day comes from when it runs. */
export function reopeningJob(kinds: readonly CaseKind[]): JobKind<Omit<ReopeningServices, 'kinds'>> {
  return {
    name: 'cases-reopening',
    everyMinutes: 60,
    run: async (services, { employer }) => void (await reopenChanged({ ...services, kinds }, employer)),
  };
}

async function listMoved(tx: Tx, { clock }: ReopeningServices, kind: CaseKind): Promise<readonly Found[]> {
  const running = await listRunning(tx, nowOf(clock), kind.kind, letThrough(kind), movedSince);
  return running.map(({ isElsewhere, ...one }) => ({ ...one, because: isElsewhere ? 'new-unit' : 'new-role' }));
}

async function listEmployed(tx: Tx, { clock }: ReopeningServices, kind: CaseKind): Promise<readonly Found[]> {
  const found = await listEmployedAgain(tx, nowOf(clock), kind.kind, letThrough(kind));
  return found.map((one) => ({ ...one, because: 'new-employment' }));
}

async function listTriedOtherwise(tx: Tx, { clock }: ReopeningServices, kind: CaseKind): Promise<readonly Found[]> {
  const times = nowOf(clock);
  const found: Found[] = [];
  for (const authority of await listAuthoritiesOf(tx, kind.kind)) {
    const of = { kind: kind.kind, authority };
    const now = await findGuidelineFor(tx, times, of);
    if (now === undefined) continue;
    const running = await listRunning(tx, times, kind.kind, letThrough(kind), triedOtherwise(authority, now.version));
    // Of each version that something was tried under it is asked once whether it differs at all.
    for (const [, all] of Map.groupBy(running, ({ guideline }) => guideline)) {
      const [{ decidedAt } = { decidedAt: times.knownAt }] = all;
      const then = await findGuidelineFor(tx, { on: localDateOf(decidedAt), knownAt: decidedAt }, of);
      if (then === undefined || isAlike(then.content, now.content)) continue;
      const files = await listCases(tx, sql`case_file.case_id = any(${all.map((one) => one.case)}::uuid[])`);
      const byId = new Map(files.map((file) => [file.id, file]));
      for (const one of all) {
        const file = byId.get(one.case);
        if (file === undefined) continue;
        const who = await whoIn(tx, times, kind, { person: file.person, not: file.id });
        const asked = { ...who, counterpart: null };
        if (triesMore(kind, file.content, asked, then.content, now.content))
          found.push({ case: one.case, revision: one.revision, because: 'new-guideline', since: times.on });
      }
    }
  }
  return found;
}

/** What is held against a report by two guidelines is the same. */
function isAlike(then: GuidelineContent, now: GuidelineContent): boolean {
  return JSON.stringify([then.grounds, then.limits]) === JSON.stringify([now.grounds, now.limits]);
}

/** Whether a guideline tries the report on a ground that the other did not, or has a limit that only now it is beyond. */
export function triesMore(
  kind: CaseKind,
  report: unknown,
  who: Omit<Circumstances, 'guideline'>,
  then: GuidelineContent,
  now: GuidelineContent,
): boolean {
  const groundsOf = (guideline: GuidelineContent) =>
    kind.groundsFor(report, { ...who, guideline }).map(({ id, refusal }) => `${id} ${refusal}`);
  const brokenOf = (guideline: GuidelineContent) =>
    obstaclesTo(limitsFor(guideline.limits, kind.kind), kind.measure(report)).map(({ limit }) => limit);
  const [before, brokenBefore] = [new Set(groundsOf(then)), new Set(brokenOf(then))];
  return groundsOf(now).some((one) => !before.has(one)) || brokenOf(now).some((one) => !brokenBefore.has(one));
}

async function reopen(tx: Tx, services: ReopeningServices, employer: EmployerId, found: Found): Promise<boolean> {
  const { journal, clock } = services;
  const file = await lockCase(tx, found.case);
  // Somebody has done something with it since: the next look sees how it stands.
  if (file === undefined || file.revision !== found.revision) return false;
  const isDecided = file.status === 'decided';
  await updateCase(tx, file.id, isDecided ? { status: 'reported' } : {});
  const asked = found.because === 'new-employment' ? await moveToToday(tx, services, employer, file) : [];
  await refreshScope(tx, file.id);
  const since = found.since < today(clock) ? found.since : today(clock);
  await journal.record(tx, [
    entryOf(
      file,
      isDecided ? 'case.reopened' : 'case.moved',
      { kind: 'system' },
      { because: found.because, person: file.person },
      since,
    ),
    ...asked,
  ]);
  return isDecided;
}

/** The case is about the employments of today, and every other manager than the one whose line decides owes an opinion. */
async function moveToToday(
  tx: Tx,
  { clock, random }: ReopeningServices,
  employer: EmployerId,
  file: CaseFile,
): Promise<readonly EntryDraft[]> {
  const times = nowOf(clock);
  const { employments } = await concernedBy(tx, times, { system: true, employer }, file.person);
  await moveToEmployments(tx, file, employments);
  await rewriteScope(tx, [file.id], times);
  const owed = new Set((await listOpinions(tx, file.id)).map(({ employment }) => employment));
  const asked = employments
    .filter(({ employment, leads }) => !leads && !owed.has(employment))
    .map(({ employment }) => ({ id: newId<Id<'CaseOpinionId'>>(clock.now(), random), case: file.id, employment }));
  await insertOpinions(tx, asked);
  return asked.map(({ id, employment }) => ({
    ...entryOf(file, 'opinion.requested', { kind: 'system' }, { case: file.id, employment }),
    subject: { kind: OPINION, id },
  }));
}

function letThrough({ outcomes }: CaseKind): readonly string[] {
  return outcomes.filter((one) => !isNo(one)).map(({ id }) => id);
}
