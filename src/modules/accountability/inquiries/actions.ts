import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type AuthorityId, newId, type PersonId, type UnitId } from '../../../kernel/ids.ts';
import { addDays } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor, Facts } from '../../../platform/journal/index.ts';
import { listAuthorities, organisationAt } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { Seat } from '../reading/matter.ts';
import { readTenures } from '../reading/tenures.ts';
import type { AccountabilityServices } from '../services.ts';
import { seatOf } from './found.ts';
import type { HearingForm, InquiryForm, ItemForm, ReplyForm } from './schema.ts';
import {
  findInquiry,
  type HearingId,
  INQUIRY,
  type Inquiry,
  type InquiryId,
  type ItemId,
  insertHearing,
  insertInquiry,
  insertItem,
  insertOwner,
  listItems,
  lockHearing,
  saveReply,
} from './store.ts';

type Services = Pick<AccountabilityServices, 'database' | 'journal' | 'clock' | 'random' | 'policy'>;

/** Opens an inquiry and appoints who leads it. Throws `access.not-allowed` or `accountability.unknown-person`. */
export async function openInquiry(services: Services, actor: Actor, form: InquiryForm): Promise<InquiryId> {
  const { database, clock, random } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const authority = form.authorityId as AuthorityId;
    const acting = mustAct(services, actor, 'open', { authority });
    const times = { on: today(clock), knownAt: clock.now() };
    if (!(await listAuthorities(tx, times)).some(({ id }) => id === authority)) throw problem('accountability.unknown');
    const inquiry: Inquiry = {
      id: newId<InquiryId>(clock.now(), random),
      authority,
      title: form.title,
      openedAt: clock.now(),
      owner: await mustBeEmployed(tx, services, form.ownerId as PersonId),
      appointedBy: actor.person as PersonId,
    };
    await insertInquiry(tx, inquiry);
    await insertOwner(tx, inquiry, clock.now());
    await record(tx, services, inquiry, 'inquiry.opened', acting, { title: form.title, owner: inquiry.owner });
    return inquiry.id;
  });
}

/** Appoints somebody else to lead it. Throws `access.not-allowed`, `accountability.unknown` and `…owner-in-chain`. */
export async function appointOwner(services: Services, actor: Actor, id: InquiryId, owner: PersonId): Promise<void> {
  await services.database.transaction({ employer: actor.employer }, async (tx) => {
    const inquiry = await mustFind(tx, id);
    const acting = mustAct(services, actor, 'open', { authority: inquiry.authority });
    const next = {
      ...inquiry,
      owner: await mustBeEmployed(tx, services, owner),
      appointedBy: actor.person as PersonId,
    };
    for (const { content } of await listItems(tx, id, services.clock.now()))
      if (content.kind === 'duty') await mustStandOutside(tx, services, next, content);
    await insertOwner(tx, next, services.clock.now());
    await record(tx, services, next, 'inquiry.owner-appointed', acting, { owner });
  });
}

/**
 * Registers something from before the system, with its true day of recording, by whoever leads the inquiry. Throws
 * `access.not-allowed`, `accountability.unknown`, `…duty-unknown`, `…unit-unknown`, `…day-to-come`; and
 * `accountability.owner-in-chain` when whoever leads it, or who appointed them, held what was due.
 */
export async function registerItem(
  services: Services,
  actor: Actor,
  id: InquiryId,
  content: ItemForm,
): Promise<ItemId> {
  const { database, clock, random } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const inquiry = await mustFind(tx, id);
    const acting = mustAct(services, actor, 'keep', { person: inquiry.owner });
    if (content.kind === 'evidence') {
      await mustBeDuty(tx, services, id, content.dutyId);
      if (content.effectiveOn > today(clock)) throw problem('accountability.day-to-come');
    } else await mustBeUnit(tx, services, content.unitId);
    if (content.kind === 'duty') await mustStandOutside(tx, services, inquiry, content);
    const item = { id: newId<ItemId>(clock.now(), random), content, recordedAt: clock.now() };
    await insertItem(tx, id, item);
    await record(tx, services, inquiry, `inquiry.${content.kind}-registered-from-before`, acting, {
      item: item.id,
      ...content,
    });
    return item.id;
  });
}

/**
 * Asks somebody who held what was due, with a day to answer by. Throws `access.not-allowed`, `accountability.unknown`,
 * `…duty-unknown`, `…not-a-holder`, `…day-passed`, `…heard-already`.
 */
