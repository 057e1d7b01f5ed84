import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { EntryActor, EntryDraft, Facts } from '../../platform/journal/index.ts';
import { organisationAt } from '../organisation/index.ts';
import { problem } from './problems.ts';
import { maySurveyStep, type SurveyStep } from './rules.ts';
import type { SurveyServices } from './services.ts';
import { lockSurvey, visibleSurveys } from './store.ts';
import { SHEET, type SheetId, SURVEY, type Survey, type SurveyId } from './survey.ts';

/** Which survey somebody acts on, as they saw it. */
export interface AimedSurvey {
  readonly id: SurveyId;
  readonly revision: number;
}

/** A survey that is held until the transaction ends, and as whom the actor acts on it. */
export interface HeldSurvey {
  readonly survey: Survey;
  readonly acting: EntryActor;
}

/**
 * How every action on a survey begins. Throws `surveys.unknown`, `…changed-meanwhile`, `access.not-allowed` or
 * `surveys.step-closed`.
 */
export async function holdSurvey(
  tx: Tx,
  services: SurveyServices,
  actor: Actor,
  { id, revision }: AimedSurvey,
  step: SurveyStep,
): Promise<HeldSurvey> {
  const { policy, clock } = services;
  const survey = await lockSurvey(tx, id, sql`${visibleSurveys(policy, actor, today(clock))}`);
  if (survey === undefined) throw problem('surveys.unknown');
  const acting = await actingAt(tx, services, actor, survey.unit, step === 'decide' ? 'decide' : 'make');
  if (survey.revision !== revision) throw problem('surveys.changed-meanwhile');
  if (!maySurveyStep(survey.status, step)) throw problem('surveys.step-closed');
  return { survey, acting };
}

/** As whom the actor does it with surveys about a unit. Throws `surveys.unit-unknown` or `access.not-allowed`. */
export async function actingAt(
  tx: Tx,
  { policy, clock }: SurveyServices,
  actor: Actor,
  unit: UnitId,
  action: 'make' | 'decide',
): Promise<EntryActor> {
  const path = await organisationAt(tx, nowOf(clock)).pathOf(unit);
  if (path.length === 0) throw problem('surveys.unit-unknown');
  const acting = findActing(policy, actor, 'survey', action, { unitPath: path.map(({ id }) => id) });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

/** An entry about a survey. */
export function surveyEntry(type: string, { survey, acting }: HeldSurvey, facts: Facts = {}): EntryDraft {
  return {
    type: `${SURVEY}.${type}`,
    subject: { kind: SURVEY, id: survey.id },
    actor: acting,
    facts,
    ...(survey.authority === null ? {} : { authority: survey.authority }),
  };
}

/** An entry about one sheet of it; what was answered never stands in it. */
export function sheetEntry(type: string, { survey, acting }: HeldSurvey, sheet: SheetId, facts: Facts): EntryDraft {
  return {
    type: `${SHEET}.${type}`,
    subject: { kind: SHEET, id: sheet },
    actor: acting,
    facts,
    ...(survey.authority === null ? {} : { authority: survey.authority }),
  };
}
