import { type Actor, problem as accessProblem, findActing, type HeldRole } from '../../../access/index.ts';
import { newId, type UnitId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { RiskServices } from '../services.ts';
import {
  type Level,
  MAKERS,
  type Maker,
  type RiskTemplate,
  type TemplateContent,
  type TemplateId,
} from '../template.ts';
import { findTemplate, insertAgreement, insertTemplate, listTemplates, lockTemplates } from './store.ts';

/** As which of the makers somebody acts on the employer's templates. */
export interface Making {
  readonly maker: Maker;
  readonly acting: EntryActor;
}

/**
 * Writes a new version of a template. Whoever writes it agrees to it as what they are; it is in force when the other side
 * has agreed too. Throws `access.not-allowed`.
 */
export async function writeTemplate(
  services: RiskServices,
  actor: Actor,
  { level, concerns, content }: { readonly level: Level; readonly concerns: string; readonly content: TemplateContent },
): Promise<TemplateId> {
  const { database, journal, clock, random } = services;
  return database.transaction(actor, async (tx) => {
    const [making] = await makingsOf(tx, services, actor);
    if (making === undefined) throw accessProblem('access.not-allowed');
    await lockTemplates(tx, actor.employer);
    const latest = (await listTemplates(tx)).find((one) => one.level === level && one.concerns === concerns);
    const at = clock.now();
    const id = newId<TemplateId>(at, random);
    const template = { id, level, concerns, number: (latest?.number ?? 0) + 1, content, writtenAt: at };
    await insertTemplate(tx, template, actor.person);
    await insertAgreement(tx, id, { role: making.maker, at, by: actor.person });
    await journal.record(tx, [entryOf(actor, 'risk-template.written', template, making)]);
    return id;
  });
}

/** The other of the two makers agrees. Throws `risk.template-unknown`, `…template-agreed-already`, `access.not-allowed`. */
export async function agreeToTemplate(services: RiskServices, actor: Actor, id: TemplateId): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction(actor, async (tx) => {
    const makings = await makingsOf(tx, services, actor);
    if (makings.length === 0) throw accessProblem('access.not-allowed');
    const template = await findTemplate(tx, id);
    if (template === undefined) throw problem('risk.template-unknown');
    // Somebody who is both agrees as the one that has not.
    const making = makings.find(({ maker }) => !template.agreements.some(({ role }) => role === maker));
    const given = { at: clock.now(), by: actor.person };
    if (making === undefined || !(await insertAgreement(tx, id, { role: making.maker, ...given })))
      throw problem('risk.template-agreed-already');
    await journal.record(tx, [entryOf(actor, 'risk-template.agreed', template, making)]);
  });
}

/** As what the actor may make templates: HR of the whole employer, information security. */
export async function makingsOf(tx: Tx, { policy, clock }: RiskServices, actor: Actor): Promise<readonly Making[]> {
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const unitPath: readonly UnitId[] = units.filter(({ parent }) => parent === null).map(({ id }) => id);
  return MAKERS.flatMap((maker) => {
    const roles: readonly HeldRole[] = actor.roles.filter(({ role }) => role === maker);
    const acting = findActing(policy, { ...actor, roles }, 'risk-template', 'write', { unitPath });
    return acting === undefined ? [] : [{ maker, acting }];
  });
}

function entryOf(
  { employer }: Actor,
  type: 'risk-template.written' | 'risk-template.agreed',
  { id, level, concerns, number }: Pick<RiskTemplate, 'id' | 'level' | 'concerns' | 'number'>,
  { maker, acting }: Making,
) {
  return {
    type,
    subject: { kind: 'employer', id: employer },
    actor: acting,
    facts: { template: id, level, concerns, number, as: maker },
  };
}
