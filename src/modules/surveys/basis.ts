import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { findSurvey } from './store.ts';
import type { SurveyId } from './survey.ts';

/** What somebody is told of a survey who is asked about what was told in it (GDPR article 14): why, and on which ground. */
export async function findSurveyBasis(tx: Tx, id: SurveyId) {
  const survey = await findSurvey(tx, id, sql`true`);
  if (survey === undefined) return undefined;
  const { title, purpose, legalBasis } = survey.content;
  return { title, purpose, legalBasis, journalNumber: survey.decision?.journalNumber ?? '' };
}
