import { today } from '../../../kernel/clock.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { canonicalText, type Facts, type Subject } from '../../../platform/journal/index.ts';
import type { Doer } from '../../organisation/index.ts';
import { earliestEnd, isAgreement } from '../agreements/agreement.ts';
import { type Aimed, type Held, holdFor } from '../authorise.ts';
import { deciderOf } from '../decider.ts';
import { CONDITION, entryOf, OPINION } from '../entries.ts';
import { getKind, getOutcome } from '../find-kind.ts';
import type { Step } from '../lifecycle.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { type CaseChange, updateCase } from '../store/cases.ts';
import { followUpCondition } from '../store/decisions.ts';
import { refreshScope } from '../store/scope.ts';
import { listOpinions } from '../store/talk.ts';
import { takenIn } from '../taken-in.ts';

/** The person takes the case back before anything is decided. Throws as `holdFor`. */
export async function withdrawCase(services: CaseServices, doer: Doer, aimed: Aimed): Promise<void> {
  await take(services, doer, aimed, 'withdraw', 'own', async (tx, { file }) => ({
    change: { status: 'withdrawn' },
    type: 'case.withdrawn',
    // Nobody owes an opinion on what is no more.
    also: (await listOpinions(tx, file.id))
      .filter(({ given }) => given === null)
      .map(({ id }) => ({ type: 'opinion.withdrawn', subject: { kind: OPINION, id } })),
  }));
}

/**
 * It has ended: by the person, or by those who lead them. Of an agreement one side alone gives the notice that was
 * agreed; both together choose the day. Throws as `holdFor`, `cases.ends-before-it-begins` or `…notice`.
 */
export async function endCase(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  { lastDay, isAgreed = false }: { readonly lastDay: LocalDate; readonly isAgreed?: boolean },
): Promise<void> {
  await take(services, doer, aimed, 'end', 'end', async (_, { file }) => {
    if (lastDay < file.period.from) throw problem('cases.ends-before-it-begins', { from: file.period.from });
    const kind = getKind(services.kinds, file.kind);
    const isOfBoth = isAgreement(file, kind);
    const earliest = earliestEnd(file, kind, today(services.clock));
    if (
      isOfBoth &&
      file.status === 'decided' &&
      !isAgreed &&
      lastDay < earliest &&
      lastDay < addDays(file.period.to, -1)
    )
      throw problem('cases.notice', { earliest });
    const validTo = addDays(lastDay, 1);
    return {
      change: { validTo, ...(lastDay <= today(services.clock) ? { status: 'ended' as const } : {}) },
      type: isOfBoth ? 'agreement.ended' : 'case.ended',
      facts: isOfBoth ? { lastDay, isAgreed } : { lastDay },
      effectiveOn: lastDay,
    };
  });
}

/**
 * The person says that something has changed. What is still to be decided is decided as it reads now; of what was
 * decided, a material change is assessed anew and anything else is only put down. Throws as `holdFor`, or
 * `cases.not-material` when it reads as before, `…other-kind` for a report of another kind.
 */
export async function changeCase(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  { kind: name, report: given }: { readonly kind: string; readonly report: unknown },
): Promise<void> {
  await take(services, doer, aimed, 'change', 'own', async (tx, { file }) => {
    if (name !== file.kind) throw problem('cases.other-kind');
    const kind = getKind(services.kinds, name);
    const report = await takenIn(tx, nowOf(services.clock), { ...file, kind, report: given });
    if (canonicalText(report) === canonicalText(file.content)) throw problem('cases.not-material');
    const isReopened = file.status === 'decided' && kind.isMaterial(file.content, report);
    const reported = { content: report, period: kind.periodOf(report), columns: kind.columnsOf(report) };
    return {
      change: { reported, ...(isReopened ? { status: 'reported' as const } : {}) },
      type: isReopened ? 'case.reopened' : 'case.changed',
      facts: { because: 'changed', report: report as Facts, before: file.content as Facts },
    };
  });
}

