import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { composePolicy } from '../../access/index.ts';
import { settableClock } from '../../kernel/clock.ts';
import { type EmployerId, systemRandom } from '../../kernel/ids.ts';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { accountabilityPolicy, boardPolicy, levelPolicy } from '../../modules/accountability/index.ts';
import { assignmentsPolicy } from '../../modules/assignments/index.ts';
import { authorityPolicy, findDecider } from '../../modules/authority/index.ts';
import {
  answerLevels,
  caseLevels,
  casesPolicy,
  informationLevels,
  KINDS,
  oralLevels,
} from '../../modules/cases/index.ts';
import { controlPolicy } from '../../modules/control/index.ts';
import { distributionPolicy } from '../../modules/distribution/index.ts';
import { createSeatingMemory } from '../../modules/duties/index.ts';
import { equipmentPolicy } from '../../modules/equipment/index.ts';
import { governingPolicy } from '../../modules/governing/index.ts';
import { createTemplateReader, difference, guidelinesAt, guidelinesPolicy } from '../../modules/guidelines/index.ts';
import { mappingPolicy } from '../../modules/mapping/index.ts';
import { minutesPolicy } from '../../modules/minutes/index.ts';
import {
  calendarOf,
  findClaimedPerson,
  openPersonalNumbers,
  organisationAt,
} from '../../modules/organisation/index.ts';
import { riskEvidence, riskPolicy } from '../../modules/risk/index.ts';
import { surveysPolicy } from '../../modules/surveys/index.ts';
import { trainingEvidence, trainingPolicy } from '../../modules/training/index.ts';
import type { TwoTimes } from '../../platform/database/index.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { folderFiles } from '../../platform/files/index.ts';
import { createJournal } from '../../platform/journal/index.ts';
import { findRegion, layInDemonstration } from './lay-in.ts';
import { listPersonas } from './personas.ts';
import { HAND_OVERS } from './year.ts';

const { database } = await aDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const clock = settableClock('2026-11-23T09:00:00Z');
const services = {
  database,
  clock,
  random: systemRandom,
  journal: createJournal({ clock, random: systemRandom, reactions: [] }),
  policy: composePolicy(
    authorityPolicy,
    guidelinesPolicy,
    casesPolicy,
    riskPolicy,
    trainingPolicy,
    equipmentPolicy,
    accountabilityPolicy,
    levelPolicy,
    boardPolicy,
    controlPolicy,
    assignmentsPolicy,
    governingPolicy,
    surveysPolicy,
    mappingPolicy,
    minutesPolicy,
    distributionPolicy,
  ),
  templates: createTemplateReader(),
  seatings: createSeatingMemory(),
  evidence: [...riskEvidence, ...trainingEvidence],
  levelSources: [answerLevels, informationLevels(KINDS), caseLevels(KINDS), oralLevels(KINDS)],
  evidenceFolder: path.join(folder, 'mapping'),
  files: folderFiles({ folder, random: systemRandom }),
  personalNumbers: openPersonalNumbers('a secret that is only used in tests', systemRandom),
};
const granted: string[] = [];
const grant = async (_: EmployerId, employeeId: string) => void granted.push(employeeId);
await layInDemonstration(services, grant);
const employer = (await findRegion(services)) as EmployerId;
const today = localDate('2026-11-23');
const times: TwoTimes = { on: today, knownAt: clock.now() };

const count = async (table: string) => {
  const [row] = await database.query<{ count: number }>(
    { employer },
    sql`select count(*) as count from ${sql.table(table)} where known_to = 'infinity'`,
  );
  return row?.count ?? 0;
};
const rolesOf = (employeeId: string) =>
  database.transaction({ employer }, async (tx) => {
    const person = await findClaimedPerson(tx, services.personalNumbers, employer, 'employee-id', employeeId, times);
    return person === undefined ? [] : (await organisationAt(tx, times).rolesOf(person)).map(({ role }) => role);
  });