export async function hear(services: Services, actor: Actor, id: InquiryId, form: HearingForm): Promise<HearingId> {
  const { database, clock, random } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const inquiry = await mustFind(tx, id);
    const acting = mustAct(services, actor, 'keep', { person: inquiry.owner });
    if (form.answerBy < today(clock)) throw problem('accountability.day-passed');
    const duty = await mustBeDuty(tx, services, id, form.dutyId);
    const person = form.personId as PersonId;
    if (!(await holdersOf(tx, services, seatOf(duty, inquiry.authority), duty)).has(person))
      throw problem('accountability.not-a-holder');
    const hearing = { id: newId<HearingId>(clock.now(), random), inquiry: id, duty: form.dutyId, person };
    const isNew = await insertHearing(tx, { ...hearing, answerBy: form.answerBy, cause: form.cause }, clock.now());
    if (!isNew) throw problem('accountability.heard-already');
    await record(tx, services, inquiry, 'hearing.asked', acting, { ...hearing, answerBy: form.answerBy });
    return hearing.id;
  });
}

/** Whoever is heard answers, once. Throws `accountability.hearing-unknown`, `…answered-already`, `…day-to-come`. */
export async function reply(services: Services, actor: Actor, id: HearingId, form: ReplyForm): Promise<void> {
  const { database, clock, random } = services;
  await database.transaction({ employer: actor.employer }, async (tx) => {
    const hearing = actor.person === null ? undefined : await lockHearing(tx, id, actor.person);
    if (hearing === undefined) throw problem('accountability.hearing-unknown');
    if (hearing.answeredOn !== null) throw problem('accountability.answered-already');
    const inquiry = await mustFind(tx, hearing.inquiry);
    const acting = mustAct(services, actor, 'answer', { person: hearing.person });
    const { shows, text, cause } = form;
    if (shows.kind !== 'nothing') {
      if (shows.effectiveOn > today(clock)) throw problem('accountability.day-to-come');
      const { kind: of, ...shown } = shows;
      const content = { kind: 'evidence', dutyId: hearing.duty, of, journalNumber: null, ...shown } as const;
      await insertItem(tx, inquiry.id, { id: newId<ItemId>(clock.now(), random), content, recordedAt: clock.now() });
    }
    await saveReply(tx, id, { text, cause, at: clock.now() });
    await record(tx, services, inquiry, 'hearing.answered', acting, { hearing: id, shows: shows.kind, text, cause });
  });
}

type Duty = Extract<ItemForm, { kind: 'duty' }>;

/** Who held an office while something was due there. */
async function holdersOf(
  tx: Tx,
  { clock }: Services,
  { role, place }: Seat,
  { arisenOn }: Duty,
): Promise<Set<PersonId>> {
  const period = { from: arisenOn, to: addDays(today(clock), 1) };
  const { held } = await readTenures(tx, place, [role], period, clock.now());
  return new Set((held.get(role) ?? []).map(({ person }) => person));
}

/** A holder in the chain neither leads the inquiry nor appoints who does: of the director's own the chair appoints (seed 001). */
async function mustStandOutside(tx: Tx, services: Services, inquiry: Inquiry, duty: Duty): Promise<void> {
  const holders = await holdersOf(tx, services, seatOf(duty, inquiry.authority), duty);
  if (holders.has(inquiry.owner)) throw problem('accountability.owner-in-chain');
  if (duty.role === 'director' && holders.has(inquiry.appointedBy)) throw problem('accountability.chair-appoints');
}

function mustAct(
  { policy }: Services,
  actor: Actor,
  action: string,
  facts: Parameters<typeof findActing>[4],
): EntryActor {
  const acting = findActing(policy, actor, INQUIRY, action, facts);
  if (acting === undefined || actor.person === null) throw accessProblem('access.not-allowed');
  return acting;
}

async function mustFind(tx: Tx, id: InquiryId): Promise<Inquiry> {
  const inquiry = await findInquiry(tx, id);
  if (inquiry === undefined) throw problem('accountability.unknown');
  return inquiry;
}

async function mustBeDuty(tx: Tx, { clock }: Services, inquiry: InquiryId, id: string): Promise<Duty> {
  const item = (await listItems(tx, inquiry, clock.now())).find((one) => one.id === id);
  if (item?.content.kind !== 'duty') throw problem('accountability.duty-unknown');
  return item.content;
}

async function mustBeEmployed(tx: Tx, { clock }: Services, person: PersonId): Promise<PersonId> {
  const found = await organisationAt(tx, { on: today(clock), knownAt: clock.now() }).findPerson(person);
  if (found === undefined) throw problem('accountability.unknown-person');
  return person;
}

async function mustBeUnit(tx: Tx, { clock }: Services, unit: string | null): Promise<void> {
  if (unit === null) return;
  const found = await organisationAt(tx, { on: today(clock), knownAt: clock.now() }).findUnit(unit as UnitId);
  if (found === undefined) throw problem('accountability.unit-unknown');
}

async function record(
  tx: Tx,
  { journal }: Services,
  { id, authority }: Inquiry,
  type: string,
  actor: EntryActor,
  facts: Facts,
): Promise<void> {
  await journal.record(tx, [{ type, subject: { kind: INQUIRY, id }, actor, facts, authority }]);
}
