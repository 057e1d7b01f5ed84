import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId, type PersonId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor, Facts } from '../../../platform/journal/index.ts';
import { organisationSubjects } from '../../duties/index.ts';
import { findEmployment, listKnowableNames, organisationAt } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { AccountabilityServices } from '../services.ts';
import {
  type ClosingForm,
  FOLLOWUP,
  type FollowupForm,
  type FollowupId,
  isShown,
  lastDayToAct,
  missingBefore,
  type StepForm,
  type StepId,
} from './followup.ts';
import { type Followup, handled, insertFollowup, insertStep, listSteps, lockFollowup, saveClosed } from './store.ts';

type Services = Pick<AccountabilityServices, 'database' | 'journal' | 'clock' | 'random' | 'policy'>;

/**
 * Opens the follow-up of a person's case: by hand, by somebody who handles such at the person's unit, never their own. Throws
 * `access.not-allowed`, `accountability.unknown-person`, `…own-followup`, `…day-to-come`.
 */
export async function openFollowup(services: Services, actor: Actor, form: FollowupForm): Promise<FollowupId> {
  const { database, clock, random, policy } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const times = nowOf(clock);
    const person = (await findEmployment(tx, form.employeeId))?.person;
    const names = person === undefined ? undefined : await listKnowableNames(tx, { actor, policy, times }, [person]);
    if (person === undefined || names?.has(person) !== true) throw problem('accountability.unknown-person');
    if (person === actor.person) throw problem('accountability.own-followup');
    const ofPersons = organisationSubjects(clock).find(({ kind }) => kind === 'person');
    const [place] = (await ofPersons?.placesOf(tx, [person])) ?? [];
    if (place?.unit === undefined) throw problem('accountability.unknown-person');
    const acting = await mustAct(tx, services, actor, place.unit);
    if (form.knownOn > times.on) throw problem('accountability.day-to-come');
    const followup: Followup = {
      id: newId<FollowupId>(clock.now(), random),
      person,
      unit: place.unit,
      authority: place.authority ?? null,
      omission: form.omission,
      knownOn: form.knownOn,
      knownHow: form.knownHow,
      openedAt: clock.now(),
      openedBy: actor.person as PersonId,
      closed: null,
    };
    await insertFollowup(tx, followup);
    await recordOf(tx, services, followup, 'opened', acting, { limitOn: lastDayToAct(form.knownOn) });
    return followup.id;
  });
}

/** Puts down a step that was taken. Throws `accountability.followup-unknown`, `…followup-closed`, `…step-missing`, `…day-to-come`. */
export async function takeStep(services: Services, actor: Actor, id: FollowupId, form: StepForm): Promise<StepId> {
  const { database, clock, random } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const { followup, acting } = await hold(tx, services, actor, id);
    if (form.on > today(clock)) throw problem('accountability.day-to-come');
    const missing = missingBefore(form, await listSteps(tx, id));
    if (missing.length > 0) throw problem('accountability.step-missing');
    const step = { ...form, id: newId<StepId>(clock.now(), random), recordedAt: clock.now() };
    await insertStep(tx, id, { ...step, recordedBy: actor.person as PersonId });
    await recordOf(tx, services, followup, 'step-taken', acting, { step: form.kind, on: form.on });
    return step.id;
  });
}

/** Ends it, with what came of it and why. Throws `accountability.followup-unknown`, `…followup-closed`, `…outcome-not-taken`. */
export async function closeFollowup(
  services: Services,
  actor: Actor,
  id: FollowupId,
  form: ClosingForm,
): Promise<void> {
  const { database, clock } = services;
  await database.transaction({ employer: actor.employer }, async (tx) => {
    const { followup, acting } = await hold(tx, services, actor, id);
    if (!isShown(form.outcome, await listSteps(tx, id))) throw problem('accountability.outcome-not-taken');
    await saveClosed(tx, id, today(clock), form);
    await recordOf(tx, services, followup, 'closed', acting, { outcome: form.outcome });
  });
}

async function hold(tx: Tx, services: Services, actor: Actor, id: FollowupId) {
  const { policy, clock } = services;
  const followup = await lockFollowup(tx, id, handled(policy, actor, today(clock)));
  if (followup === undefined) throw problem('accountability.followup-unknown');
  const acting = await mustAct(tx, services, actor, followup.unit);
  if (followup.closed !== null) throw problem('accountability.followup-closed');
  return { followup, acting };
}

async function mustAct(tx: Tx, { policy, clock }: Services, actor: Actor, unit: Followup['unit']): Promise<EntryActor> {
  const path = await organisationAt(tx, nowOf(clock)).pathOf(unit);
  const acting = findActing(policy, actor, FOLLOWUP, 'keep', { unitPath: path.map(({ id }) => id) });
  if (acting === undefined || actor.person === null) throw accessProblem('access.not-allowed');
  return acting;
}

/** What is written stays in the room: the journal tells which step, and when. */
async function recordOf(
  tx: Tx,
  { journal }: Services,
  { id, authority }: Followup,
  event: 'opened' | 'step-taken' | 'closed',
  actor: EntryActor,
  facts: Facts,
): Promise<void> {
  const draft = { type: `followup.${event}`, subject: { kind: FOLLOWUP, id }, actor, facts };
  await journal.record(tx, [authority === null ? draft : { ...draft, authority }]);
}
