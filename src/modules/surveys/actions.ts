import { z } from 'zod';
import type { Actor } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import { newId, type UnitId } from '../../kernel/ids.ts';
import { nowOf } from '../../platform/database/index.ts';
import { organisationAt } from '../organisation/index.ts';
import { type AimedSurvey, actingAt, holdSurvey, surveyEntry } from './hold.ts';
import { problem } from './problems.ts';
import { isSameOne, surveyObstacles } from './rules.ts';
import type { SurveyServices } from './services.ts';
import { insertSurvey, saveSurvey } from './store.ts';
import type { Survey, SurveyContent, SurveyId } from './survey.ts';

/** Under which journal number a survey is decided on. */
export const decisionForm = z.strictObject({
  journalNumber: z.string().trim().min(1).max(100).meta({ example: '26RS0913' }),
});

/** Prepares a survey of a unit and what lies below it. Throws `surveys.unit-unknown` or `access.not-allowed`. */
export async function prepareSurvey(
  services: SurveyServices,
  actor: Actor,
  { unit, content }: { readonly unit: UnitId; readonly content: SurveyContent },
): Promise<SurveyId> {
  const { database, journal, clock, random } = services;
  return database.transaction(actor, async (tx) => {
    const acting = await actingAt(tx, services, actor, unit, 'make');
    const authority = (await organisationAt(tx, nowOf(clock)).authorityOf(unit)) ?? null;
    const at = clock.now();
    const survey: Survey = {
      ...{ id: newId<SurveyId>(at, random), unit, authority, status: 'prepared', content },
      prepared: { at, by: actor.person, account: actor.account },
      ...{ decision: null, sentAt: null, closedAt: null, revision: 1 },
    };
    await insertSurvey(tx, survey);
    await journal.record(tx, [surveyEntry('prepared', { survey, acting }, factsOf(content))]);
    return survey.id;
  });
}

/** Puts what is prepared right, until it is decided on. Throws as `holdSurvey`. */
export async function changeSurvey(
  services: SurveyServices,
  actor: Actor,
  aimed: AimedSurvey,
  content: SurveyContent,
): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const held = await holdSurvey(tx, services, actor, aimed, 'change');
    await saveSurvey(tx, aimed.id, { content });
    await services.journal.record(tx, [surveyEntry('changed', held, factsOf(content))]);
  });
}

/**
 * Decides that the survey may be sent, after a step-up. Throws as `holdSurvey`, `surveys.own` for whoever prepared it, or
 * `…not-decidable`.
 */
export async function decideSurvey(
  services: SurveyServices,
  actor: Actor,
  aimed: AimedSurvey,
  form: z.output<typeof decisionForm>,
): Promise<void> {
  const { database, journal, clock } = services;
  services.requireStepUp(actor);
  await database.transaction(actor, async (tx) => {
    const held = await holdSurvey(tx, services, actor, aimed, 'decide');
    const { prepared, content } = held.survey;
    if (isSameOne({ person: prepared.by, account: prepared.account }, actor)) throw problem('surveys.own');
    if (surveyObstacles(content, today(clock)).length > 0) throw problem('surveys.not-decidable');
    const decision = { ...form, at: clock.now(), by: actor.person, account: actor.account };
    await saveSurvey(tx, aimed.id, { status: 'decided', decision });
    await journal.record(tx, [surveyEntry('decided', held, { ...form, ...factsOf(content) })]);
  });
}

/** Withdraws a survey that has not been sent. Throws as `holdSurvey`. */
export async function cancelSurvey(services: SurveyServices, actor: Actor, aimed: AimedSurvey): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const held = await holdSurvey(tx, services, actor, aimed, 'cancel');
    await saveSurvey(tx, aimed.id, { status: 'cancelled' });
    await services.journal.record(tx, [surveyEntry('cancelled', held)]);
  });
}

function factsOf({ topics, populationOn, lastDay, legalBasis }: SurveyContent) {
  return { topics: topics.join(' '), populationOn, lastDay, legalBasis };
}
