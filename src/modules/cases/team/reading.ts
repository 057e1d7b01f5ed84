import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { lastDayOf } from '../../../kernel/period.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import {
  type Line,
  listKnowableNames,
  nearestManager,
  type OrganisationAt,
  organisationAt,
} from '../../organisation/index.ts';
import { answerOf } from '../answers-of-the-year.ts';
import type { CaseFile } from '../case.ts';
import { getKind } from '../find-kind.ts';
import { hasRunOut } from '../run-out.ts';
import type { CaseServices } from '../services.ts';
import { listCases } from '../store/cases.ts';
import { visibleCase } from '../visible.ts';
import type { TeamMember, TeamShown } from './api.ts';
import { unitsOfStaff } from './staff.ts';

/** Of cases that are over nothing is left to see to. */
const GOES_ON = sql`case_file.status not in ('ended', 'withdrawn')`;

/**
 * Those whose nearest manager the reader is, or stands in for, today, never themselves: who has answered this year, and which of their
 * cases go on, as far as the reader may see them. Nobody is there whom the reader may not know of.
 */
export async function readTeam(tx: Tx, services: CaseServices, actor: Actor, language: Language): Promise<TeamShown> {
  const times = nowOf(services.clock);
  // The line is remembered: to read it whole for each page costs more than all else here.
  const { lookup } = await services.seatings.on(tx, actor.employer, times.on);
  const staff = await staffOf(organisationAt(tx, times), lookup.grounds.line, actor);
  const names = await listKnowableNames(
    tx,
    { actor, policy: services.policy, times },
    staff.map(({ person }) => person),
  );
  const known = staff.filter(({ person }) => names.has(person));
  const [answers, cases] = await Promise.all([
    answersOf(
      tx,
      services,
      known.map(({ id }) => id),
    ),
    casesOf(tx, services, actor, [...names.keys()]),
  ]);
  const members = known.map(
    (one): TeamMember => ({
      employmentId: one.id,
      person: { id: one.person, name: names.get(one.person) ?? '' },
      title: one.title,
      unit: one.unitName,
      share: one.share,
      answer: answers.get(one.id) ?? 'not-asked',
      cases: (cases.get(one.person) ?? []).map((file) => caseIn(file, services, language)),
    }),
  );
  return { members: members.toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'sv')) };
}

async function staffOf(organisation: OrganisationAt, line: Line, { person, roles }: Actor) {
  const standsFor = roles.flatMap(({ role, actingFor }) => (role === 'manager' ? (actingFor ?? []) : []));
  const leaders = new Set<PersonId>([person ?? [], standsFor].flat());
  const inUnits = await Promise.all(
    unitsOfStaff(line, leaders).map(async (unit) =>
      (await organisation.listEmploymentsIn(unit)).map((one) => ({
        ...one,
        unitName: line.tree.get(unit)?.name ?? '',
      })),
    ),
  );
  return inUnits.flat().filter((one) => {
    const manager = nearestManager(line, { ...one, employedFrom: one.period.from });
    return manager !== undefined && leaders.has(manager.employment.person) && one.person !== person;
  });
}

async function answersOf(tx: Tx, { clock }: CaseServices, employments: readonly string[]) {
  const { rows } = await sql<{ id: string; answer: TeamMember['answer'] }>`
    select employment.employment_id as id, ${answerOf(today(clock))} as answer
    from employment where employment.employment_id = any(${employments}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, answer }) => [id, answer]));
}

async function casesOf(tx: Tx, { policy }: CaseServices, actor: Actor, persons: readonly PersonId[]) {
  const files = await listCases(
    tx,
    sql`case_file.person_id = any(${persons}::uuid[]) and ${GOES_ON} and ${visibleCase(policy, actor)}
      order by case_file.reported_on desc, case_file.case_id`,
  );
  return Map.groupBy(files, ({ person }) => person);
}

function caseIn(file: CaseFile, { kinds, clock }: CaseServices, language: Language): TeamMember['cases'][number] {
  const kind = getKind(kinds, file.kind);
  return {
    id: file.id,
    kind: file.kind,
    title: kind.titleOf(file.content, language),
    status: file.status,
    lastDay: lastDayOf(file.period) ?? null,
    hasRunOut: hasRunOut({ ...file, to: file.period.to }, kind, today(clock)),
  };
}
