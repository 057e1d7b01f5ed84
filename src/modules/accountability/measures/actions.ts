import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId, type UnitId } from '../../../kernel/ids.ts';
import { type LocalDate, laterOf, localDateOf } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { type Answering, holdersAt } from '../../authority/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { type InquiryServices, mustAct, mustFind } from '../inquiries/authorise.ts';
import type { InquiryId } from '../inquiries/store.ts';
import { problem } from '../problems.ts';
import { type DoneForm, type EffectForm, MEASURE, type MeasureForm, type MeasureId } from './measure.ts';
import { insertMeasure, lockMeasure, type Measure, placeOf, saveDone, saveEffect } from './store.ts';

/**
 * Decides on a measure that an inquiry leads to; a mandate is given by the committee, the rest by the director too. Throws
 * `access.not-allowed`, `accountability.unknown`, `…unit-unknown`, `…unit-needed`, `…day-passed-measure`.
 */
export async function decideMeasure(
  services: InquiryServices,
  actor: Actor,
  inquiry: InquiryId,
  form: MeasureForm,
): Promise<MeasureId> {
  const { database, clock, random } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const found = await mustFind(tx, inquiry);
    const acting = mustAct(services, actor, 'measure', { authority: found.authority });
    if (form.dueOn < today(clock)) throw problem('accountability.measure-day-passed');
    const unit = form.unitId as UnitId | null;
    if (unit === null && form.role !== 'director') throw problem('accountability.unit-needed');
    const times = nowOf(clock);
    if (unit !== null && (await organisationAt(tx, times).findUnit(unit)) === undefined)
      throw problem('accountability.unit-unknown');
    const { kind, title, role, dueOn, effectOn } = form;
    const id = newId<MeasureId>(clock.now(), random);
    const measure = { id, inquiry, kind, title, role, unit, dueOn, effectOn };
    await insertMeasure(tx, { ...measure, decidedAt: clock.now(), decidedBy: acting.person });
    const of = { ...measure, authority: found.authority };
    await recordOf(tx, services, of, 'decided', acting, times.on);
    return id;
  });
}

/** Whoever answers for it says that it is done. Throws `accountability.measure-unknown`, `…done-already`, `…day-to-come`. */
export async function noteMeasureDone(
  services: InquiryServices,
  actor: Actor,
  id: MeasureId,
  form: DoneForm,
): Promise<void> {
  await services.database.transaction({ employer: actor.employer }, async (tx) => {
    const { measure, acting } = await mustCarry(tx, services, actor, id);
    if (measure.done !== null) throw problem('accountability.done-already');
    mustHaveBeen(services, form.on, localDateOf(measure.decidedAt));
    await saveDone(tx, id, form);
    await recordOf(tx, services, measure, 'done', acting, form.on);
  });
}

/** Whoever answers for it says what came of it. Throws `accountability.measure-unknown`, `…not-done`, `…followed-up-already`, `…day-to-come`. */
export async function noteEffect(
  services: InquiryServices,
  actor: Actor,
  id: MeasureId,
  form: EffectForm,
): Promise<void> {
  await services.database.transaction({ employer: actor.employer }, async (tx) => {
    const { measure, acting } = await mustCarry(tx, services, actor, id);
    if (measure.done === null) throw problem('accountability.not-done');
    if (measure.effect !== null) throw problem('accountability.followed-up-already');
    mustHaveBeen(services, form.on, measure.done.on);
    await saveEffect(tx, id, form);
    await recordOf(tx, services, measure, 'effect-noted', acting, form.on);
  });
}

/** Who answers for a measure today: its holder, or in whose place (DOMAIN 23). */
export function answeringFor(
  tx: Tx,
  { clock }: Pick<InquiryServices, 'clock'>,
  measure: Pick<Measure, 'role' | 'unit' | 'authority'>,
): Promise<readonly Answering[]> {
  return holdersAt(tx, nowOf(clock)).answering(measure.role, placeOf(measure));
}

async function mustCarry(tx: Tx, services: InquiryServices, actor: Actor, id: MeasureId) {
  const measure = await lockMeasure(tx, id);
  const own = measure && (await answeringFor(tx, services, measure)).find(({ person }) => person === actor.person);
  // To anybody else it is not there.
  if (measure === undefined || own === undefined) throw problem('accountability.measure-unknown');
  const { person, role, actingFor } = own;
  const acting: EntryActor = { kind: 'person', person, role, ...(actingFor === undefined ? {} : { actingFor }) };
  return { measure, acting };
}

function mustHaveBeen({ clock }: InquiryServices, on: LocalDate, from: LocalDate): void {
  if (on > today(clock) || on < from) throw problem('accountability.day-not-within');
}

async function recordOf(
  tx: Tx,
  { journal }: InquiryServices,
  measure: Pick<Measure, 'id' | 'role' | 'dueOn' | 'effectOn' | 'authority' | 'kind'>,
  event: 'decided' | 'done' | 'effect-noted',
  actor: EntryActor,
  on: LocalDate,
): Promise<void> {
  const { id, role: ownerRole, dueOn, effectOn, authority, kind } = measure;
  const facts = { ownerRole, dueOn, effectOn: laterOf(effectOn, on), kind };
  const subject = { kind: MEASURE, id };
  await journal.record(tx, [{ type: `measure.${event}`, subject, actor, facts, authority, effectiveOn: on }]);
}