test('the region has about 1 200 employees under five administrations', async () => {
  const units = await database.transaction({ employer }, (tx) => organisationAt(tx, times).listUnits());
  expect(units.filter((unit) => unit.kind === 'administration')).toHaveLength(5);
  const [row] = await database.query<{ count: number }>(
    { employer },
    sql`select count(*) as count from employment_state
      where known_to = 'infinity' and valid_from <= ${today} and ${today} < valid_to`,
  );
  expect(row?.count).toBeGreaterThan(1_100);
  expect(row?.count).toBeLessThan(1_300);
});

test('every persona is there and holds what it is there for', async () => {
  const roles = await Promise.all(listPersonas().map(({ employeeId }) => rolesOf(employeeId)));
  const wanted = ['employee', 'manager', 'administration-head', 'hr', 'director', 'chair', 'auditor', 'registrar'];
  expect(roles.map((held, index) => held.includes((wanted[index] ?? 'employee') as never))).toEqual(
    roles.map(() => true),
  );
  expect(new Set(listPersonas().map(({ employeeId }) => employeeId)).size).toBe(listPersonas().length);
  expect(granted).toEqual([listPersonas().at(-2)?.employeeId]);
});

test('a change of head that was told of late is seen as it was known on each day', async () => {
  const unit = await database.transaction({ employer }, (tx) => organisationAt(tx, times).findUnitByCode('SE2'));
  const managerOn = (daysAgo: number, knownDaysAgo: number) =>
    database.transaction({ employer }, (tx) => {
      const knownAt = settableClock(`${addDays(today, -knownDaysAgo)}T12:00:00Z`).now();
      return organisationAt(tx, { on: addDays(today, -daysAgo), knownAt }).managerOfUnit(unit?.id ?? ('' as never));
    });
  const before = await managerOn(125, 110);
  expect(await managerOn(115, 110)).toBe(before);
  expect(await managerOn(115, 99)).not.toBe(before);
  expect(await managerOn(125, 99)).toBe(before);
});

test('a head on leave today has a deputy who acts; the protected employee has two handlers', async () => {
  await database.transaction({ employer }, async (tx) => {
    const at = organisationAt(tx, times);
    const unit = await at.findUnitByCode('SE4');
    const head = await at.managerOfUnit(unit?.id ?? ('' as never));
    expect(await at.isAway(head ?? ('' as never))).toBe(true);
    const [deputy] = await at.listDeputies(head ?? ('' as never));
    const acting = (await at.rolesOf(deputy?.person ?? ('' as never))).filter((role) => role.actingFor === head);
    expect(acting).toMatchObject([{ role: 'manager', unit: unit?.id }]);
    const { rows } = await sql<{ handlers: number }>`
      select count(*) as handlers from protected_person join named_handler using (employer_id, person_id)`.execute(tx);
    expect(rows).toEqual([{ handlers: 2 }]);
  });
});

test('the year was read in once a month and once nine days ago, and nothing in it is recorded after its day', async () => {
  const entries = await database.query<{ type: string; recorded_at: string }>(
    { employer },
    sql`select type, recorded_at from entry order by ordinal`,
  );
  expect(entries.filter(({ type }) => type === 'organisation.imported')).toHaveLength(HAND_OVERS);
  const moments = entries.map((entry) => entry.recorded_at);
  expect(moments).toEqual(moments.toSorted());
  expect(entries.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['unit.succeeded', 'manager.changed', 'employment.began', 'employment.ended']),
  );
});

