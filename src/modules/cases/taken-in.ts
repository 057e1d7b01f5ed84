import { sql } from 'kysely';
import type { AuthorityId, PersonId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import { guidelineObstacles, withoutReason } from './assessment.ts';
import { findGuidelineFor } from './guideline.ts';
import type { CaseKind } from './kind.ts';
import { problem } from './problems.ts';

interface Given {
  readonly kind: CaseKind;
  readonly person: PersonId;
  readonly authority: AuthorityId;
  readonly report: unknown;
}

/**
 * What is kept of what somebody sends in. An application that the guideline stops, or that departs from a `bör` without
 * saying why, throws `cases.beyond-guideline` with each section; a report is always taken in. Of somebody with a
 * protected identity no place is kept; of everybody else it is asked: throws `cases.place-not-said`.
 */
export async function takenIn(tx: Tx, times: TwoTimes, { kind, person, authority, report }: Given): Promise<unknown> {
  if (kind.application !== undefined) {
    const guideline = await findGuidelineFor(tx, times, { kind: kind.kind, authority });
    const obstacles = guideline === undefined ? [] : guidelineObstacles(guideline.content, kind, report);
    const left = withoutReason(obstacles, kind.application.departuresOf(report));
    if (left.length > 0) throw problem('cases.beyond-guideline', { obstacles: left });
  }
  await demandRelated(tx, kind, person, report);
  if (kind.withoutPlace === undefined) return report;
  if (await isProtected(tx, person)) return kind.withoutPlace(report);
  if (kind.saysNoPlace?.(report) === true) throw problem('cases.place-not-said');
  return report;
}

/** A case goes with another of the same person's only: whether there is one of somebody else's is nobody's to learn. */
async function demandRelated(tx: Tx, kind: CaseKind, person: PersonId, report: unknown): Promise<void> {
  const related = kind.relatedTo?.(report);
  if (related === undefined) return;
  const { rows } = await sql`
    select from case_file
    where case_id = ${related.case} and kind = ${related.kind} and person_id = ${person}`.execute(tx);
  if (rows.length === 0) throw problem('cases.related-unknown');
}

/** Whether no place of a person is kept. */
export async function isProtected(tx: Tx, person: PersonId): Promise<boolean> {
  const { rows } = await sql`
    select from protected_person where person_id = ${person}`.execute(tx);
  return rows.length > 0;
}
