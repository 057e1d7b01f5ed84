import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId, type PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor, Facts } from '../../../platform/journal/index.ts';
import { problem } from '../problems.ts';
import { type InquiryServices, mustAct, mustFind, readHeldDuties } from './authorise.ts';
import {
  HEARING,
  type HearingId,
  insertHearing,
  type KeptHearing,
  lockHearing,
  saveCause,
  saveReply,
  saveSettlement,
} from './hearing-store.ts';
import type { HearingForm, ReplyForm, WeighingForm } from './schema.ts';
import { type Inquiry, type InquiryId, type ItemId, insertItem } from './store.ts';

/**
 * Asks somebody who held what was due, with a day to answer by. Throws `access.not-allowed`, `accountability.unknown`,
 * `…duty-unknown`, `…not-a-holder`, `…day-passed`, `…heard-already`.
 */
export async function hear(
  services: InquiryServices,
  actor: Actor,
  id: InquiryId,
  form: HearingForm,
): Promise<HearingId> {
  const { database, clock, random } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const inquiry = await mustFind(tx, id);
    const acting = mustAct(services, actor, 'keep', { person: inquiry.owner });
    const { dutyId, answerBy, message, cause } = form;
    if (answerBy < today(clock)) throw problem('accountability.day-passed');
    const due = (await readHeldDuties(tx, services, id)).find(({ duty }) => duty.id === dutyId);
    if (due === undefined) throw problem('accountability.duty-unknown');
    const person = form.personId as PersonId;
    if (!due.holders.has(person)) throw problem('accountability.not-a-holder');
    const hearing = { id: newId<HearingId>(clock.now(), random), inquiry: id, duty: dutyId, person };
    const isNew = await insertHearing(tx, { ...hearing, answerBy, message, cause }, clock.now());
    if (!isNew) throw problem('accountability.heard-already');
    const facts = { inquiry: id, duty: dutyId, person, answerBy, message };
    await recordOf(tx, services, { inquiry, id: hearing.id, type: 'hearing.asked', actor: acting, facts });
    return hearing.id;
  });
}

/** Whoever is heard answers, once. Throws `accountability.hearing-unknown`, `…answered-already`, `…day-to-come`. */
export async function reply(services: InquiryServices, actor: Actor, id: HearingId, form: ReplyForm): Promise<void> {
  const { database, clock, random } = services;
  await database.transaction({ employer: actor.employer }, async (tx) => {
    const hearing = await mustLock(tx, id);
    if (hearing.person !== actor.person) throw problem('accountability.hearing-unknown');
    if (hearing.answeredOn !== null) throw problem('accountability.answered-already');
    const inquiry = await mustFind(tx, hearing.inquiry);
    const acting = mustAct(services, actor, 'answer', { person: hearing.person });
    const { shows, text, cause, wrong } = form;
    if (shows.kind !== 'nothing') {
      if (shows.effectiveOn > today(clock)) throw problem('accountability.day-to-come');
      const { kind: of, ...shown } = shows;
      const content = { kind: 'evidence', dutyId: hearing.duty, of, journalNumber: null, ...shown } as const;
      await insertItem(tx, inquiry.id, { id: newId<ItemId>(clock.now(), random), content, recordedAt: clock.now() });
    }
    await saveReply(tx, id, { text, cause, wrong, at: clock.now() });
    const facts = { inquiry: inquiry.id, shows: shows.kind, text, cause, wrong };
    await recordOf(tx, services, { inquiry, id, type: 'hearing.answered', actor: acting, facts });
  });
}

/**
 * Whoever leads the inquiry says why, in a word of their own, and whether what was said to be wrong is put right. Throws
 * `accountability.hearing-unknown`, `…not-answered`, `…nothing-to-correct`, `…corrected-already`.
 */
export async function weighReply(
  services: InquiryServices,
  actor: Actor,
  id: HearingId,
  { cause, correction }: WeighingForm,
): Promise<void> {
  const { database, clock } = services;
  await database.transaction({ employer: actor.employer }, async (tx) => {
    const hearing = await mustLock(tx, id);
    const inquiry = await mustFind(tx, hearing.inquiry);
    // To anybody else it is not there.
    if (inquiry.owner !== actor.person) throw problem('accountability.hearing-unknown');
    const acting = mustAct(services, actor, 'keep', { person: inquiry.owner });
    if (hearing.answeredOn === null) throw problem('accountability.not-answered');
    await saveCause(tx, id, cause);
    if (correction !== null) {
      if (hearing.correction === null) throw problem('accountability.nothing-to-correct');
      if (hearing.correction.settled !== null) throw problem('accountability.corrected-already');
      await saveSettlement(tx, id, { ...correction, at: clock.now() });
    }
    const settled = correction === null ? {} : { isAgreed: correction.isAgreed, words: correction.words };
    const facts = { inquiry: inquiry.id, cause, ...settled };
    await recordOf(tx, services, { inquiry, id, type: 'hearing.weighed', actor: acting, facts });
  });
}

async function mustLock(tx: Tx, id: HearingId): Promise<KeptHearing> {
  const hearing = await lockHearing(tx, id);
  if (hearing === undefined) throw problem('accountability.hearing-unknown');
  return hearing;
}

async function recordOf(
  tx: Tx,
  { journal }: Pick<InquiryServices, 'journal'>,
  of: {
    readonly inquiry: Inquiry;
    readonly id: HearingId;
    readonly type: string;
    readonly actor: EntryActor;
    readonly facts: Facts;
  },
): Promise<void> {
  const { inquiry, id, type, actor, facts } = of;
  const subject = { kind: HEARING, id };
  await journal.record(tx, [{ type, subject, actor, facts, authority: inquiry.authority }]);
}