test('the board’s guidelines are in force today, one of them in its second version, and HR writes on a third', async () => {
  const inForce = (daysAgo: number) =>
    database.transaction({ employer }, (tx) =>
      guidelinesAt(tx, { on: addDays(today, -daysAgo), knownAt: clock.now() }),
    );
  const told = (versions: Awaited<ReturnType<typeof inForce>>) =>
    versions.map(({ content, decision }) => `${content.title} ${decision?.number} ${decision?.journalNumber}`).sort();
  expect(await inForce(360)).toEqual([]);
  expect(told(await inForce(200))).toEqual([
    'Riktlinje för arbete från utlandet 1 LÖV 2025-00417',
    'Riktlinje för beslutade uppdrag 1 LÖV 2025-00416',
    'Riktlinje för bisysslor 1 LÖV 2025-00412',
    'Riktlinje för distansarbete 1 LÖV 2025-00413',
    'Riktlinje för enkäter om överenskommelser 1 LÖV 2025-00422',
    'Riktlinje för genomlysningar 1 LÖV 2025-00418',
    'Riktlinje för intern kontroll 1 LÖV 2025-00419',
    'Riktlinje för kartläggningar 1 LÖV 2025-00421',
    'Riktlinje för muntliga överenskommelser 1 LÖV 2025-00420',
    'Riktlinje för riskbedömning och utlånad utrustning 1 LÖV 2025-00415',
    'Riktlinje för överlämning mellan chefer 1 LÖV 2025-00414',
  ]);
  expect(told(await inForce(0))).toEqual([
    'Riktlinje för arbete från utlandet 1 LÖV 2025-00417',
    'Riktlinje för beslutade uppdrag 1 LÖV 2025-00416',
    'Riktlinje för bisysslor 1 LÖV 2025-00412',
    'Riktlinje för distansarbete 2 LÖV 2026-00287',
    'Riktlinje för enkäter om överenskommelser 1 LÖV 2025-00422',
    'Riktlinje för genomlysningar 1 LÖV 2025-00418',
    'Riktlinje för intern kontroll 1 LÖV 2025-00419',
    'Riktlinje för kartläggningar 1 LÖV 2025-00421',
    'Riktlinje för muntliga överenskommelser 1 LÖV 2025-00420',
    'Riktlinje för riskbedömning och utlånad utrustning 1 LÖV 2025-00415',
    'Riktlinje för överlämning mellan chefer 1 LÖV 2025-00414',
  ]);
  const [then, now] = (await Promise.all([inForce(200), inForce(0)])).map((versions) =>
    versions.find(({ content }) => content.governs.includes('remote-work')),
  );
  const changed = difference(then?.content ?? ('' as never), now?.content ?? ('' as never));
  expect(changed.lists.map(({ list }) => list)).toEqual(['sections', 'limits', 'gates', 'preferences', 'templates']);
  const drafts = await database.query(
    { employer },
    sql`select content->'limits'->0->>'value' as share from guideline_version where number is null`,
  );
  expect(drafts).toEqual([{ share: '40' }]);
});

test('the region has decided the pause of its summer before the summer came', async () => {
  const { summerPauses } = await database.transaction({ employer }, calendarOf);
  expect(summerPauses).toEqual([{ from: '2026-06-29', to: '2026-08-03' }]);
});

test('what HR and the registrar did with the guidelines stands in the journal under their names', async () => {
  const rows = await database.query(
    { employer },
    sql`select type, actor_role, count(*)::int as count from entry where type like 'guideline.%'
      group by type, actor_role order by type`,
  );
  expect(rows).toEqual([
    { type: 'guideline.decided', actor_role: 'registrar', count: 12 },
    { type: 'guideline.drafted', actor_role: 'hr', count: 13 },
    { type: 'guideline.verified', actor_role: 'hr', count: 23 },
  ]);
});

test('every committee that has staff has decided an order, and one decision on paper was made without authority', async () => {
  const orders = await database.query(
    { employer },
    sql`select code, count(*) filter (where number is not null)::int as decided, count(*)::int as versions
      from order_version join authority using (employer_id, authority_id) group by code order by code`,
  );
  expect(orders).toEqual([
    { code: 'FTN', decided: 1, versions: 1 },
    { code: 'HSN', decided: 2, versions: 2 },
    { code: 'RS', decided: 2, versions: 3 },
    { code: 'RUN', decided: 1, versions: 1 },
    { code: 'SN', decided: 1, versions: 1 },
  ]);
  const decisions = await database.query(
    { employer },
    sql`select count(*)::int as made, count(finding)::int as without_authority, count(report.decision_id)::int as reported
      from registered_decision left join decision_report report using (employer_id, decision_id)
      where subject_kind = 'paper'`,
  );
  expect(decisions).toEqual([{ made: 6, without_authority: 1, reported: 4 }]);
});

