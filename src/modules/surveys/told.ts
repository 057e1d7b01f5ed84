import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { matchAnswers } from './matching.ts';
import type { ToldOfAgreement } from './services.ts';
import { listAnswers, listSurveyed } from './sheets/store.ts';
import type { SurveyId } from './survey.ts';

/** What was told of in a survey: every oral agreement that a side says there is, and whether the other side says so too. */
export async function agreementsTold(tx: Tx, id: SurveyId): Promise<readonly ToldOfAgreement[]> {
  const [persons, answers] = [await listSurveyed(tx, sql`survey_id = ${id}`), await listAnswers(tx, id)];
  const byPerson = Map.groupBy(answers, ({ person }) => person);
  return persons.flatMap(({ person, employment, unit }) =>
    matchAnswers(byPerson.get(person) ?? [])
      .filter(({ isOral }) => isOral)
      .map(({ topic, isDisagreed, since }) => ({ person, employment, unit, topic, isDisagreed, since })),
  );
}
