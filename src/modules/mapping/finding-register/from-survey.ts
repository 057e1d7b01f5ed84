import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { SurveyId, ToldOfAgreement } from '../../surveys/index.ts';
import type { WorkServices } from '../services.ts';
import { type FindingId, type FoundHit, keyOfHit } from './finding.ts';
import { upsertHits } from './hits.ts';

/**
 * Keeps the oral agreements that a survey told of as findings: the same as the rule of a mapping finds in a file of answers
 * (contract, rule 7), so that either knows what the other has found.
 */
export async function keepToldFindings(
  tx: Tx,
  { clock, random }: Pick<WorkServices, 'clock' | 'random'>,
  survey: SurveyId,
  told: readonly ToldOfAgreement[],
): Promise<void> {
  const at = clock.now();
  const documented = await listDocumented(tx, told, at.slice(0, 10));
  const hits = told.map((one): FoundHit => {
    const { person, employment, unit, topic, isDisagreed, since } = one;
    return {
      ...{ detector: 'oral', finding: 'oral-agreement', person, employment, unit, kind: topic, class: null },
      key: keyOfHit({ finding: 'oral-agreement', kind: topic, what: '', from: since ?? '' }),
      ...{ organisationNumber: null, isSoleTrader: false, country: null, firstDay: since, lastDay: null, days: null },
      ...{ amountSek: null, confidence: null, evidence: [], caseId: null },
      disagreement: isDisagreed,
      documented: documented.has(`${person} ${topic}`),
    };
  });
  await upsertHits(
    tx,
    { survey },
    hits.map((hit) => ({ id: newId<FindingId>(at, random), hit })),
    at,
  );
}

/** For whom and what a decision that forbids nothing runs on that day. */
async function listDocumented(tx: Tx, told: readonly ToldOfAgreement[], on: string): Promise<ReadonlySet<string>> {
  const persons = [...new Set(told.map(({ person }) => person))];
  const { rows } = await sql<{ person_id: string; kind: string }>`
    select distinct person_id, kind from case_file
    where person_id = any(${persons}::uuid[]) and outcome is not null and outcome not in ('forbidden', 'refused')
      and valid_from <= ${on}::date and ${on}::date < valid_to`.execute(tx);
  return new Set(rows.map(({ person_id, kind }) => `${person_id} ${kind}`));
}
