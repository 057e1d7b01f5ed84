import { problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type EmploymentId, type Id, newId, type PersonId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor, EntryDraft, Facts } from '../../../platform/journal/index.ts';
import type { Doer } from '../../organisation/index.ts';
import type { CaseFile, CaseId } from '../case.ts';
import { type Concerned, concernedBy, demandWithinPilot } from '../concerned.ts';
import { entryOf, OPINION } from '../entries.ts';
import { getKind } from '../find-kind.ts';
import { allows } from '../lifecycle.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { insertCases, lockCase, type NewCase } from '../store/cases.ts';
import { type DraftId, deleteDraft } from '../store/drafts.ts';
import { rewriteScope } from '../store/scope.ts';
import { insertOpinions } from '../store/talk.ts';
import { takenIn } from '../taken-in.ts';

/** What is reported: one or several of a kind or of several, about one person. */
export interface Report {
  /** About whom; the doer themselves when absent. Somebody without a computer is reported for by their manager or HR. */
  readonly person?: PersonId;
  readonly employments?: readonly EmploymentId[];
  readonly reports: readonly { readonly kind: string; readonly report: unknown }[];
  /** The case that it goes on from: of the same kind and about the same person, decided or read in. */
  readonly renews?: CaseId;
  /** The draft that is sent, and so is no more. */
  readonly draft?: DraftId;
}

/**
 * Reports cases: each in the journal with what was said, open to those who are to assess it from this moment. Throws
 * `cases.kind-unknown`, `…person-unknown`, `…not-employed`, `…employment-not-theirs`, `…no-authority`, `…outside-pilot` or
 * `access.not-allowed`.
 */
export async function reportCases(services: CaseServices, doer: Doer, of: Report): Promise<readonly CaseId[]> {
  const { database, journal, clock, random, kinds } = services;
  const person = of.person ?? ('system' in doer ? undefined : (doer.person ?? undefined));
  if (person === undefined) throw problem('cases.not-employed');
  return database.transaction({ employer: doer.employer }, async (tx) => {
    const times = nowOf(clock);
    const concerned = await concernedBy(tx, times, doer, person, of.employments);
    const acting = mayReportFor(services, doer, person, concerned);
    await demandWithinPilot(tx, times, concerned);
    const isOwn = !('system' in doer) && doer.person === person;
    const { authority } = concerned;
    const reports = await Promise.all(
      of.reports.map(async ({ kind: name, report: given }) => {
        const kind = getKind(kinds, name);
        return { kind, report: await takenIn(tx, times, { kind, person, authority, report: given }) };
      }),
    );
    await demandRenewable(tx, of, person);
    const cases = reports.map(({ kind, report }): NewCase => {
      return {
        id: newId<CaseId>(clock.now(), random),
        kind: kind.kind,
        authority,
        person,
        employments: concerned.employments,
        status: 'reported',
        outcome: null,
        origin: isOwn ? 'reported' : 'on-behalf',
        content: report,
        reportedOn: today(clock),
        period: kind.periodOf(report),
        reviewOn: null,
        journalNumber: null,
        renews: of.renews ?? null,
        columns: kind.columnsOf(report),
      };
    });
    const opinions = cases.flatMap((file) =>
      concerned.employments
        .filter(({ leads }) => !leads)
        .map(({ employment }) => ({ id: newId<Id<'CaseOpinionId'>>(clock.now(), random), file, employment })),
    );
    const ids = cases.map(({ id }) => id);
    // A draft is its author's, whomever it is about.
    const author = 'system' in doer ? person : (doer.person ?? person);
    // Sent together, done in this order.
    const [, , , isDraftGone] = await Promise.all([
      insertCases(tx, cases),
      rewriteScope(tx, ids, times),
      insertOpinions(
        tx,
        opinions.map(({ id, file, employment }) => ({ id, case: file.id, employment })),
      ),
      of.draft === undefined || deleteDraft(tx, author, of.draft),
    ]);
    if (!isDraftGone) throw problem('cases.draft-unknown');
    await journal.record(tx, [
      ...cases.map((file) => reportedEntry(file, acting)),
      ...opinions.map(({ id, file, employment }): EntryDraft => {
        const entry = entryOf(file, 'opinion.requested', acting, { case: file.id, employment });
        return { ...entry, subject: { kind: OPINION, id } };
      }),
    ]);
    return ids;
  });
}

function reportedEntry(file: Omit<CaseFile, 'revision'>, acting: EntryActor): EntryDraft {
  return entryOf(file, 'case.reported', acting, {
    origin: file.origin,
    person: file.person,
    employments: file.employments.map(({ employment, leads }) => ({ employment, leads })),
    report: file.content as Facts,
    renews: file.renews,
  });
}

/** What is gone on from is the person's own, of the one kind that is reported, and once decided. */
async function demandRenewable(tx: Tx, { renews, reports }: Report, person: PersonId): Promise<void> {
  if (renews === undefined) return;
  const before = await lockCase(tx, renews);
  const isOne = reports.length === 1 && before?.kind === reports[0]?.kind && before?.person === person;
  if (before === undefined || !isOne || !allows(before.status, 'renew')) throw problem('cases.not-renewable');
}

/** As whom one reports: one's own case, or one for somebody whose line or HR one is. Throws `access.not-allowed`. */
export function mayReportFor(
  { policy }: CaseServices,
  doer: Doer,
  person: PersonId,
  { authority, unitPath }: Concerned,
): EntryActor {
  if ('system' in doer) return { kind: 'system' };
  const acting = findActing(policy, doer, 'case', 'report', { person, authority, unitPath });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}
