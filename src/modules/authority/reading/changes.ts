import type { Actor } from '../../../access/index.ts';
import { problem as accessProblem } from '../../../access/index.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import type { OrderChanges } from '../api.ts';
import { authoritiesFor } from '../authorise.ts';
import { askedOrder, readOrder } from '../find-decider.ts';
import { holdersAt } from '../holders/at.ts';
import { personsIn, readNames } from '../names.ts';
import { type ChangedDecision, decisionsIn, subjectsUnder, whoseDecisionsChange } from '../order/changes.ts';
import { suggestedOrder } from '../presets/presets.ts';
import { reportedTo } from '../register/decision.ts';
import type { AuthorityServices } from '../services.ts';
import type { OrderVersionId } from '../version.ts';
import { calledIn } from '../words.ts';
import { getReadable } from './readable.ts';

/** What is asked of the changes: from which day, and which page of which group. */
export interface ChangesAsked {
  readonly on: LocalDate | undefined;
  readonly group: string | undefined;
  readonly page: number;
  readonly limit: number;
}

/**
 * Whose decisions would change if this version were in force from that day: it is asked beside the order that is, about
 * everybody under the authority as the organisation is that day. Throws `authority.unknown`, and `access.not-allowed`
 * for those who do not prepare orders of the authority.
 */
export async function readChanges(
  tx: Tx,
  services: AuthorityServices,
  actor: Actor,
  id: OrderVersionId,
  { on, group, page, limit }: ChangesAsked,
  now: TwoTimes,
): Promise<OrderChanges> {
  const version = await getReadable(tx, services, actor, id);
  const prepared = await authoritiesFor(tx, services, actor, 'prepare');
  if (!prepared.includes(version.authority)) throw accessProblem('access.not-allowed');
  const times = { on: on ?? now.on, knownAt: now.knownAt };
  const before = await readOrder(tx, version.authority, times);
  const after = askedOrder(version, before.subDelegations);
  const lookup = await holdersAt(tx, times).over([]);
  const subjects = subjectsUnder(lookup, version.authority);
  const all = whoseDecisionsChange(lookup, { before, after }, version.authority, subjects);
  const called = calledIn([version.content, suggestedOrder().content]);
  const chosen = group === undefined ? all : all.filter((one) => keyOf(one) === group);
  const shown = chosen.slice((page - 1) * limit, page * limit);
  const persons = shown.flatMap((one) => [
    one.person,
    ...personsIn([], one.before.decider),
    ...personsIn([], one.after.decider),
  ]);
  const names = await readNames(tx, actor, times, persons);
  return {
    ...times,
    subjects: subjects.length,
    asked: decisionsIn(before, after).length,
    groups: [...Map.groupBy(all, keyOf)].flatMap(([key, rows]) => {
      const [first] = rows;
      if (first === undefined) return [];
      const { decision, what } = first;
      const [from, to] = [first.before.decider.level, first.after.decider.level];
      const concerned = new Set(rows.map(({ unit, person }) => `${unit} ${person}`)).size;
      return [{ key, decision, name: called(decision), what, before: from, after: to, changed: concerned }];
    }),
    total: chosen.length,
    page,
    limit,
    items: shown.map((row) => ({
      decision: row.decision,
      facts: { ...row.facts },
      unit: names.unit(row.unit),
      person: row.person && names.somebody(row.person),
      before: names.decider(row.before.decider, row.before.body),
      after: names.decider(row.after.decider, row.after.body),
      beforeItem: row.before.item?.number ?? null,
      afterItem: row.after.item?.number ?? null,
      beforeReportedTo: reportedTo(row.before),
      afterReportedTo: reportedTo(row.after),
    })),
  };
}

function keyOf({ decision, what, before, after }: ChangedDecision): string {
  return `${decision}|${what}|${before.decider.level}|${after.decider.level}`;
}
