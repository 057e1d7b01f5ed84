import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Doer } from '../../organisation/index.ts';
import { authorise } from '../authorise.ts';
import { problem } from '../problems.ts';
import type { AuthorityServices } from '../services.ts';
import type { DecisionId } from './decision.ts';
import { insertReport, readDecisions } from './store.ts';

/** That decisions have been reported: to the committee's meeting, or to the head who sub-delegated. */
export interface ReportMade {
  readonly decisions: readonly DecisionId[];
  readonly reportedOn: LocalDate;
  /** Of the meeting's minutes. */
  readonly journalNumber?: string;
}

/** Those of the decisions that are to be reported to somebody and have not been. It answers the system. */
export async function unreportedAmong(tx: Tx, ids: readonly DecisionId[]): Promise<readonly DecisionId[]> {
  const which = sql`decision.decision_id = any(${ids}::uuid[]) and decision.reported_to <> 'nobody'
    and report.decision_id is null`;
  const found = await readDecisions(tx, which, { limit: ids.length, skip: 0 });
  return found.map(({ id }) => id);
}

/**
 * Marks decisions as reported; all of them or none. Throws `authority.decision-unknown`, `access.not-allowed`,
 * `authority.nothing-to-report`, `authority.reported-already`, `authority.reported-before-decided` and
 * `authority.decided-ahead` for a day that has not come.
 */
export async function reportDecisions(services: AuthorityServices, doer: Doer, made: ReportMade): Promise<void> {
  await services.database.transaction({ employer: doer.employer }, (tx) => reportDecisionsIn(tx, services, doer, made));
}

/** The same in the transaction of what it follows from. */
export async function reportDecisionsIn(
  tx: Tx,
  services: Omit<AuthorityServices, 'database' | 'random'>,
  doer: Actor | { readonly system: true },
  made: ReportMade,
): Promise<void> {
  const { reportedOn, journalNumber = null } = made;
  const ids = [...new Set(made.decisions)];
  const decisions = await readDecisions(tx, sql`decision.decision_id = any(${ids}::uuid[])`, {
    limit: ids.length,
    skip: 0,
  });
  if (decisions.length < ids.length) throw problem('authority.decision-unknown');
  if (reportedOn > today(services.clock)) throw problem('authority.decided-ahead', { decidedOn: reportedOn });
  for (const { id, authority, reportedTo, decidedOn, report } of decisions) {
    const actor = await authorise(tx, services, doer, 'report', authority);
    if (reportedTo === 'nobody') throw problem('authority.nothing-to-report');
    if (report !== null) throw problem('authority.reported-already', { reportedOn: report.reportedOn });
    if (reportedOn < decidedOn) throw problem('authority.reported-before-decided', { reportedOn, decidedOn });
    const known = services.journal.moment();
    const isNew = await insertReport(tx, id, { reportedOn, journalNumber }, known.by);
    if (!isNew) throw problem('authority.reported-already', { reportedOn });
    await services.journal.record(tx, [
      {
        type: 'decision.reported',
        subject: { kind: 'decision', id },
        actor,
        authority,
        effectiveOn: reportedOn,
        known,
        facts: { reportedTo, journalNumber },
      },
    ]);
  }
}
