import { type Actor, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { earlierOf, localDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { findClauses } from '../../minutes/index.ts';
import { listAuthorities, organisationAt } from '../../organisation/index.ts';
import type { AssignmentList, FILTERS, UnregisteredList, YearReport } from '../api.ts';
import type { Assignment } from '../assignment.ts';
import { asOf, countsOn, isOfYear, isOverdue, ownerNamed, stateOf } from '../rules.ts';
import type { AssignmentServices } from '../services.ts';
import { listAssignments, listGivenClauses, visibleAssignment } from '../store.ts';
import { clauseLink } from './one.ts';
import { rowsOf } from './rows.ts';

interface Shown {
  readonly show: (typeof FILTERS)[number];
  readonly page: number;
  readonly limit: number;
}

/**
 * One page of the assignments that the reader sees: wholes, and of those whose whole is not theirs to see the parts; the
 * oldest first, so that what was forgotten stands on top.
 */
export async function readAssignments(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  { show, page, limit }: Shown,
): Promise<AssignmentList> {
  const { policy, clock } = services;
  const found = (await listTopmost(tx, services, actor)).filter((one) => isShown(one, show, services));
  const rows = await rowsOf(tx, services, actor, found.slice((page - 1) * limit, page * limit));
  const authorities = await listAuthorities(tx, nowOf(clock));
  return {
    items: [...rows],
    total: found.length,
    gives: authorities
      .filter(({ id }) => may(policy, actor, 'assignment', 'give', { authority: id }))
      .map(({ id, name }) => ({ id, name })),
  };
}

async function listTopmost(tx: Tx, { policy, clock }: AssignmentServices, actor: Actor) {
  const all = await listAssignments(tx, visibleAssignment(policy, actor, today(clock)));
  const seen = new Set(all.map(({ id }) => id));
  return all.filter(({ parent }) => parent === null || !seen.has(parent));
}

function isShown(one: Assignment, show: Shown['show'], { clock }: AssignmentServices): boolean {
  const state = stateOf(one);
  switch (show) {
    case 'all':
      return true;
    case 'overdue':
      return isOverdue(one, today(clock));
    case 'reported':
      return state === 'reported';
    case 'closed':
      return one.closed !== null;
    case 'open':
      return one.closed === null;
  }
}

/** The clauses of confirmed minutes that give a task which nobody has registered; and the units it may be given to. */
export async function readUnregistered(tx: Tx, services: AssignmentServices, actor: Actor): Promise<UnregisteredList> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const authorities = (await listAuthorities(tx, times))
    .map(({ id }) => id)
    .filter((authority) => may(policy, actor, 'assignment', 'give', { authority }));
  const found = await findClauses(tx, { kind: 'own', authorities, withTask: true, not: await listGivenClauses(tx) });
  return {
    items: found.map((one) => ({
      ...clauseLink(one),
      to: one.task?.to ?? '',
      title: one.title,
      task: one.task?.text ?? one.text,
      due: one.task?.due ?? null,
      condition: one.condition,
      role: ownerNamed(one.task?.to ?? ''),
    })),
    units: (await organisationAt(tx, times).listUnits()).map(({ id, name }) => ({ id, name })),
  };
}

/**
 * The yearly report to the board: what was given in the year or open when it began, as it stood at the year's end, or
 * stands today in the year that goes on.
 */
export async function readYear(tx: Tx, services: AssignmentServices, actor: Actor, year: number): Promise<YearReport> {
  const day = earlierOf(today(services.clock), localDate(`${year}-12-31`));
  const found = (await listTopmost(tx, services, actor))
    .filter((one) => isOfYear(one, year))
    .flatMap((one) => asOf(one, day) ?? []);
  return {
    year,
    asOf: day,
    given: found.filter(({ givenOn }) => givenOn.startsWith(String(year))).length,
    counts: countsOn(found, day),
    items: [...(await rowsOf(tx, services, actor, found))],
  };
}
