import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type EmploymentId, newId } from '../../../kernel/ids.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { authorityOn, organisationAt } from '../../organisation/index.ts';
import { riskEntry } from '../entries.ts';
import type { IndividualAnswer, IndividualId } from '../individual.ts';
import { problem } from '../problems.ts';
import { asksForMeasures, unanswered } from '../rules.ts';
import type { RiskServices } from '../services.ts';
import { inForce, type TemplateId } from '../template.ts';
import { findTemplate, listTemplates } from '../templates/store.ts';
import { insertIndividual, lockIndividual, saveConfirmed, visibleIndividual } from './store.ts';

/** What an employee answers, for one of their employments; the one of the largest share when none is named. */
export interface Answered {
  readonly template: TemplateId;
  readonly employment?: EmploymentId;
  readonly answers: readonly IndividualAnswer[];
}

/**
 * An employee answers for themselves. Throws `risk.template-unknown`, `…wrong-level`, `…template-not-agreed`,
 * `…answers-missing`, `…not-employed` or `access.not-allowed`.
 */
export async function answerIndividual(
  services: RiskServices,
  actor: Actor,
  { template: wanted, employment, answers }: Answered,
): Promise<IndividualId> {
  const { database, clock, random, policy, journal } = services;
  return database.transaction(actor, async (tx) => {
    const { person } = actor;
    const acting =
      person === null ? undefined : findActing(policy, actor, 'individual-assessment', 'answer', { person });
    if (person === null || acting === undefined) throw accessProblem('access.not-allowed');
    const template = await findTemplate(tx, wanted);
    if (template === undefined) throw problem('risk.template-unknown');
    if (template.level !== 'individual') throw problem('risk.wrong-level');
    if (!inForce(await listTemplates(tx)).some(({ id }) => id === template.id))
      throw problem('risk.template-not-agreed');
    const asked = new Set(template.content.items.map(({ id }) => id));
    const isKnown = answers.every(({ item }) => asked.has(item)) && answers.length === asked.size;
    if (!isKnown || unanswered(answers, template.content).length > 0) throw problem('risk.answers-missing');
    const at = organisationAt(tx, nowOf(clock));
    const own = (await at.findPerson(person))?.employments ?? [];
    const chosen = employment === undefined ? own[0] : own.find(({ id }) => id === employment);
    if (chosen === undefined) throw problem('risk.not-employed');
    const answeredAt = clock.now();
    const id = newId<IndividualId>(answeredAt, random);
    await insertIndividual(tx, { id, employment: chosen.id, person, template: template.id, answers, answeredAt });
    const facts = { assessment: id, concerns: template.concerns, asksForMeasures: asksForMeasures(answers) };
    const told = { actor: acting, authority: authorityOn(await at.pathOf(chosen.unit)), facts };
    const subject = { kind: 'employment', id: chosen.id };
    await journal.record(tx, [riskEntry('individual-assessment.answered', subject, told)]);
    return id;
  });
}

/**
 * The manager confirms it, with what is done about what worries the employee. Throws `risk.unknown`, `…own`,
 * `…confirmed-already`, `…measures-missing` or `access.not-allowed`.
 */
export async function confirmIndividual(
  services: RiskServices,
  actor: Actor,
  id: IndividualId,
  measures: string | null,
): Promise<void> {
  const { database, clock, policy, journal } = services;
  await database.transaction(actor, async (tx) => {
    const found = await lockIndividual(tx, nowOf(clock), id, visibleIndividual(policy, actor, today(clock)));
    if (found === undefined) throw problem('risk.unknown');
    if (found.person === actor.person) throw problem('risk.own');
    const path = found.unit === null ? [] : await organisationAt(tx, nowOf(clock)).pathOf(found.unit);
    const facts = { person: found.person, unitPath: path.map((unit) => unit.id) };
    const acting = findActing(policy, actor, 'individual-assessment', 'confirm', facts);
    if (acting === undefined) throw accessProblem('access.not-allowed');
    if (found.confirmed !== null) throw problem('risk.confirmed-already');
    if (asksForMeasures(found.answers) && measures === null) throw problem('risk.measures-missing');
    await saveConfirmed(tx, id, { at: clock.now(), by: actor.person, measures });
    const template = await findTemplate(tx, found.template);
    const told = { assessment: id, concerns: template?.concerns ?? '', measures: measures !== null };
    const subject = { kind: 'employment', id: found.employment };
    const entry = { actor: acting, authority: authorityOn(path), facts: told };
    await journal.record(tx, [riskEntry('individual-assessment.confirmed', subject, entry)]);
  });
}
