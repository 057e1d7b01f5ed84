import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing, type RecordFacts } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type EmploymentId, newId, type PersonId, type UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { hasHandedOver } from '../../duties/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import type { CaseId } from '../case.ts';
import { concernedBy, demandWithinPilot } from '../concerned.ts';
import { getKind } from '../find-kind.ts';
import { problem } from '../problems.ts';
import { listCases } from '../store/cases.ts';
import { visibleCase } from '../visible.ts';
import { type OralAgreement, type OralAgreementId, otherSide, type Side } from './agreement.ts';
import { ORAL_AGREEMENT, oralEntry } from './entries.ts';
import type { OralServices } from './services.ts';
import { insertAgreement, insertAnswer, insertFollowUp, lockAgreement, visibleAgreement } from './store.ts';
import { tellHr } from './tell-hr.ts';

/** What somebody says was agreed. */
export interface Statement {
  readonly kind: string;
  /** The employee; oneself when absent. */
  readonly person?: PersonId;
  readonly employment?: EmploymentId;
  readonly words: string;
  readonly agreedOn?: LocalDate;
}

/**
 * Either side puts down what was agreed orally. It decides nothing; from now on the employer knows, HR is told the same
 * day, and the other side is asked. Throws `cases.kind-unknown`, `…person-unknown`, `…not-employed`,
 * `…employment-not-theirs`, `…outside-pilot`, `…oral-day-to-come` or `access.not-allowed`.
 */
export async function stateAgreement(services: OralServices, actor: Actor, of: Statement): Promise<OralAgreementId> {
  const { database, clock, journal, random, kinds } = services;
  getKind(kinds, of.kind);
  if (of.agreedOn !== undefined && of.agreedOn > today(clock)) throw problem('cases.oral-day-to-come');
  const person = of.person ?? actor.person;
  if (person === null) throw problem('cases.not-employed');
  const agreement = await database.transaction(actor, async (tx) => {
    const times = nowOf(clock);
    const wanted = of.employment === undefined ? undefined : [of.employment];
    const concerned = await concernedBy(tx, times, actor, person, wanted);
    const { employments, authority } = concerned;
    const lead = employments.find(({ leads }) => leads);
    if (lead === undefined) throw problem('cases.not-employed');
    const statedBy: Side = person === actor.person ? 'employee' : 'manager';
    const facts = { person, authority, unitPath: await pathOf(tx, services, lead.at.unit) };
    const acting = await mayState(tx, services, actor, person, facts);
    await demandWithinPilot(tx, times, concerned);
    const id = newId<OralAgreementId>(clock.now(), random);
    const stated = {
      id,
      kind: of.kind,
      authority,
      person,
      employment: lead.employment,
      statedBy,
      statedByPerson: actor.person,
      statedAt: clock.now(),
      words: of.words,
      agreedOn: of.agreedOn ?? null,
    };
    await insertAgreement(tx, stated);
    const told = { words: of.words, agreedOn: stated.agreedOn, employment: stated.employment };
    await journal.record(tx, [oralEntry(stated, 'oral-agreement.stated', acting, told)]);
    return stated;
  });
  await tellHr(services, actor.employer, agreement);
  return agreement.id;
}

/**
 * The other side says whether it remembers it so. Throws `cases.oral-unknown`, `…oral-answered-already`,
 * `…oral-not-yours-to-answer`.
 */
export async function answerAgreement(
  services: OralServices,
  actor: Actor,
  id: OralAgreementId,
  { agrees, words }: { readonly agrees: boolean; readonly words: string | null },
): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const agreement = await hold(tx, services, actor, id);
    const acting = await actingOn(tx, services, actor, agreement, 'answer');
    const side = agreement.person === actor.person ? 'employee' : 'manager';
    if (side !== otherSide(agreement.statedBy)) throw problem('cases.oral-not-yours-to-answer');
    if (agreement.answer !== null) throw problem('cases.oral-answered-already');
    await insertAnswer(tx, id, { by: actor.person, at: services.clock.now(), agrees, words });
    await services.journal.record(tx, [oralEntry(agreement, 'oral-agreement.answered', acting, { agrees, words })]);
  });
}

/**
 * What followed: a written case about the same person, or a talk. Throws `cases.oral-unknown`, `…oral-followed-already`,
 * `cases.unknown` for a case that is another's or not theirs to see, `…oral-day-to-come`.
 */
export async function followUpAgreement(
  services: OralServices,
  actor: Actor,
  id: OralAgreementId,
  by: { readonly case: CaseId } | { readonly talkOn: LocalDate },
): Promise<void> {
  const { clock, policy, journal, database } = services;
  await database.transaction(actor, async (tx) => {
    const agreement = await hold(tx, services, actor, id);
    const acting = await actingOn(tx, services, actor, agreement, 'follow-up');
    if (agreement.followed !== null) throw problem('cases.oral-followed-already');
    if ('talkOn' in by && by.talkOn > today(clock)) throw problem('cases.oral-day-to-come');
    if ('case' in by) {
      const which = sql`case_file.case_id = ${by.case} and case_file.person_id = ${agreement.person}`;
      const seen = await listCases(tx, sql`${which} and ${visibleCase(policy, actor)}`);
      if (seen.length === 0) throw problem('cases.unknown');
    }
    const followed = 'case' in by ? { case: by.case, talkOn: null } : { case: null, talkOn: by.talkOn };
    await insertFollowUp(tx, id, { at: clock.now(), ...followed });
    await journal.record(tx, [oralEntry(agreement, 'oral-agreement.followed-up', acting, followed)]);
  });
}

/** The agreement, held, for somebody who may see it. */
async function hold(tx: Tx, { policy, clock }: OralServices, actor: Actor, id: OralAgreementId) {
  const found = await lockAgreement(tx, nowOf(clock), id, visibleAgreement(policy, actor, today(clock)));
  if (found === undefined) throw problem('cases.oral-unknown');
  return found;
}

async function actingOn(
  tx: Tx,
  services: OralServices,
  actor: Actor,
  { person, authority, unit }: OralAgreement & { readonly unit: UnitId | null },
  action: string,
): Promise<EntryActor> {
  const unitPath = unit === null ? [] : await pathOf(tx, services, unit);
  return mustAct(services, actor, action, { person, authority, unitPath });
}

function mustAct({ policy }: OralServices, actor: Actor, action: string, facts: RecordFacts): EntryActor {
  const acting = findActing(policy, actor, ORAL_AGREEMENT, action, facts);
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

/** The two sides may, by the policy; and so may whoever has left the employee to another manager, and was asked. */
async function mayState(
  tx: Tx,
  services: OralServices,
  actor: Actor,
  employee: PersonId,
  facts: RecordFacts,
): Promise<EntryActor> {
  const { person } = actor;
  const acting = findActing(services.policy, actor, ORAL_AGREEMENT, 'state', facts);
  if (acting !== undefined || person === null || !(await hasHandedOver(tx, person, employee)))
    return acting ?? mustAct(services, actor, 'state', facts);
  return { kind: 'person', person, role: 'manager' };
}

async function pathOf(tx: Tx, { clock }: OralServices, unit: UnitId): Promise<readonly UnitId[]> {
  return (await organisationAt(tx, nowOf(clock)).pathOf(unit)).map(({ id }) => id);
}