test('who decides about the distriktssköterska’s secondary occupation is the head of the hälsocentral', async () => {
  const [nurse] = listPersonas();
  await database.transaction({ employer }, async (tx) => {
    const person = await findClaimedPerson(
      tx,
      services.personalNumbers,
      employer,
      'employee-id',
      nurse?.employeeId ?? '',
      times,
    );
    const unit = await organisationAt(tx, times).findUnitByCode('HS21');
    const authority = await organisationAt(tx, times).authorityOf(unit?.id ?? ('' as never));
    const found = await findDecider(
      tx,
      {
        authority: authority ?? ('' as never),
        decision: 'secondary-occupation.no-objection',
        facts: {},
        subject: { person: person ?? ('' as never) },
        conflicts: [],
      },
      times,
    );
    const head = await organisationAt(tx, times).managerOfUnit(unit?.id ?? ('' as never));
    expect([found.decider, found.isSuggestion]).toEqual([
      { kind: 'person', level: 'nearest-manager', person: head },
      false,
    ]);
  });
});

test('laying in again changes nothing', async () => {
  const tables = ['unit_state', 'employment_state', 'role_assignment', 'person_name', 'absence', 'guideline_in_force'];
  const before = await Promise.all(tables.map(count));
  await layInDemonstration(services, grant);
  expect(await Promise.all(tables.map(count))).toEqual(before);
});

