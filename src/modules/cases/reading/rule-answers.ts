import type { Actor } from '../../../access/index.ts';
import { recordLooks } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { mayReportFor } from '../actions/report.ts';
import { ruleAnswersIn, whoIn } from '../assessment.ts';
import type { CaseId } from '../case.ts';
import { concernedBy } from '../concerned.ts';
import { CASE } from '../entries.ts';
import { findGuidelineFor } from '../guideline.ts';
import type { CaseKind } from '../kind.ts';
import { problem } from '../problems.ts';
import type { RuleAnswers } from '../rule-answers.ts';
import type { CaseServices } from '../services.ts';
import { isProtected } from '../taken-in.ts';

/** What somebody is about to send in, and what of. */
export interface AboutToReport {
  readonly kind: CaseKind;
  readonly report: unknown;
  /** About whom; the doer themselves when absent. */
  readonly person?: PersonId;
  /** The case that is changed: it does not count towards itself. */
  readonly case?: CaseId;
}

/**
 * What the rule pack of the guideline comes to for what has not been sent yet, earlier cases included; null where the kind
 * has none or nothing governs it. Nothing is kept. Throws as reporting does.
 */
export async function readRuleAnswers(
  tx: Tx,
  services: CaseServices,
  actor: Actor,
  { kind, report: given, person: about, case: not }: AboutToReport,
): Promise<RuleAnswers | null> {
  const person = about ?? actor.person;
  if (person === null) throw problem('cases.not-employed');
  const times = nowOf(services.clock);
  const concerned = await concernedBy(tx, times, actor, person);
  mayReportFor(services, actor, person, concerned);
  if (kind.ruleAnswersOf === undefined) return null;
  if (person !== actor.person) await recordLooks(tx, services.journal, actor, { resource: CASE, persons: [person] });
  const [guideline, who, isHidden] = await Promise.all([
    findGuidelineFor(tx, times, { kind: kind.kind, authority: concerned.authority }),
    whoIn(tx, times, kind, { person, ...(not === undefined ? {} : { not }) }),
    isProtected(tx, person),
  ]);
  if (guideline === undefined) return null;
  const report = isHidden ? (kind.withoutPlace?.(given) ?? given) : given;
  const circumstances = { ...who, counterpart: null, guideline: guideline.content };
  return ruleAnswersIn({ kind, report, circumstances }) ?? null;
}
