import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { Channel, Given, InformationText, InformationTextId } from './information.ts';

/** The version that is told now. */
export async function findText(tx: Tx, kind: string): Promise<InformationText | undefined> {
  const { rows } = await sql<{
    text_id: InformationTextId;
    number: number;
    words_sv: string;
    words_en: string;
    written_at: Instant;
  }>`select * from information_text where kind = ${kind} order by number desc limit 1`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { text_id: id, number, words_sv: sv, words_en: en, written_at: writtenAt } = row;
  return { id, kind, number, words: { sv, en }, writtenAt };
}

/** Keeps a new version; the caller holds the kind against other writers. */
export async function insertText(tx: Tx, text: InformationText, by: PersonId | null): Promise<void> {
  await sql`
    insert into information_text (text_id, kind, number, words_sv, words_en, written_at, written_by)
    values (${text.id}, ${text.kind}, ${text.number}, ${text.words.sv}, ${text.words.en}, ${text.writtenAt}, ${by})`.execute(
    tx,
  );
}

/** One writer of a kind's text at a time; held until the transaction ends. */
export async function lockTexts(tx: Tx, employer: string, kind: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`information:${employer}:${kind}`}, 0))`.execute(tx);
}

/** Puts down that these were given a version; answers those who had not been given it before. */
export async function insertGiven(
  tx: Tx,
  text: InformationTextId,
  employments: readonly EmploymentId[],
  { channel, givenOn, at, by }: { channel: Channel; givenOn: LocalDate; at: Instant; by: PersonId | null },
): Promise<readonly EmploymentId[]> {
  const { rows } = await sql<{ employment_id: EmploymentId }>`
    insert into information_given (text_id, employment_id, channel, given_on, recorded_at, recorded_by)
    select ${text}, employment_id, ${channel}, ${givenOn}, ${at}, ${by}
    from unnest(${employments}::uuid[]) as employment_id
    on conflict do nothing returning employment_id`.execute(tx);
  return rows.map(({ employment_id }) => employment_id);
}

/** What a person has been given of a kind, the newest version first. */
export async function listGivenTo(tx: Tx, person: PersonId, kind: string): Promise<readonly Given[]> {
  const { rows } = await sql<{ number: number; channel: Channel; given_on: LocalDate }>`
    select distinct on (number) number, channel, given_on
    from information_given join information_text using (employer_id, text_id) join employment using (employer_id, employment_id)
    where employment.person_id = ${person} and kind = ${kind} order by number desc, given_on`.execute(tx);
  return rows.map(({ number, channel, given_on: givenOn }) => ({ number, channel, givenOn }));
}

/** How many of the employments that `which` lets through have been given a version, by the unit they are placed in. */
export async function listCoverage(
  tx: Tx,
  times: TwoTimes,
  text: InformationTextId | null,
  which: RawBuilder<unknown>,
): Promise<readonly { readonly unit: UnitId; readonly employed: number; readonly given: number }[]> {
  const { rows } = await sql<{ unit_id: UnitId; employed: number; given: number }>`
    select placed.unit_id, count(*)::integer as employed, count(told.employment_id)::integer as given
    from employment_state placed join employment using (employer_id, employment_id)
      left join information_given told on told.employment_id = placed.employment_id and told.text_id = ${text}
    where ${held('placed', times)} and ${which} group by placed.unit_id`.execute(tx);
  return rows.map(({ unit_id: unit, employed, given }) => ({ unit, employed, given }));
}

/** The employments that `which` lets through and that are placed in the unit. */
export async function listPlacedIn(
  tx: Tx,
  times: TwoTimes,
  unit: UnitId,
  which: RawBuilder<unknown>,
): Promise<readonly EmploymentId[]> {
  const { rows } = await sql<{ employment_id: EmploymentId }>`
    select placed.employment_id from employment_state placed join employment using (employer_id, employment_id)
    where ${held('placed', times)} and placed.unit_id = ${unit} and ${which}`.execute(tx);
  return rows.map(({ employment_id }) => employment_id);
}