test('some sixty secondary occupations lie there in every state of their course, one of them forbidden', async () => {
  const rows = await database.query<{ status: string; outcome: string | null; count: number }>(
    { employer },
    sql`select status, outcome, count(*)::integer as count from case_file
      where kind = 'secondary-occupation' group by status, outcome`,
  );
  const sum = (of: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(of).reduce((total, { count }) => total + count, 0);
  expect(sum(() => true)).toBeGreaterThan(55);
  expect(new Set(rows.map(({ status }) => status))).toEqual(
    new Set(['reported', 'asked', 'referred', 'decided', 'ended', 'withdrawn']),
  );
  expect(sum(({ outcome }) => outcome === 'forbidden')).toBe(1);
  expect(sum(({ outcome }) => outcome === 'partly-forbidden')).toBe(1);
  expect(sum(({ outcome }) => outcome === 'not-forbidden-with-conditions')).toBe(1);
});

test('agreements on remote work run, one of them out within weeks; one waits for a signature and one for the manager', async () => {
  const rows = await database.query<{ status: string; count: number; soon: number; placed: number }>(
    { employer },
    sql`select status, count(*)::integer as count,
        count(*) filter (where valid_to <= ${addDays(today, 60)}::date)::integer as soon,
        count(*) filter (where content->>'workplaceId' in (select workplace_id::text from workplace))::integer as placed
      from case_file where kind = 'remote-work' group by status order by status`,
  );
  expect(rows).toMatchObject([
    { status: 'decided', count: 8 },
    { status: 'reported', count: 1 },
    { status: 'to-sign', count: 1, placed: 1 },
  ]);
  expect(rows[0]?.soon).toBeGreaterThan(0);
  expect(rows[0]?.placed).toBeGreaterThan(0);
});

test('the director’s own was decided by the chair of the board', async () => {
  const rows = await database.query<{ level: string }>(
    { employer },
    sql`select level from case_decision join case_file using (employer_id, case_id)
      where case_file.content->>'counterpart' = 'Stiftelsen Lövmarks Museum'`,
  );
  expect(rows).toEqual([{ level: 'chair' }]);
});

test('the board has audit reports, of which the later repeats the first, and governing documents without owners', async () => {
  const { rows } = await database.transaction({ employer }, (tx) =>
    sql<{ reports: number; documents: number; unowned: number }>`
      select (select count(*) from audit_report where confirmed_on is not null)::int as reports,
        (select count(*) from governing_document)::int as documents,
        (select count(*) from governing_document where owner_role is null)::int as unowned`.execute(tx),
  );
  expect(rows).toEqual([{ reports: 2, documents: 3, unowned: 1 }]);
});

test('the board’s last meeting was told of what was executed; the director has acknowledged what it decided, HR not yet', async () => {
  const [list] = await database.query<{ route: string; count: number }>(
    { employer },
    sql`select route, cardinality(decisions)::int as count from decision_list`,
  );
  expect(list?.route).toBe('execution');
  expect(list?.count).toBeGreaterThan(5);
  const notices = await database.query(
    { employer },
    sql`select to_role, acknowledged_on is not null as acknowledged from notice order by to_role`,
  );
  expect(notices).toEqual([
    { to_role: 'director', acknowledged: true },
    { to_role: 'hr', acknowledged: false },
  ]);
});

test('a survey is out at the health centre: six have answered, one tells of something agreed orally', async () => {
  const rows = await database.query<{ answered: number; oral: number }>(
    { employer },
    sql`select count(distinct person_id)::integer as answered, count(*) filter (where answer = 'oral')::integer as oral
      from survey_answer`,
  );
  expect(rows).toEqual([{ answered: 6, oral: 1 }]);
});

test('two mappings lie there, the first closed; of what the second found every outcome is met, and the persona is asked', async () => {
  const runs = await database.query(
    { employer },
    sql`select status, (select count(*) from mapping_name_opening opening where opening.run_id = run.run_id)::int as opened,
      (select summary->'notChecked' from mapping_result result where result.run_id = run.run_id) as "notChecked"
      from mapping_run run order by prepared_at`,
  );
  expect(runs).toEqual([
    { status: 'closed', opened: 1, notChecked: expect.arrayContaining(['own-companies', 'abroad']) },
    { status: 'counted', opened: 3, notChecked: ['oral', 'own-companies', 'remote'] },
  ]);
  const rows = await database.query<{ state: string; outcome: string | null; reason: string | null; count: number }>(
    { employer },
    sql`select state, outcome, reason, count(*)::int as count from mapping_finding where state <> 'found'
      group by state, outcome, reason order by state, outcome, reason`,
  );
  expect(rows.map(({ state, outcome, reason, count }) => `${state} ${outcome} ${reason} ${count}`)).toEqual([
    'answered null null 2',
    'asked null null 4',
    'settled ended null 2',
    'settled explained known-otherwise 1',
    'settled explained vpn 1',
    'settled explained wrong-match 1',
    'settled regularised null 2',
    'settled to-measures null 2',
  ]);
  const classes = await database.query<{ class: string }>(
    { employer },
    sql`select distinct class from mapping_finding where class is not null order by class`,
  );
  expect(classes.map((row) => row.class)).toEqual(
    expect.arrayContaining(['forbidden-but-ongoing', 'housing', 'inactive', 'paid', 'unknown']),
  );
  const [persona] = listPersonas();
  const [asked] = await database.query(
    { employer },
    sql`select subject_kind from duty join employment using (employer_id, employment_id)
      where template = 'finding.answer' and employment.employee_id = ${persona?.employeeId ?? ''} and settled_by is null`,
  );
  expect(asked).toEqual({ subject_kind: 'finding' });
});

test('the auditor has a room over the second mapping, with two frozen populations and a sample of each', async () => {
  const rows = await database.query(
    { employer },
    sql`select population.population, cardinality(sample.refs) as drawn from audit_population population
      join audit_sample sample using (employer_id, room_id, population) order by 1`,
  );
  expect(rows).toEqual([
    { population: 'findings', drawn: 12 },
    { population: 'persons', drawn: 28 },
  ]);
});

test('the board’s plan is carried out: four rounds are reported, and each was its holder’s duty', async () => {
  const [row] = await database.query(
    { employer },
    sql`select (select count(*) from control_plan where decided_on is not null)::int as plans,
      (select count(*) from control_round where reported_on is not null)::int as reported,
      (select count(*) from control_round where reported_on is null)::int as open,
      (select count(*) from duty where subject_kind = 'control' and settled_by is not null)::int as met`,
  );
  expect(row).toEqual({ plans: 1, reported: 4, open: 3, met: 4 });
});

test('the board has got a page before its last meeting and before the next, with questions and the rows behind them', async () => {
  const pages = await database.query<{ meeting_on: string; questions: number; unknown: number }>(
    { employer },
    sql`select meeting_on, jsonb_array_length(content->'questions') as questions,
      jsonb_array_length(content->'unknown') as unknown from board_page order by meeting_on`,
  );
  expect(pages).toMatchObject([{ meeting_on: addDays(today, -55) }, { meeting_on: addDays(today, 6) }]);
  expect(pages.every(({ questions, unknown }) => questions > 0 && unknown > 0)).toBe(true);
});
