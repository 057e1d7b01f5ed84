import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { type Actor, visible } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { AuthorityId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { SUB_DELEGATION } from '../actions/sub-delegate.ts';
import type { RegisteredAnswer, register, registeredWhole } from '../api.ts';
import { timesNow } from '../authorise.ts';
import { findDecider } from '../find-decider.ts';
import { type Names, personsIn, readNames } from '../names.ts';
import { suggestedOrder } from '../presets/presets.ts';
import { problem } from '../problems.ts';
import { type DecisionId, isTheDecider, type RegisteredDecision } from '../register/decision.ts';
import { countDecisions, readDecisions } from '../register/store.ts';
import type { AuthorityServices } from '../services.ts';
import { ordersAt } from '../store/in-force.ts';
import { readVersions } from '../store/versions.ts';
import { type Called, calledIn } from '../words.ts';

/**
 * How a delegation order lets decisions come before somebody: what the committee has delegated before the committee, what was
 * delegated further before the head who did, and execution (verkställighet), which is no delegation, for information.
 */
export const ROUTES = ['committee', 'head', 'execution'] as const;
export type Route = (typeof ROUTES)[number];

/** Which decisions are asked for; what is absent is not asked about. */
export interface RegisterFilters {
  readonly authority?: AuthorityId | undefined;
  readonly decision?: string | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly reported?: 'due' | 'done' | undefined;
  readonly onlyFindings: boolean;
  readonly person?: PersonId | undefined;
  readonly about?: string | undefined;
  /** Of these ways of being reported (anmälningsärenden). */
  readonly route?: Route | undefined;
  readonly ids?: readonly DecisionId[] | undefined;
}

/** A page of the register, of what the actor may see. */
export async function readRegister(
  tx: Tx,
  services: AuthorityServices,
  actor: Actor,
  filters: RegisterFilters,
  { page, limit }: { readonly page: number; readonly limit: number },
): Promise<z.output<typeof register>> {
  const which = sql`${seenBy(services, actor)} and ${wanted(filters)}`;
  const [total, decisions] = await Promise.all([
    countDecisions(tx, which),
    readDecisions(tx, which, { limit, skip: (page - 1) * limit }),
  ]);
  const tell = await teller(tx, services, actor, decisions);
  return { total, page, limit, items: decisions.map(tell.decision) };
}

/**
 * One decision of the register with the reasons it was made by, and who decides as the order and the organisation of its
 * day are known now. Throws `authority.decision-unknown`.
 */
export async function readRegistered(
  tx: Tx,
  services: AuthorityServices,
  actor: Actor,
  id: DecisionId,
): Promise<z.output<typeof registeredWhole>> {
  const which = sql`decision.decision_id = ${id} and ${seenBy(services, actor)}`;
  const [made] = await readDecisions(tx, which, { limit: 1, skip: 0 });
  if (made === undefined) throw problem('authority.decision-unknown');
  const { question, decidedOn } = made;
  const found = await findDecider(tx, question, { on: decidedOn, knownAt: services.clock.now() });
  const persons = personsIn([...made.reasons, ...found.reasons], found.decider);
  const tell = await teller(tx, services, actor, [made], persons);
  return {
    ...tell.decision(made),
    reasons: tell.names.reasons(made.reasons),
    asKnownNow: {
      decider: tell.names.decider(found.decider, found.body),
      agrees: question.decision === SUB_DELEGATION || isTheDecider(made.decided, found),
      reasons: tell.names.reasons(found.reasons),
    },
  };
}

function seenBy({ policy, clock }: AuthorityServices, actor: Actor): RawBuilder<boolean> {
  const columns = { person: 'decision.person_id', unit: 'decision.unit_id', authority: 'decision.authority_id' };
  return visible(policy, actor, 'decision', columns, today(clock));
}

/** SQL: what is asked for, speaking of `decision` and `report`. */
export function wanted(filters: RegisterFilters): RawBuilder<unknown> {
  const { authority, decision, from, to, reported, onlyFindings, person, about, route, ids } = filters;
  const all = [
    sql`true`,
    ...(authority === undefined ? [] : [sql`decision.authority_id = ${authority}`]),
    ...(decision === undefined ? [] : [sql`decision.decision_type = ${decision}`]),
    ...(from === undefined ? [] : [sql`decision.decided_on >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`decision.decided_on <= ${to}::date`]),
    ...(reported === 'due' ? [sql`decision.reported_to <> 'nobody' and report.decision_id is null`] : []),
    ...(reported === 'done' ? [sql`report.decision_id is not null`] : []),
    ...(onlyFindings ? [sql`decision.finding is not null`] : []),
    ...(person === undefined ? [] : [sql`decision.person_id = ${person}`]),
    ...(about === undefined ? [] : [sql`decision.subject_id = ${about}`]),
    ...(ids === undefined ? [] : [sql`decision.decision_id = any(${ids}::uuid[])`]),
    ...(route === undefined ? [] : [routeSql(route)]),
  ];
  return sql.join(all, sql` and `);
}

function routeSql(route: Route): RawBuilder<unknown> {
  return route === 'execution'
    ? sql`decision.kind = 'execution'`
    : sql`decision.kind <> 'execution' and decision.reported_to = ${route}`;
}

/** Tells decisions to a reader, with the names that the reader may know. */
export async function teller(
  tx: Tx,
  services: AuthorityServices,
  actor: Actor,
  decisions: readonly RegisteredDecision[],
  more: readonly (PersonId | undefined)[] = [],
) {
  const times = timesNow(services);
  const versionIds = [...new Set(decisions.flatMap(({ version }) => version ?? []))];
  const [names, versions, inForce] = await Promise.all([
    readNames(tx, actor, times, [
      ...more,
      ...decisions.flatMap(({ person, decided, finding }) => [
        person,
        ...personsIn([], decided),
        ...(finding === null ? [] : personsIn(finding.reasons, finding.shouldHave)),
      ]),
    ]),
    readVersions(tx, sql`where version_id = any(${versionIds}::uuid[])`),
    ordersAt(tx, times),
  ]);
  const contents = [...versions, ...inForce].map(({ content }) => content);
  const called = calledIn([...contents, suggestedOrder().content]);
  const numbers = new Map(versions.map(({ id, decision }) => [id, decision?.number ?? 0]));
  return { names, decision: (made: RegisteredDecision) => answerOf(made, names, called, numbers) };
}

function answerOf(
  made: RegisteredDecision,
  names: Names,
  called: Called,
  numbers: ReadonlyMap<string, number>,
): RegisteredAnswer {
  const { id, about, decision, person, unit, decidedOn, recordedAt, item, version, kind, report, finding } = made;
  return {
    id,
    authority: names.body(made.authority),
    decision,
    name: called(decision),
    about: { kind: about.kind, id: about.id },
    person: person && names.somebody(person),
    unit: unit && names.unit(unit),
    decidedOn,
    recordedAt,
    decider: names.decider(made.decided, null),
    item,
    version: version && { id: version, number: numbers.get(version) ?? 0 },
    kind,
    reportedTo: made.reportedTo,
    report,
    outcome: made.outcome,
    outcomeOn: made.outcomeOn,
    source: made.source,
    journalNumber: made.journalNumber,
    finding: finding && { code: finding.code, shouldHave: names.decider(finding.shouldHave, made.authority) },
  };
}
