import { sql } from 'kysely';
import { type Actor, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { addMonths, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listKnowableNames, organisationAt, pathOf, type Tree, treeOf } from '../../organisation/index.ts';
import type { RiskAssessmentList, RiskAssessmentRow, RiskAssessmentView } from '../api.ts';
import type { ActionProgress, Assessment, AssessmentId, FollowUp } from '../assessment.ts';
import { problem } from '../problems.ts';
import { gradeOf, lackingIn } from '../rules.ts';
import type { RiskServices } from '../services.ts';
import { inForce, type RiskTemplate } from '../template.ts';
import { listTemplates } from '../templates/store.ts';
import { listAssessments, listDoneOf, listFollowUps, listProgress, visibleAssessment } from './store.ts';

/** The assessments that the reader may see, and where they may begin one. */
export async function readAssessments(tx: Tx, services: RiskServices, actor: Actor): Promise<RiskAssessmentList> {
  const { policy, clock } = services;
  const found = await listAssessments(tx, visibleAssessment(policy, actor, today(clock)));
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const tree = treeOf(units);
  const templates = await listTemplates(tx);
  const ids = found.map(({ id }) => id);
  const [followUps, done] = await Promise.all([listFollowUps(tx, ids), listDoneOf(tx, ids)]);
  const mayBegin = (unit: (typeof units)[number]) =>
    may(policy, actor, 'risk-assessment', 'write', { unitPath: pathOf(tree, unit.id).map(({ id }) => id) });
  return {
    items: found.map((one) =>
      rowOf(one, templateOf(templates, one), tree, followUps.get(one.id) ?? [], done.get(one.id) ?? 0),
    ),
    units: units.filter(mayBegin).map(({ id, name }) => ({ id, name })),
    templates: inForce(templates)
      .filter(({ level }) => level === 'unit')
      .map(({ id, content }) => ({ id, title: content.title })),
  };
}

/** One assessment. Throws `risk.unknown`. */
export async function readAssessment(
  tx: Tx,
  services: RiskServices,
  actor: Actor,
  id: AssessmentId,
): Promise<RiskAssessmentView> {
  const { policy, clock } = services;
  const which = sql`assessment_id = ${id} and ${visibleAssessment(policy, actor, today(clock))}`;
  const [found] = await listAssessments(tx, which);
  if (found === undefined) throw problem('risk.unknown');
  const times = nowOf(clock);
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  const template = templateOf(await listTemplates(tx), found);
  const followUps = (await listFollowUps(tx, [id])).get(id) ?? [];
  const progress = await listProgress(tx, id);
  const { content, signed } = found;
  const unitPath = pathOf(tree, found.unit).map((unit) => unit.id);
  const signers = signed?.by == null ? [] : [signed.by];
  const names = await listKnowableNames(tx, { actor, policy, times }, signers);
  return {
    ...rowOf(found, template, tree, followUps, countDone(progress)),
    revision: found.revision,
    template: template.content,
    content,
    grades: Object.fromEntries(content.hazards.map((one) => [one.id, gradeOf(one, template.content.thresholds)])),
    signed: signed && {
      on: signed.on,
      at: signed.at,
      by: signed.by === null ? null : (names.get(signed.by) ?? null),
      isBackDated: localDateOf(signed.at) > signed.on,
    },
    councilInformedOn: found.councilInformedOn,
    followUps: [...followUps],
    progress: [...progress],
    lacking: signed === null ? lackingIn(content, template.content, today(clock)) : [],
    mayWrite: may(policy, actor, 'risk-assessment', 'write', { unitPath }),
    maySign: may(policy, actor, 'risk-assessment', 'sign', { unitPath }),
  };
}

function rowOf(
  { id, unit, occasion, content, signed }: Assessment,
  template: RiskTemplate,
  tree: Tree,
  followUps: readonly FollowUp[],
  done: number,
): RiskAssessmentRow {
  const latest = followUps.reduce<LocalDate | undefined>(
    (last, { followedOn }) => (last !== undefined && last > followedOn ? last : followedOn),
    signed?.on,
  );
  return {
    id,
    unit: { id: unit, name: tree.get(unit)?.name ?? '' },
    title: template.content.title,
    concerns: template.concerns,
    occasion,
    assessedOn: signed?.on ?? null,
    followUpBy: latest === undefined ? null : addMonths(latest, 12),
    hazards: content.hazards.length,
    high: content.hazards.filter((one) => gradeOf(one, template.content.thresholds) === 'high').length,
    actionsOpen: content.actions.length - done,
  };
}

function countDone(progress: readonly ActionProgress[]): number {
  return progress.filter(({ checked }) => checked !== null).length;
}

function templateOf(templates: readonly RiskTemplate[], { template }: Pick<Assessment, 'template'>): RiskTemplate {
  const found = templates.find(({ id }) => id === template);
  if (found === undefined) throw new Error('an assessment without its template');
  return found;
}
