import { sql } from 'kysely';
import { type Actor, findActing } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { suppressColumn } from '../../kernel/suppression.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { administrationOn, listKnowableNames, organisationAt, pathOf, treeOf } from '../organisation/index.ts';
import type { SurveyList, SurveyRow, SurveyView } from './api.ts';
import { readAsked } from './population.ts';
import { problem } from './problems.ts';
import { resultOf } from './results.ts';
import { isSameOne, maySurveyStep, SURVEY_STEPS, surveyObstacles } from './rules.ts';
import type { SurveyServices } from './services.ts';
import { listAnswers, listSurveyed } from './sheets/store.ts';
import { countSurveys, findSurvey, listSurveys, visibleSurveys } from './store.ts';
import type { Survey, SurveyId } from './survey.ts';

/** One page of the surveys that the reader may see, and the units whose people they may ask. */
export async function readSurveys(
  tx: Tx,
  { policy, clock }: SurveyServices,
  actor: Actor,
  { page, limit }: { readonly page: number; readonly limit: number },
): Promise<SurveyList> {
  const which = visibleSurveys(policy, actor, today(clock));
  const surveys = await listSurveys(tx, which, { limit, offset: (page - 1) * limit });
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const tree = treeOf(units);
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const mayMake = (unit: (typeof units)[number]) => {
    const unitPath = pathOf(tree, unit.id).map(({ id }) => id);
    return findActing(policy, actor, 'survey', 'make', { unitPath }) !== undefined;
  };
  return {
    items: surveys.map((survey) => rowOf(survey, nameOf.get(survey.unit) ?? '')),
    total: await countSurveys(tx, which),
    makes: units
      .filter(({ kind }) => kind === 'organisation' || kind === 'administration')
      .filter(mayMake)
      .toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null))
      .map(({ id, name }) => ({ id, name })),
  };
}

/** One survey: whom it reaches, how far it has come, and what the reader may do with it. Throws `surveys.unknown`. */
export async function readSurvey(
  tx: Tx,
  services: SurveyServices,
  actor: Actor,
  id: SurveyId,
  language: Language,
): Promise<SurveyView> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const survey = await findSurvey(tx, id, sql`${visibleSurveys(policy, actor, times.on)}`);
  if (survey === undefined) throw problem('surveys.unknown');
  const { content, prepared, decision, status } = survey;
  const path = await organisationAt(tx, times).pathOf(survey.unit);
  const unitPath = path.map((unit) => unit.id);
  const people = [prepared.by, decision?.by].filter((by) => by != null);
  const names = await listKnowableNames(tx, { actor, policy, times }, people);
  const isMaker = isSameOne({ person: prepared.by, account: prepared.account }, actor);
  const isAhead = status === 'prepared' || status === 'decided';
  return {
    ...rowOf(survey, path[0]?.name ?? ''),
    revision: survey.revision,
    content,
    preparedBy: prepared.by === null ? null : (names.get(prepared.by) ?? null),
    decidedBy: decision?.by == null ? null : (names.get(decision.by) ?? null),
    decidedAt: decision?.at ?? null,
    sentAt: survey.sentAt,
    closedAt: survey.closedAt,
    reach: isAhead && content.populationOn <= times.on ? await reachOf(tx, services, survey) : null,
    results: survey.sentAt === null ? null : await resultsOf(tx, services, survey),
    periods: [...(await services.periodsAround(tx, content.topics, content.lastDay as LocalDate, language))],
    obstacles: status === 'prepared' ? [...surveyObstacles(content, times.on)] : [],
    may: SURVEY_STEPS.filter((step) => maySurveyStep(status, step))
      .filter((step) => {
        const action = step === 'decide' ? 'decide' : 'make';
        return findActing(policy, actor, 'survey', action, { unitPath }) !== undefined;
      })
      .filter((step) => step !== 'decide' || !isMaker),
  };
}

/** Whom it would reach as it stands now. */
async function reachOf(tx: Tx, services: SurveyServices, survey: Survey): Promise<SurveyView['reach']> {
  const asked = await readAsked(tx, services, survey);
  const away = asked.filter(({ isAway }) => isAway).length;
  const alone = asked.filter(({ manager }) => manager === null).length;
  const [shownAway, withoutManager] = [suppressColumn([away]).total, suppressColumn([alone]).total];
  const managers = new Set(asked.flatMap(({ manager }) => manager ?? [])).size;
  return { persons: asked.length, managers, away: shownAway, withoutManager };
}

async function resultsOf(tx: Tx, { clock }: SurveyServices, { id, content }: Survey): Promise<SurveyView['results']> {
  const times = { on: content.populationOn as LocalDate, knownAt: clock.now() };
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  const persons = await listSurveyed(tx, sql`survey_id = ${id}`);
  const byPerson = Map.groupBy(await listAnswers(tx, id), ({ person }) => person);
  const rows = resultOf(
    persons.map(({ person, unit, isAway }) => ({
      administration: administrationOn(pathOf(tree, unit))?.name ?? null,
      isAway,
      answers: byPerson.get(person) ?? [],
    })),
  );
  return rows.map(({ administration, asked, parts, claims }) => ({
    administration,
    asked,
    parts: { ...parts },
    claims: { ...claims },
  }));
}

function rowOf({ id, unit, status, content, decision }: Survey, unitName: string): SurveyRow {
  const { title, populationOn, lastDay } = content;
  const journalNumber = decision?.journalNumber ?? null;
  return { id, unit: { id: unit, name: unitName }, status, title, populationOn, lastDay, journalNumber };
}