/** Assesses anew what was decided, for a reason: a new role, a new unit, a new guideline. Throws as `holdFor`. */
export async function reopenCase(services: CaseServices, doer: Doer, aimed: Aimed, because: string): Promise<void> {
  await take(services, doer, aimed, 'reopen', 'handle', async () => ({
    change: { status: 'reported' },
    type: 'case.reopened',
    facts: { because },
  }));
}

/**
 * Sends the case to whom the delegation order names for an outcome, with what one proposes oneself. Throws as
 * `holdFor`, or `cases.yours-to-decide` when that is oneself.
 */
export async function referCase(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  { outcome: id, words }: { readonly outcome: string; readonly words: string },
): Promise<void> {
  await take(services, doer, aimed, 'refer', 'handle', async (tx, { file }) => {
    const kind = getKind(services.kinds, file.kind);
    const { decider } = await deciderOf(tx, services, file, kind, getOutcome(kind, id));
    const isOwn = decider.kind === 'person' && !('system' in doer) && decider.person === doer.person;
    if (isOwn) throw problem('cases.yours-to-decide');
    return {
      change: { status: 'referred' },
      type: 'case.referred',
      facts: { outcome: id, level: decider.level, words },
    };
  });
}

/**
 * Looks at it again on its day and finds that what was decided still holds; says when to look next. Throws as `holdFor`,
 * or `cases.review-on-passed`.
 */
export async function reviewCase(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  { reviewOn, words }: { readonly reviewOn: LocalDate | null; readonly words: string },
): Promise<void> {
  if (reviewOn !== null && reviewOn <= today(services.clock)) throw problem('cases.review-on-passed');
  await take(services, doer, aimed, 'review', 'handle', async (_, { file }) => ({
    change: { reviewOn },
    // The yearly follow-up of an agreement is asked for by its own name.
    type: isAgreement(file, getKind(services.kinds, file.kind)) ? 'agreement.followed-up' : 'case.reviewed',
    facts: { reviewOn, words },
  }));
}

/** Puts down whether a condition was kept. Throws as `holdFor`, or `cases.condition-unknown`. */
export async function followUp(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  { condition, isMet, words }: { readonly condition: string; readonly isMet: boolean; readonly words: string },
): Promise<void> {
  await take(services, doer, aimed, 'follow-up', 'handle', async (tx, { file }) => {
    const followed = await followUpCondition(tx, file.id, condition, services.clock.now(), isMet);
    if (!followed) throw problem('cases.condition-unknown');
    return {
      change: {},
      type: 'condition.followed-up',
      subject: { kind: CONDITION, id: condition },
      facts: { case: file.id, isMet, words },
    };
  });
}

interface Taken {
  readonly change: CaseChange;
  readonly type: string;
  /** The case itself unless said. */
  readonly subject?: Subject;
  readonly facts?: Facts;
  readonly effectiveOn?: LocalDate;
  /** What follows for the case's opinions. */
  readonly also?: readonly { readonly type: string; readonly subject: Subject }[];
}

/** One step of a case: held, changed and put in the journal together. */
async function take(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  step: Step,
  action: string,
  work: (tx: Tx, held: Held) => Promise<Taken>,
): Promise<void> {
  await services.database.transaction({ employer: doer.employer }, async (tx) => {
    const held = await holdFor(tx, services, doer, aimed, step, action);
    const { change, type, subject, facts = {}, effectiveOn, also = [] } = await work(tx, held);
    await updateCase(tx, held.file.id, change);
    await refreshScope(tx, held.file.id);
    const entry = entryOf(held.file, type, held.acting, facts, effectiveOn);
    await services.journal.record(tx, [
      subject === undefined ? entry : { ...entry, subject },
      ...also.map((one) => ({ ...entryOf(held.file, one.type, held.acting, { case: held.file.id }), ...one })),
    ]);
  });
}
