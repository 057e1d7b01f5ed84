import { type Actor, problem as accessProblem, recordLooks } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { mayReportFor } from '../actions/report.ts';
import { type AmnestyPeriod, findAmnestyOn } from '../amnesty/amnesty.ts';
import { listAmnestyPeriods } from '../amnesty/store.ts';
import type { CaseFile } from '../case.ts';
import { concernedBy, demandWithinPilot } from '../concerned.ts';
import { CASE } from '../entries.ts';
import { findGuidelineFor, type GuidelineInForce } from '../guideline.ts';
import type { CaseKind } from '../kind.ts';
import type { CaseServices } from '../services.ts';
import { isProtected } from '../taken-in.ts';
import { listNamedEmployments, type NamedEmployment } from './employments.ts';
import { namesFor } from './names.ts';
import { listRelatable } from './related.ts';

/** What one needs to know to fill in a report: about whom, where they work, and what need not be reported. */
export interface ReportForm {
  readonly kind: CaseKind;
  readonly person: PersonId;
  readonly isOwn: boolean;
  /** No place is asked for: the person's identity is protected. */
  readonly isPlaceHidden: boolean;
  readonly employments: readonly NamedEmployment[];
  readonly guideline: GuidelineInForce | undefined;
  /** The rättelseperiod of today, for this kind. */
  readonly amnesty: AmnestyPeriod | undefined;
  /** The person's other cases that it can go with. */
  readonly relatable: readonly CaseFile[];
  readonly names: ReadonlyMap<PersonId, string>;
}

/**
 * The form for a report about oneself or somebody whom one may report for. Throws as reporting does:
 * `cases.person-unknown`, `…not-employed`, `…outside-pilot` or `access.not-allowed`.
 */
export async function readReportForm(
  tx: Tx,
  services: CaseServices,
  actor: Actor,
  kind: CaseKind,
  about?: PersonId,
): Promise<ReportForm> {
  const person = about ?? actor.person;
  if (person === null) throw accessProblem('access.not-allowed');
  const concerned = await concernedBy(tx, nowOf(services.clock), actor, person);
  mayReportFor(services, actor, person, concerned);
  await demandWithinPilot(tx, nowOf(services.clock), concerned);
  if (person !== actor.person) await recordLooks(tx, services.journal, actor, { resource: CASE, persons: [person] });
  const employments = await listNamedEmployments(tx, services, person);
  const guideline = await findGuidelineFor(tx, nowOf(services.clock), {
    kind: kind.kind,
    authority: concerned.authority,
  });
  const names = await namesFor(tx, services, actor, [person, ...employments.flatMap(({ managers }) => managers)]);
  const amnesty = findAmnestyOn(await listAmnestyPeriods(tx), kind.kind, today(services.clock));
  const isPlaceHidden = kind.withoutPlace !== undefined && (await isProtected(tx, person));
  const relatable = await listRelatable(tx, services, actor, kind, person);
  const isOwn = person === actor.person;
  return { kind, person, isOwn, isPlaceHidden, employments, guideline, amnesty, relatable, names };
}
