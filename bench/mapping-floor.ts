/** `mapping-floor.ts SIGNINS EMPLOYEES`: the question of the sign-ins asked of DuckDB, bare. Prints stays and their days. */
import { DuckDBInstance } from '@duckdb/node-api';

const [signins = '', employees = ''] = process.argv.slice(2);
const source = signins.endsWith('.parquet')
  ? `read_parquet('${signins}')`
  : `read_csv('${signins}', delim = ';', header = true, all_varchar = true)`;

/** Stays abroad by person and country: foreign days with gaps of at most three days that hold no sign-in. */
const STAYS = `
  WITH known AS (
    SELECT lower(user_name) AS user_name, min(personal_number) AS person
    FROM read_csv('${employees}', delim = ';', header = true, all_varchar = true)
    GROUP BY ALL HAVING count(DISTINCT personal_number) = 1
  ), signin AS (
    SELECT person, upper(country) AS country,
      CAST(timezone('Europe/Stockholm', TRY_CAST("at" AS TIMESTAMPTZ)) AS DATE) AS day
    FROM ${source} AS file JOIN known ON lower(file.user_name) = known.user_name
    WHERE country <> ''
  ), seen AS (
    SELECT DISTINCT person, country, day FROM signin WHERE day BETWEEN DATE '2025-07-01' AND DATE '2026-06-30'
  ), abroad AS (
    SELECT person, country, day, lag(day) OVER (PARTITION BY person, country ORDER BY day) AS before
    FROM seen WHERE country <> 'SE'
  ), marked AS (
    SELECT person, country, day,
      before IS NULL OR day - before > 4 OR EXISTS (
        SELECT 1 FROM seen WHERE seen.person = abroad.person AND seen.day > abroad.before AND seen.day < abroad.day
      ) AS begins,
      EXISTS (
        SELECT 1 FROM seen WHERE seen.person = abroad.person AND seen.day = abroad.day AND seen.country = 'SE'
      ) AS is_mixed
    FROM abroad
  )
  SELECT count(*) FILTER (begins) AS stays, count(*) AS days, count(*) FILTER (is_mixed) AS mixed FROM marked`;

const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
const result = await connection.runAndReadAll(STAYS);
console.log(result.getRowObjectsJson());
