import { sql } from 'kysely';
import { today } from '../../kernel/clock.ts';
import type { EmployerId } from '../../kernel/ids.ts';
import { addDays, addMonths } from '../../kernel/local-date.ts';
import { type OrganisationServices, organisationAt } from '../../modules/organisation/index.ts';
import {
  answerSheet,
  decideSurvey,
  listSheets,
  prepareSurvey,
  type SaidOf,
  type SurveyServices,
  sendSurvey,
  surveyContent,
  TOPICS,
} from '../../modules/surveys/index.ts';
import { actorOf } from './acting.ts';
import type { Cast } from './cast.ts';
import { signedIn } from './write-guidelines.ts';

/** So many of the health centre's staff have answered; the first of them tells of something agreed orally. */
const ANSWERED = 6;

/** A survey of a health centre that is out: some of its staff have answered, its head and the persona there have not. */
export async function writeSurvey(given: OrganisationServices, employer: EmployerId, cast: Cast): Promise<void> {
  const services: OrganisationServices & SurveyServices = {
    ...given,
    requireStepUp: () => {},
    keepFindings: () => Promise.reject(new Error('the demonstration closes no survey')),
    periodsAround: async () => [],
  };
  const day = today(services.clock);
  const times = { on: day, knownAt: services.clock.now() };
  const { unit, isThere } = await services.database.transaction({ employer }, async (tx) => ({
    unit: (await organisationAt(tx, times).findUnitByCode(cast.employee.unit))?.id,
    isThere: (await listSheets(tx, sql`true`)).length > 0,
  }));
  if (unit === undefined || isThere) return;
  const content = surveyContent.parse({
    title: 'Vad har ni kommit överens om?',
    purpose: 'Få veta vad chefer och medarbetare har kommit överens om, så att det kan skrivas ner och bedömas.',
    legalBasis: 'gdpr-6-1-e',
    topics: [...TOPICS],
    populationOn: day,
    lastDay: addDays(day, 21),
  });
  const hr = await signedIn(services, employer, cast.hr.employeeId);
  const id = await prepareSurvey(services, hr, { unit, content });
  // Whoever decides is somebody else, by another account.
  const director = {
    ...(await signedIn(services, employer, cast.director.employeeId)),
    account: 'demonstration, director',
  };
  await decideSurvey(services, director, { id, revision: 1 }, { journalNumber: 'LÖV 2026-00913' });
  await sendSurvey(services, hr, { id, revision: 2 });
  const persona = (await signedIn(services, employer, cast.employee.employeeId)).person;
  const sheets = await services.database.transaction({ employer }, (tx) =>
    listSheets(tx, sql`survey_id = ${id} and side = 'employee' and respondent_id <> ${persona}`),
  );
  for (const [index, { id: sheet, respondent }] of sheets.slice(0, ANSWERED).entries()) {
    const answers = TOPICS.map((topic): SaidOf => {
      const isOral = index === 0 && topic === 'remote-work';
      return isOral ? { topic, answer: 'oral', since: addMonths(day, -8) } : { topic, answer: 'none', since: null };
    });
    const actor = await actorOf(services, employer, respondent);
    await answerSheet(services, actor, sheet, { person: null, answers });
  }
}
