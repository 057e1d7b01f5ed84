import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';

export type EvidenceFormat = 'csv' | 'parquet';

/** How large a mapping is. */
export interface EvidenceSize {
  readonly employees: number;
  readonly signins: number;
}
export const USUAL_SIZE: EvidenceSize = { employees: 25_000, signins: 5_000_000 };

const UNITS = 1_000;
const ADMINISTRATIONS = 8;
const DAYS = 365;
const DAY = 86_400;
const FIRST_MOMENT = Date.UTC(2025, 6, 1) / 1000;
/** One in so many employees is abroad for a week in the year; one in so many rows is bad, or of an unknown user. */
const TRAVELLERS = 12;
const BAD_ROWS = 50_000;
const UNKNOWN_USERS = 400;
const COUNTRIES = ['DK', 'NO', 'FI', 'DE', 'ES', 'GB', 'FR', 'TH', 'US', 'PL'];
const SOURCES = ['vpn', 'mail', 'journal', 'teams'];

/** Writes the files of a run into a folder, the same each time; answers the path of the sign-ins. */
export async function writeEvidence(
  folder: string,
  format: EvidenceFormat,
  size: EvidenceSize = USUAL_SIZE,
): Promise<string> {
  await writeFile(path.join(folder, 'units.csv'), unitRows().join(''));
  await writeFile(path.join(folder, 'employees.csv'), employeeRows(size.employees).join(''));
  await writeFile(path.join(folder, 'register.csv'), registerRows(size.employees).join(''));
  if (format === 'parquet') return writeParquet(size, path.join(folder, 'signins.parquet'));
  const csv = path.join(folder, 'signins.csv');
  await pipeline(Readable.from(signinRows(size)), createWriteStream(csv));
  return csv;
}

function unitRows(): string[] {
  const rows = ['unit_id;name;parent_id;kind;trades\nR;Region Exempel;;organisation;\n'];
  for (let n = 0; n < ADMINISTRATIONS; n++) rows.push(`A${n};Förvaltning ${n};R;administration;86\n`);
  for (let n = 0; n < UNITS; n++) rows.push(`U${n};Enhet ${n};A${n % ADMINISTRATIONS};unit;\n`);
  return rows;
}

function employeeRows(employees: number): string[] {
  const rows = [
    'employee_id;personal_number;user_name;name;unit_id;manager_id;title;is_manager;employed_from;employed_to;home_municipality;workplace_municipality;protected\n',
  ];
  for (let n = 0; n < employees; n++)
    rows.push(
      `${100_000 + n};${personalNumber(n)};${userName(n)};Person ${n};U${n % UNITS};;medarbetare;${n % 26 === 0};2015-01-01;;1880;1880;false\n`,
    );
  return rows;
}

/** Twenty persons to a day of birth: birth numbers 980 to 999 belong to nobody. */
function personalNumber(n: number): string {
  const birth = new Date(Date.UTC(1960, 0, 1 + Math.floor(n / 20))).toISOString().slice(0, 10).replaceAll('-', '');
  return `${birth}${980 + (n % 20)}0`;
}

function registerRows(employees: number): string[] {
  const rows = [
    'case_id;employee_id;kind;status;organisation_number;country;from;to;remote_share;decided_on;signed_on\n',
  ];
  for (let n = 0; n < employees; n += TRAVELLERS * 3)
    rows.push(`C${n};${100_000 + n};work-abroad;agreed;;${countryOf(n)};2025-07-01;;;2025-06-01;2025-06-01\n`);
  return rows;
}

function* signinRows({ employees, signins }: EvidenceSize): Generator<string> {
  yield 'user_name;at;country;ip;source\n';
  const random = randomNumbers();
  let piece = '';
  for (let row = 0; row < signins; row++) {
    const employee = Math.floor(random() * employees);
    const seconds = Math.floor(random() * DAYS * DAY);
    const at = row % BAD_ROWS === BAD_ROWS - 1 ? '2026-02-30T10:00:00+01:00' : momentOf(seconds, row);
    const user = row % UNKNOWN_USERS === 0 ? `x${employee}` : userName(employee);
    piece += `${user};${at};${whereIs(employee, Math.floor(seconds / DAY), row)};10.${employee & 255}.${row & 255}.7;${SOURCES[row & 3]}\n`;
    if (piece.length < 1_000_000) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** What a person is called in logs. */
export function userName(n: number): string {
  return `anv${String(n).padStart(5, '0')}`;
}

function momentOf(seconds: number, row: number): string {
  const iso = new Date((FIRST_MOMENT + seconds) * 1000).toISOString().slice(0, 19);
  return row % 2 === 0 ? `${iso}Z` : `${iso}+02:00`;
}

function whereIs(employee: number, day: number, row: number): string {
  const awayFrom = (employee * 37) % (DAYS - 7);
  if (employee % TRAVELLERS === 0 && day >= awayFrom && day < awayFrom + 7) return countryOf(employee);
  return row % 50 === 0 ? '' : 'SE';
}

function countryOf(employee: number): string {
  return COUNTRIES[employee % COUNTRIES.length] ?? 'DK';
}

/** The same numbers from 0 to 1 each time (Numerical Recipes' linear congruential generator). */
function randomNumbers(): () => number {
  let state = 20_260_630;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** As `signinRows`, but drawn by DuckDB itself: a hundred million rows in the time that a tenth of them take as text. */
async function writeParquet({ employees, signins }: EvidenceSize, parquet: string): Promise<string> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run(`
    COPY (
      SELECT
        CASE WHEN n % ${UNKNOWN_USERS} = 0 THEN 'x' ELSE 'anv' END || lpad(employee::VARCHAR, 5, '0') AS user_name,
        CASE WHEN n % ${BAD_ROWS} = ${BAD_ROWS - 1} THEN '2026-02-30T10:00:00+01:00'
          ELSE strftime(make_timestamp((${FIRST_MOMENT} + second) * 1000000), '%Y-%m-%dT%H:%M:%S')
            || CASE WHEN n % 2 = 0 THEN 'Z' ELSE '+02:00' END END AS "at",
        CASE WHEN employee % ${TRAVELLERS} = 0 AND second // ${DAY} - (employee * 37) % ${DAYS - 7} BETWEEN 0 AND 6
            THEN ['${COUNTRIES.join("', '")}'][employee % ${COUNTRIES.length} + 1]
          WHEN n % 50 = 0 THEN '' ELSE 'SE' END AS country,
        '10.' || (employee % 256) || '.' || (n % 256) || '.7' AS ip,
        ['${SOURCES.join("', '")}'][n % ${SOURCES.length} + 1] AS source
      FROM (
        SELECT n, (hash(n) % ${employees})::BIGINT AS employee, (hash(n, 'second') % ${DAYS * DAY})::BIGINT AS second
        FROM range(${signins}) AS rows(n)
      )
    ) TO '${parquet}' (FORMAT parquet)`);
  connection.closeSync();
  database.closeSync();
  return parquet;
}
