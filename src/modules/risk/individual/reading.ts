import { sql } from 'kysely';
import { type Actor, may, recordLooks } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listNames, organisationAt, pathOf, treeOf } from '../../organisation/index.ts';
import type { IndividualList, IndividualView } from '../api.ts';
import type { IndividualId } from '../individual.ts';
import { problem } from '../problems.ts';
import { asksForMeasures } from '../rules.ts';
import type { RiskServices } from '../services.ts';
import { inForce, type RiskTemplate } from '../template.ts';
import { listTemplates } from '../templates/store.ts';
import { listIndividual, type PlacedIndividual, visibleIndividual } from './store.ts';

/** The individual assessments that the reader may see, and what they can answer themselves. The looks are logged. */
export async function readIndividuals(tx: Tx, services: RiskServices, actor: Actor): Promise<IndividualList> {
  const { clock, policy } = services;
  const templates = await listTemplates(tx);
  const found = await listIndividual(tx, nowOf(clock), visibleIndividual(policy, actor, today(clock)));
  return {
    items: await viewsOf(tx, services, actor, found, templates),
    templates: inForce(templates)
      .filter(({ level }) => level === 'individual')
      .map(({ id, concerns, content }) => ({ id, concerns, content })),
  };
}

/** One of them. The look is logged. Throws `risk.unknown`. */
export async function readIndividual(
  tx: Tx,
  services: RiskServices,
  actor: Actor,
  id: IndividualId,
): Promise<IndividualView> {
  const { clock, policy } = services;
  const which = sql`individual_assessment.assessment_id = ${id} and ${visibleIndividual(policy, actor, today(clock))}`;
  const found = await listIndividual(tx, nowOf(clock), which);
  const [view] = await viewsOf(tx, services, actor, found, await listTemplates(tx));
  if (view === undefined) throw problem('risk.unknown');
  return view;
}

async function viewsOf(
  tx: Tx,
  { clock, journal, policy }: RiskServices,
  actor: Actor,
  found: readonly PlacedIndividual[],
  templates: readonly RiskTemplate[],
): Promise<IndividualView[]> {
  const others = found.map(({ person }) => person).filter((person) => person !== actor.person);
  await recordLooks(tx, journal, actor, { resource: 'individual-assessment', persons: [...new Set(others)] });
  const named = found.flatMap(({ person, confirmed }) => [person, confirmed?.by ?? person]);
  const names = await listNames(tx, clock.now(), named);
  const tree = treeOf(await organisationAt(tx, nowOf(clock)).listUnits());
  return found.map(({ id, person, unit, template: of, answers, answeredAt, confirmed }) => {
    const template = templates.find((one) => one.id === of);
    if (template === undefined) throw new Error('an assessment without its template');
    const unitPath = unit === null ? [] : pathOf(tree, unit).map((one) => one.id);
    const isMine = person === actor.person;
    return {
      id,
      person: { id: person, name: names.get(person) ?? '' },
      unit: unit === null ? null : (tree.get(unit)?.name ?? null),
      concerns: template.concerns,
      template: template.content,
      answers: [...answers],
      answeredAt,
      confirmed: confirmed && {
        at: confirmed.at,
        by: confirmed.by === null ? null : (names.get(confirmed.by) ?? null),
        measures: confirmed.measures,
      },
      asksForMeasures: asksForMeasures(answers),
      isMine,
      mayConfirm:
        confirmed === null && !isMine && may(policy, actor, 'individual-assessment', 'confirm', { person, unitPath }),
    };
  });
}
