import { sql } from 'kysely';
import { composePolicy } from '../../src/access/index.ts';
import {
  type AuthorityId,
  type EmployerId,
  type EmploymentId,
  newId,
  type PersonId,
  systemRandom,
} from '../../src/kernel/ids.ts';
import { addDays, localDate } from '../../src/kernel/local-date.ts';
import { FOREVER } from '../../src/kernel/period.ts';
import type { CaseId } from '../../src/modules/cases/case.ts';
import { insertCases, type NewCase } from '../../src/modules/cases/store/cases.ts';
import { rewriteScope } from '../../src/modules/cases/store/scope.ts';
import { secondaryOccupationKind } from '../../src/modules/cases/types/secondary-occupation/secondary-occupation.ts';
import {
  createTemplateReader,
  decideVersion,
  foundGuideline,
  guidelineContent,
  guidelinesPolicy,
  listPresets,
} from '../../src/modules/guidelines/index.ts';
import { type Doer, listAuthorities } from '../../src/modules/organisation/index.ts';
import { importGiven, servicesOver } from '../../src/modules/organisation/testing.ts';
import { type Database, refreshStatistics } from '../../src/platform/database/index.ts';
import { anEmployer } from '../../src/platform/database/testing.ts';
import { aRegionOf } from '../region.ts';

const CHUNK = 5_000;

/** Who sees all, by number: none of them leads anybody. */
export const AUDITORS = Array.from({ length: 16 }, (_, index) => index * 26 + 9);

/** Who has HR for a whole administration, by number, and its unit. */
export function administrationsOf(employees: number): readonly { readonly number: number; readonly unit: string }[] {
  const staff = 26 * 12 * 16;
  return Array.from({ length: Math.ceil(employees / staff) }, (_, index) => ({
    number: index * staff + 7,
    unit: `F${index}`,
  }));
}

/** The employer that is asked about. */
export interface Laid {
  readonly employer: EmployerId;
  readonly cases: readonly CaseId[];
}

/** Lays a region of so many employees, with as many secondary occupations, and a guideline in force. */
export async function layCases(database: Database, employees: number): Promise<Laid> {
  const employer = await anEmployer(database);
  const doer: Doer = { system: true, employer };
  const organisation = servicesOver(database);
  const { units = [], ...given } = aRegionOf(employees);
  const [top, ...below] = units;
  if (top === undefined) throw new Error('a region without a top');
  await importGiven(organisation, doer, {
    ...given,
    units: [{ ...top, authority: 'RS' }, ...below],
    authorities: [{ authority: 'RS', name: 'Regionstyrelsen', kind: 'board' }],
    roles: [
      ...AUDITORS.map((number) => ({ employee_id: String(1000 + number), role: 'auditor', from: '2020-01-01' })),
      ...administrationsOf(employees).map(({ number, unit }) => ({
        employee_id: String(1000 + number),
        role: 'hr',
        unit_id: unit,
        from: '2020-01-01',
      })),
    ],
    on: '2020-01-01',
  });
  const times = { on: localDate('2026-01-31'), knownAt: organisation.clock.now() };
  const [board] = await database.transaction(doer, (tx) => listAuthorities(tx, times));
  if (board === undefined) throw new Error('a region without a board');
  await decideGuideline({ ...organisation }, doer, board.id);
  const cases = await layIn(database, doer, board.id);
  // As an import does that brings so many.
  await database.transaction(doer, (tx) => refreshStatistics(tx, cases.length));
  return { employer, cases };
}

async function decideGuideline(
  organisation: ReturnType<typeof servicesOver>,
  doer: Doer,
  authority: AuthorityId,
): Promise<void> {
  const services = { ...organisation, policy: composePolicy(guidelinesPolicy), templates: createTemplateReader() };
  const preset = listPresets().find(({ key }) => key === 'ab-loa-minimum');
  const content = guidelineContent.parse(preset?.content);
  const version = await foundGuideline(services, doer, { authority, reach: 'employer', content });
  await decideVersion(services, doer, {
    version,
    revision: 1,
    decidedOn: localDate('2026-01-15'),
    journalNumber: 'RS 2026/1',
    validFrom: localDate('2026-01-15'),
  });
}

/** One case for each employment, every other decided, spread over 900 days. */
async function layIn(database: Database, doer: Doer, authority: AuthorityId): Promise<readonly CaseId[]> {
  const employments = await database.query<{ employment_id: EmploymentId; person_id: PersonId }>(
    doer,
    sql`select employment_id, person_id from employment order by employee_id::integer`,
  );
  const times = { on: localDate('2026-01-31'), knownAt: servicesOver(database).clock.now() };
  const cases = employments.map(({ employment_id, person_id }, index): NewCase => {
    const reportedOn = addDays(localDate('2023-08-01'), index % 900);
    const report = secondaryOccupationKind.example;
    return {
      id: newId<CaseId>(times.knownAt, systemRandom),
      kind: secondaryOccupationKind.kind,
      authority,
      person: person_id,
      employments: [{ employment: employment_id, leads: true }],
      status: index % 2 === 0 ? 'reported' : 'decided',
      outcome: index % 2 === 0 ? null : 'not-forbidden',
      origin: 'reported',
      content: report,
      reportedOn,
      period: { from: reportedOn, to: FOREVER },
      reviewOn: null,
      journalNumber: null,
      renews: null,
      columns: secondaryOccupationKind.columnsOf(report),
    };
  });
  for (let from = 0; from < cases.length; from += CHUNK)
    await database.transaction(doer, async (tx) => {
      const part = cases.slice(from, from + CHUNK);
      await insertCases(tx, part);
      await rewriteScope(
        tx,
        part.map(({ id }) => id),
        times,
      );
    });
  return cases.map(({ id }) => id);
}
