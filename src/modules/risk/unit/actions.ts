import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ActionId, FollowUp } from '../assessment.ts';
import { RISK_ACTION, riskEntry } from '../entries.ts';
import { problem } from '../problems.ts';
import { gradeOf, lackingIn } from '../rules.ts';
import type { RiskServices } from '../services.ts';
import { type Aimed, type Held, hold } from './hold.ts';
import { insertFollowUp, listProgress, saveChecked, saveCouncil, saveDone, saveSigned } from './store.ts';

/**
 * The manager signs: from now on it is evidence for the unit, from the day that it was made. Throws what `hold` throws,
 * `risk.signed-already`, `…day-to-come` or `…not-complete` with what is lacking.
 */
export async function signAssessment(
  services: RiskServices,
  actor: Actor,
  aimed: Aimed,
  assessedOn: LocalDate,
): Promise<void> {
  const { database, clock, journal } = services;
  await database.transaction(actor, async (tx) => {
    const held = await hold(tx, services, actor, aimed, 'sign');
    const { assessment, template } = held;
    if (assessment.signed !== null) throw problem('risk.signed-already');
    if (assessedOn > today(clock)) throw problem('risk.day-to-come');
    const lacking = lackingIn(assessment.content, template.content, assessedOn);
    if (lacking.length > 0) throw problem('risk.not-complete', { lacking });
    await saveSigned(tx, assessment, { on: assessedOn, at: clock.now(), by: actor.person });
    await journal.record(tx, entriesOfSigning(held, assessedOn));
  });
}

function entriesOfSigning({ assessment, template, acting, authority }: Held, assessedOn: LocalDate) {
  const { representative, hazards, actions } = assessment.content;
  const subject = { kind: 'unit', id: assessment.unit };
  const told = { assessment: assessment.id, concerns: template.concerns };
  const grades = hazards.map((one) => gradeOf(one, template.content.thresholds));
  return [
    ...(representative === null
      ? []
      : [
          riskEntry('safety-representative.called', subject, {
            actor: acting,
            authority,
            effectiveOn: representative.calledOn,
            facts: { ...told, who: representative.who, attended: representative.attended },
          }),
        ]),
    riskEntry('risk-assessment.completed', subject, {
      actor: acting,
      authority,
      effectiveOn: assessedOn,
      facts: {
        ...told,
        occasion: assessment.occasion,
        template: template.number,
        hazards: hazards.length,
        high: grades.filter((one) => one === 'high').length,
        actions: actions.length,
      },
    }),
    ...actions.map(({ id, by, checkOn }) =>
      riskEntry(
        'risk-action.planned',
        { kind: RISK_ACTION, id },
        {
          actor: acting,
          authority,
          effectiveOn: assessedOn,
          facts: { ...told, dueOn: by, checkOn },
        },
      ),
    ),
  ];
}

/** A signed assessment was looked at anew, as it is to be once a year. Throws `risk.not-signed`, `…day-to-come`. */
export async function followUpAssessment(
  services: RiskServices,
  actor: Actor,
  aimed: Aimed,
  follow: Omit<FollowUp, 'recordedAt'>,
): Promise<void> {
  const { clock, random, journal } = services;
  await onSigned(services, actor, aimed, follow.followedOn, async (tx, { assessment, template, acting, authority }) => {
    const at = clock.now();
    const id = newId<Id<'RiskFollowUpId'>>(at, random);
    await insertFollowUp(tx, id, assessment.id, { ...follow, recordedAt: at }, actor.person);
    const { followedOn: effectiveOn, newRisks } = follow;
    const facts = { assessment: assessment.id, concerns: template.concerns, newRisks };
    const subject = { kind: 'unit', id: assessment.unit };
    const told = { actor: acting, authority, effectiveOn, facts };
    await journal.record(tx, [riskEntry('risk-assessment.followed-up', subject, told)]);
  });
}

/** The local council (verksamhetsråd) was informed of what it showed. Throws `risk.not-signed`, `…day-to-come`. */
export async function informCouncil(
  services: RiskServices,
  actor: Actor,
  aimed: Aimed,
  informedOn: LocalDate,
): Promise<void> {
  await onSigned(services, actor, aimed, informedOn, async (tx, { assessment, template, acting, authority }) => {
    if (assessment.councilInformedOn !== null) throw problem('risk.action-closed');
    await saveCouncil(tx, assessment.id, informedOn);
    const facts = { assessment: assessment.id, concerns: template.concerns };
    const subject = { kind: 'unit', id: assessment.unit };
    const told = { actor: acting, authority, effectiveOn: informedOn, facts };
    await services.journal.record(tx, [riskEntry('council.informed', subject, told)]);
  });
}

/** What somebody puts down of a measure: that it was done, or whether it had the effect meant. */
export type Progress =
  | { readonly step: 'done'; readonly on: LocalDate; readonly words: string | null }
  | { readonly step: 'checked'; readonly on: LocalDate; readonly hasEffect: boolean; readonly words: string | null };

/** Throws `risk.not-signed`, `…day-to-come`, `…action-unknown`, `…action-not-done`, `…action-closed`. */
export async function recordProgress(
  services: RiskServices,
  actor: Actor,
  aimed: Aimed,
  action: ActionId,
  progress: Progress,
): Promise<void> {
  await onSigned(services, actor, aimed, progress.on, async (tx, { assessment, template, acting, authority }) => {
    const known = (await listProgress(tx, assessment.id)).find(({ id }) => id === action);
    const planned = assessment.content.actions.find(({ id }) => id === action);
    if (known === undefined || planned === undefined) throw problem('risk.action-unknown');
    if (progress.step === 'checked' && known.done === null) throw problem('risk.action-not-done');
    if (known[progress.step] !== null) throw problem('risk.action-closed');
    if (progress.step === 'done') await saveDone(tx, action, progress);
    else await saveChecked(tx, action, progress);
    const facts = {
      assessment: assessment.id,
      concerns: template.concerns,
      checkOn: planned.checkOn,
      ...(progress.step === 'checked' ? { hasEffect: progress.hasEffect } : {}),
    };
    const type = progress.step === 'done' ? 'risk-action.done' : 'risk-action.effect-checked';
    const told = { actor: acting, authority, effectiveOn: progress.on, facts };
    await services.journal.record(tx, [riskEntry(type, { kind: RISK_ACTION, id: action }, told)]);
  });
}

async function onSigned(
  services: RiskServices,
  actor: Actor,
  aimed: Aimed,
  on: LocalDate,
  act: (tx: Tx, held: Held) => Promise<void>,
): Promise<void> {
  if (on > today(services.clock)) throw problem('risk.day-to-come');
  await services.database.transaction(actor, async (tx) => {
    const held = await hold(tx, services, actor, aimed, 'write');
    if (held.assessment.signed === null) throw problem('risk.not-signed');
    await act(tx, held);
  });
}
