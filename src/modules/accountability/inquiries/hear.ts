import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId, type PersonId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor, Facts } from '../../../platform/journal/index.ts';
import { listKnowableNames } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import { type HeldDuty, hasLeft, type InquiryServices, mustAct, mustFind, readHeldDuties } from './authorise.ts';
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
import type { HearingForm, LetterReplyForm, ReplyForm, WeighingForm } from './schema.ts';
import { type Inquiry, type InquiryId, type ItemId, insertItem } from './store.ts';

/** Somebody who is asked. */
interface Asked {
  readonly id: HearingId;
  readonly person: PersonId;
}

/**
 * Asks somebody who held what was due, with a day to answer by; or, of nobody by name, all of them whom the one who leads may
 * not know of. Who has left has no account, and is asked by a letter that is registered; of several without a name one at a time,
 * so that each letter has its own number. Throws `access.not-allowed`,
 * `accountability.unknown`, `…duty-unknown`, `…not-a-holder`, `…day-passed`, `…heard-already`, `…letter-needed`.
 */
export async function hear(
  services: InquiryServices,
  actor: Actor,
  id: InquiryId,
  form: HearingForm,
): Promise<readonly Asked[]> {
  const { database, clock } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const inquiry = await mustFind(tx, id);
    const acting = mustAct(services, actor, 'keep', { person: inquiry.owner });
    if (form.answerBy < today(clock)) throw problem('accountability.day-passed');
    const due = (await readHeldDuties(tx, services, id)).find(({ duty }) => duty.id === form.dutyId);
    if (due === undefined) throw problem('accountability.duty-unknown');
    const holders = form.personId === null ? await listUnknown(tx, services, actor, due) : [form.personId as PersonId];
    if (holders.length === 0 || !holders.every((person) => due.holders.has(person)))
      throw problem('accountability.not-a-holder');
    const asked: Asked[] = [];
    let isSent = false;
    for (const person of holders) {
      const isByLetter = await hasLeft(tx, services, person);
      // A letter is for one: whoever else has left is asked the next time, under its own number.
      if (isByLetter && isSent) continue;
      const hearing = await ask(tx, services, { inquiry, person, form, acting, isByLetter });
      if (hearing === undefined) continue;
      isSent ||= isByLetter;
      asked.push({ id: hearing, person });
    }
    if (asked.length === 0) throw problem('accountability.heard-already');
    return asked;
  });
}

/** Those who held it of whom the reader may not know, such as who has a protected identity. */
async function listUnknown(tx: Tx, { policy, clock }: InquiryServices, actor: Actor, { holders }: HeldDuty) {
  const times = nowOf(clock);
  const names = await listKnowableNames(tx, { actor, policy, times }, [...holders]);
  return [...holders].filter((person) => !names.has(person));
}

/** Asks one of them; undefined when they are asked already. Throws `accountability.letter-needed`. */
async function ask(
  tx: Tx,
  services: InquiryServices,
  of: {
    readonly inquiry: Inquiry;
    readonly person: PersonId;
    readonly form: HearingForm;
    readonly acting: EntryActor;
    readonly isByLetter: boolean;
  },
): Promise<HearingId | undefined> {
  const { inquiry, person, form, acting: actor, isByLetter } = of;
  const { clock, random } = services;
  const { dutyId: duty, answerBy, message, cause } = form;
  if (isByLetter && form.letterNumber === null) throw problem('accountability.letter-needed');
  const letterNumber = isByLetter ? form.letterNumber : null;
  const id = newId<HearingId>(clock.now(), random);
  const hearing = { id, inquiry: inquiry.id, duty, person, answerBy, message, cause, letterNumber };
  if (!(await insertHearing(tx, hearing, clock.now()))) return undefined;
  const facts = { inquiry: inquiry.id, duty, person, answerBy, message };
  // In a list of their own nobody would look: a letter makes no duty of whoever has left.
  await (letterNumber === null
    ? recordOf(tx, services, { inquiry, id, type: 'hearing.asked', actor, facts })
    : recordOf(tx, services, {
        inquiry,
        id,
        type: 'hearing.asked-by-letter',
        actor,
        facts: { ...facts, letterNumber },
      }));
  return id;
}

/** Whoever is heard answers, once. Throws `accountability.hearing-unknown`, `…answered-already`, `…day-to-come`. */
export async function reply(services: InquiryServices, actor: Actor, id: HearingId, form: ReplyForm): Promise<void> {
  await services.database.transaction({ employer: actor.employer }, async (tx) => {
    const hearing = await mustLock(tx, id);
    if (hearing.person !== actor.person) throw problem('accountability.hearing-unknown');
    const acting = mustAct(services, actor, 'answer', { person: hearing.person });
    await answer(tx, services, { hearing, form, received: null, acting });
  });
}

/**
 * Whoever leads the inquiry enters what somebody who has left has answered by letter, once. Throws
 * `accountability.hearing-unknown`, `…answers-themselves`, `…answered-already`, `…day-to-come`, `…received-before`.
 */
export async function enterReply(
  services: InquiryServices,
  actor: Actor,
  id: HearingId,
  { receivedOn: on, replyNumber: number, ...form }: LetterReplyForm,
): Promise<void> {
  await services.database.transaction({ employer: actor.employer }, async (tx) => {
    const hearing = await mustLock(tx, id);
    const inquiry = await mustFind(tx, hearing.inquiry);
    // To anybody else it is not there.
    if (inquiry.owner !== actor.person) throw problem('accountability.hearing-unknown');
    const acting = mustAct(services, actor, 'keep', { person: inquiry.owner });
    if (hearing.letterNumber === null) throw problem('accountability.answers-themselves');
    if (on > today(services.clock)) throw problem('accountability.day-to-come');
    if (on < hearing.askedOn) throw problem('accountability.received-before');
    await answer(tx, services, { hearing, form, received: { on, number }, acting });
  });
}

async function answer(
  tx: Tx,
  services: InquiryServices,
  of: {
    readonly hearing: KeptHearing;
    readonly form: ReplyForm;
    readonly received: KeptHearing['received'];
    readonly acting: EntryActor;
  },
): Promise<void> {
  const { hearing, form, received, acting } = of;
  const { clock, random } = services;
  if (hearing.answeredOn !== null) throw problem('accountability.answered-already');
  const inquiry = await mustFind(tx, hearing.inquiry);
  const { shows, text, cause, wrong } = form;
  if (shows.kind !== 'nothing') {
    if (shows.effectiveOn > today(clock)) throw problem('accountability.day-to-come');
    const { kind: as, ...shown } = shows;
    const content = { kind: 'evidence', dutyId: hearing.duty, of: as, journalNumber: null, ...shown } as const;
    await insertItem(tx, inquiry.id, { id: newId<ItemId>(clock.now(), random), content, recordedAt: clock.now() });
  }
  await saveReply(tx, hearing.id, { text, cause, wrong, received, at: clock.now() });
  const letter = received === null ? {} : { replyNumber: received.number, receivedOn: received.on };
  const facts = { inquiry: inquiry.id, shows: shows.kind, text, cause, wrong, ...letter };
  await recordOf(tx, services, { inquiry, id: hearing.id, type: 'hearing.answered', actor: acting, facts });
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
