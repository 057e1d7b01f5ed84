import { sql } from 'kysely';
import { type Actor, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { type DecisionToReport, readToReport } from '../../authority/index.ts';
import { findClauses } from '../../minutes/index.ts';
import { listAuthorities } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { DistributionServices } from '../services.ts';
import type { ListAsked } from './actions.ts';
import type { DecisionListRows, ListPreview, ListView } from './api.ts';
import type { DecisionList, DecisionListId } from './list.ts';
import { lacksOf } from './rules.ts';
import { listDecisionLists, visibleList } from './store.ts';

const LONGEST = 2_000;

/**
 * What a list of that period would hold: decided in it by that route and not yet reported, and what is older and never was.
 * Execution is never reported, so of it only the period's own. The oldest first. Throws `distribution.period-backwards`
 * and `…list-too-long`.
 */
export async function readListed(
  tx: Tx,
  services: DistributionServices,
  actor: Actor,
  { authority, route, from, to }: ListAsked,
): Promise<readonly DecisionToReport[]> {
  if (to < from) throw problem('distribution.period-backwards');
  const more = route === 'execution' ? { from } : { reported: 'due' as const };
  const { items, total } = await readToReport(tx, services, actor, { authority, route, to, ...more }, LONGEST);
  if (total > LONGEST) throw problem('distribution.list-too-long');
  return items.toReversed();
}

/** What would stand on a list, before it is drawn up. Throws what `readListed` throws, `distribution.list-unknown`. */
export async function previewList(
  tx: Tx,
  services: DistributionServices,
  actor: Actor,
  asked: ListAsked,
): Promise<ListPreview> {
  const authorities = await listAuthorities(tx, nowOf(services.clock));
  const found = authorities.find(({ id }) => id === asked.authority);
  const at = { authority: asked.authority };
  if (found === undefined || !may(services.policy, actor, 'decision-list', 'read', at))
    throw problem('distribution.list-unknown');
  const rows = await readListed(tx, services, actor, asked);
  return {
    authority: { id: found.id, name: found.name },
    route: asked.route,
    from: asked.from,
    to: asked.to,
    rows: rows.map((row) => ({ ...rowOf(row), lacks: [...lacksOf(row, asked.from)] })),
  };
}

function rowOf(decision: DecisionToReport) {
  const { id, isProtected, decidedOn, name, unit, decider, item, kind, outcome, journalNumber, report } = decision;
  return {
    id,
    isProtected,
    decidedOn,
    name,
    unit,
    decider,
    item,
    kind,
    outcome,
    journalNumber,
    reportedOn: report?.reportedOn ?? null,
  };
}

/** The lists that the reader sees, and the committees whose lists they draw up or may look ahead at. */
export async function readLists(
  tx: Tx,
  services: DistributionServices,
  actor: Actor,
  { page, limit }: { readonly page: number; readonly limit: number },
): Promise<DecisionListRows> {
  const { policy, clock } = services;
  const all = await listDecisionLists(tx, visibleList(policy, actor, today(clock)));
  const authorities = await listAuthorities(tx, nowOf(clock));
  const nameOf = (id: AuthorityId) => authorities.find((one) => one.id === id)?.name ?? '';
  const named = (action: string) =>
    authorities
      .filter(({ id }) => may(policy, actor, 'decision-list', action, { authority: id }))
      .map(({ id, name }) => ({ id, name }));
  return {
    items: all.slice((page - 1) * limit, page * limit).map((list) => summaryOf(list, nameOf(list.authority))),
    total: all.length,
    reads: named('read'),
    keeps: named('keep').map(({ id }) => id),
  };
}

function summaryOf(list: DecisionList, name: string) {
  return {
    id: list.id,
    authority: { id: list.authority, name },
    route: list.route,
    from: list.from,
    to: list.to,
    journalNumber: list.journalNumber,
    count: list.decisions.length,
    drawnUpAt: list.drawnUpAt,
    reportedOn: list.reported?.on ?? null,
    reportJournalNumber: list.reported?.journalNumber ?? null,
  };
}

/** A list as it was drawn up, with what is missing of its decisions. Throws `distribution.list-unknown`. */
export async function readList(
  tx: Tx,
  services: DistributionServices,
  actor: Actor,
  id: DecisionListId,
): Promise<ListView> {
  const { policy, clock } = services;
  const [list] = await listDecisionLists(tx, sql`list_id = ${id} and ${visibleList(policy, actor, today(clock))}`);
  if (list === undefined) throw problem('distribution.list-unknown');
  const authorities = await listAuthorities(tx, nowOf(clock));
  const { items } = await readToReport(tx, services, actor, { ids: list.decisions }, LONGEST);
  const mayKeep = may(policy, actor, 'decision-list', 'keep', { authority: list.authority });
  const mayReport = mayKeep && list.reported === null && list.route !== 'execution';
  const clauses = mayReport && list.route === 'committee' ? await laterClauses(tx, list) : [];
  return {
    ...summaryOf(list, authorities.find((one) => one.id === list.authority)?.name ?? ''),
    rows: items.toReversed().map((row) => ({ ...rowOf(row), lacks: [...lacksOf(row, list.from)] })),
    mayReport,
    clauses,
  };
}

const MOST_CLAUSES = 25;

async function laterClauses(tx: Tx, { authority, to, journalNumber }: DecisionList): Promise<ListView['clauses']> {
  const found = await findClauses(tx, { kind: 'own', authorities: [authority], since: to });
  const isLikely = ({ dnr, title }: (typeof found)[number]) =>
    (journalNumber !== null && dnr.includes(journalNumber)) || /anmäl|delegation/iu.test(title);
  return found
    .toSorted((a, b) => Number(isLikely(b)) - Number(isLikely(a)))
    .slice(0, MOST_CLAUSES)
    .map(({ id, organ, meetingDate, number, title, text }) => ({ id, organ, meetingDate, number, title, text }));
}
