import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { SurveyId } from '../../surveys/index.ts';
import type { RunId } from '../runs/run.ts';
import type { FindingId, FoundHit } from './finding.ts';

/** What saw a hit: a run, or a survey in which it was told. */
export type SeenBy = { readonly run: RunId } | { readonly survey: SurveyId };

/** Keeps hits, and what saw them; one that is there already is brought up to date. */
export async function upsertHits(
  tx: Tx,
  seenBy: SeenBy,
  hits: readonly { readonly id: FindingId; readonly hit: FoundHit }[],
  at: Instant,
): Promise<void> {
  if (hits.length === 0) return;
  const rows = hits.map(({ id, hit }) => ({
    finding_id: id,
    detector: hit.detector,
    finding: hit.finding,
    person_id: hit.person,
    employment_id: hit.employment,
    unit_id: hit.unit,
    key: hit.key,
    kind: hit.kind,
    class: hit.class,
    organisation_number: hit.organisationNumber,
    is_sole_trader: hit.isSoleTrader,
    country: hit.country,
    first_day: hit.firstDay,
    last_day: hit.lastDay,
    days: hit.days,
    amount_sek: hit.amountSek,
    confidence: hit.confidence,
    disagreement: hit.disagreement,
    documented: hit.documented,
    evidence: hit.evidence,
    case_id: hit.caseId,
    found_at: at,
  }));
  await sql`
    with given as (
      select * from json_populate_recordset(null::mapping_finding, ${JSON.stringify(rows)})
    ), kept as (
      insert into mapping_finding (finding_id, detector, finding, person_id, employment_id, unit_id, key, kind, class,
        organisation_number, is_sole_trader, country, first_day, last_day, days, amount_sek, confidence, disagreement,
        documented, evidence, case_id, found_at)
      select finding_id, detector, finding, person_id, employment_id, unit_id, key, kind, class, organisation_number,
        is_sole_trader, country, first_day, last_day, days, amount_sek, confidence, disagreement, documented, evidence,
        case_id, found_at
      from given
      on conflict (employer_id, person_id, key) do update set employment_id = excluded.employment_id,
        unit_id = excluded.unit_id, class = excluded.class, last_day = excluded.last_day, days = excluded.days,
        amount_sek = excluded.amount_sek, confidence = excluded.confidence, disagreement = excluded.disagreement,
        documented = excluded.documented, evidence = excluded.evidence, case_id = excluded.case_id
      returning finding_id
    )
    ${
      'run' in seenBy
        ? sql`insert into mapping_sighting (run_id, finding_id) select ${seenBy.run}, finding_id from kept`
        : sql`insert into mapping_survey_sighting (survey_id, finding_id) select ${seenBy.survey}, finding_id from kept`
    }`.execute(tx);
}

/** Removes the hits of a run whose names were opened for no run that saw them; answers how many they were. */
export async function disposeUnopened(tx: Tx, run: RunId): Promise<number> {
  await sql`
    delete from mapping_sighting sighting using mapping_finding finding
    where sighting.run_id = ${run} and finding.finding_id = sighting.finding_id and not exists (
      select from mapping_name_opening opening
      where opening.run_id = ${run} and opening.detector = finding.detector)`.execute(tx);
  const { rows } = await sql`
    delete from mapping_finding finding where not exists (
      select from mapping_sighting sighting where sighting.finding_id = finding.finding_id)
      and not exists (select from mapping_survey_sighting told where told.finding_id = finding.finding_id)
    returning finding_id`.execute(tx);
  return rows.length;
}
