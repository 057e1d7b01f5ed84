import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { newId, type UnitId } from '../../../kernel/ids.ts';
import type { AssessmentContent, AssessmentId, Occasion } from '../assessment.ts';
import { problem } from '../problems.ts';
import type { RiskServices } from '../services.ts';
import { inForce, type TemplateId } from '../template.ts';
import { findTemplate, listTemplates } from '../templates/store.ts';
import { type Aimed, hold, placeOf } from './hold.ts';
import { insertAssessment, listAssessments, lockUnit, saveContent } from './store.ts';

/** What is begun: the assessment of a unit by a template that both its makers have agreed to. */
export interface Begun {
  readonly unit: UnitId;
  readonly template: TemplateId;
  readonly occasion: Occasion;
}

const NOTHING: AssessmentContent = {
  representative: null,
  participants: [],
  withoutRisk: [],
  hazards: [],
  actions: [],
};

/**
 * Begins an assessment; one made on change or for the year begins from the risks of the last. Throws
 * `risk.unit-out-of-reach`, `…template-unknown`, `…template-not-agreed`, `…wrong-level`, `…draft-exists`.
 */
export async function beginAssessment(
  services: RiskServices,
  actor: Actor,
  { unit, template: wanted, occasion }: Begun,
): Promise<AssessmentId> {
  const { database, clock, random } = services;
  return database.transaction(actor, async (tx) => {
    if ((await placeOf(tx, services, actor, unit, 'write')) === undefined) throw problem('risk.unit-out-of-reach');
    const template = await findTemplate(tx, wanted);
    if (template === undefined) throw problem('risk.template-unknown');
    if (template.level !== 'unit') throw problem('risk.wrong-level');
    if (!inForce(await listTemplates(tx)).some(({ id }) => id === template.id))
      throw problem('risk.template-not-agreed');
    await lockUnit(tx, unit);
    const earlier = await listAssessments(
      tx,
      sql`unit_id = ${unit} and template_id in (
        select template_id from risk_template where level = 'unit' and concerns = ${template.concerns})`,
    );
    if (earlier.some(({ signed }) => signed === null)) throw problem('risk.draft-exists');
    const hazards = occasion === 'introduction' ? [] : (earlier[0]?.content.hazards ?? []);
    const known = new Set(template.content.items.map(({ id }) => id));
    const id = newId<AssessmentId>(clock.now(), random);
    await insertAssessment(
      tx,
      {
        id,
        unit,
        template: template.id,
        occasion,
        // A question that the template no longer asks leaves its risk standing by itself.
        content: {
          ...NOTHING,
          hazards: hazards.map((one) => (known.has(one.item ?? '') ? one : { ...one, item: null })),
        },
        revision: 1,
        begunAt: clock.now(),
        signed: null,
        councilInformedOn: null,
      },
      actor.person,
    );
    return id;
  });
}

/** Saves a draft. Throws what `hold` throws, `risk.signed-already` or `…content-unknown`. */
export async function saveAssessment(
  services: RiskServices,
  actor: Actor,
  aimed: Aimed,
  content: AssessmentContent,
): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const { assessment, template } = await hold(tx, services, actor, aimed, 'write');
    if (assessment.signed !== null) throw problem('risk.signed-already');
    const items = new Set(template.content.items.map(({ id }) => id));
    const hazards = new Set(content.hazards.map(({ id }) => id));
    const isKnown =
      content.withoutRisk.every((item) => items.has(item)) &&
      content.hazards.every(({ item }) => item === null || items.has(item)) &&
      content.actions.every(({ hazard }) => hazards.has(hazard));
    if (!isKnown) throw problem('risk.content-unknown');
    await saveContent(tx, assessment.id, content);
  });
}
