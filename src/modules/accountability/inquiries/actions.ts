import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type AuthorityId, newId, type PersonId, type UnitId } from '../../../kernel/ids.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import { findEmployment, listAuthorities, organisationAt } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { AccountabilityServices } from '../services.ts';
import {
  type InquiryServices,
  isHolder,
  mustAct,
  mustFind,
  mustStandOutside,
  readHeldDuties,
  recordIn,
} from './authorise.ts';
import { foundDuty } from './found.ts';
import { listHearings } from './hearing-store.ts';
import type { InquiryForm, ItemForm, OwnerForm } from './schema.ts';
import {
  type ApprovalId,
  INQUIRY,
  type Inquiry,
  type InquiryId,
  type ItemId,
  insertApproval,
  insertInquiry,
  insertItem,
  insertOwner,
  insertVoid,
  listItems,
} from './store.ts';

type OpeningServices = InquiryServices & Pick<AccountabilityServices, 'subjectPages'>;

/**
 * Opens an inquiry, into what began before the system or into the chain of a matter that the actor may see, and appoints who
 * leads it. Throws `access.not-allowed`, `accountability.unknown`, `…unknown-person`, `…owner-in-chain`, `…chair-appoints`.
 */
export async function openInquiry(services: OpeningServices, actor: Actor, form: InquiryForm): Promise<InquiryId> {
  const { database, clock, random } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const authority = form.authorityId as AuthorityId;
    const acting = mustAct(services, actor, 'open', { authority });
    const times = nowOf(clock);
    if (!(await listAuthorities(tx, times)).some(({ id }) => id === authority)) throw problem('accountability.unknown');
    if (form.about !== null) await mustSee(tx, services, actor, form.about);
    const inquiry: Inquiry = {
      id: newId<InquiryId>(clock.now(), random),
      authority,
      title: form.title,
      openedAt: clock.now(),
      owner: await mustBeEmployed(tx, services, form),
      appointedBy: acting.person,
      about: form.about,
    };
    await insertInquiry(tx, inquiry);
    await insertOwner(tx, inquiry, clock.now());
    mustStandOutside(inquiry, await readHeldDuties(tx, services, inquiry.id));
    const { title, owner, about } = inquiry;
    const of = about === null ? {} : { about: `${about.kind} ${about.id}` };
    await recordIn(tx, services, inquiry, 'inquiry.opened', acting, { title, owner, ...of });
    return inquiry.id;
  });
}

/** Appoints somebody else to lead it. Throws `access.not-allowed`, `accountability.unknown` and `…owner-in-chain`. */
export async function appointOwner(
  services: InquiryServices,
  actor: Actor,
  id: InquiryId,
  form: OwnerForm,
): Promise<void> {
  await services.database.transaction({ employer: actor.employer }, async (tx) => {
    const inquiry = await mustFind(tx, id);
    const acting = mustAct(services, actor, 'open', { authority: inquiry.authority });
    const owner = await mustBeEmployed(tx, services, form);
    const next = { ...inquiry, owner, appointedBy: acting.person };
    mustStandOutside(next, await readHeldDuties(tx, services, id));
    await insertOwner(tx, next, services.clock.now());
    await recordIn(tx, services, next, 'inquiry.owner-appointed', acting, { owner });
  });
}

/**
 * Registers something from before the system, with its true day of recording, by whoever leads the inquiry. Throws
 * `access.not-allowed`, `accountability.unknown`, `…duty-unknown`, `…unit-unknown`, and `…owner-in-chain` or
 * `…chair-appoints` when whoever leads it, or who appointed them, held what was due.
 */
export async function registerItem(
  services: InquiryServices,
  actor: Actor,
  id: InquiryId,
  content: ItemForm,
): Promise<ItemId> {
  const { database, clock, random } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const inquiry = await mustFind(tx, id);
    const acting = mustAct(services, actor, 'keep', { person: inquiry.owner });
    const item = { id: newId<ItemId>(clock.now(), random), content, recordedAt: clock.now() };
    if (content.kind === 'evidence') {
      const due = await readHeldDuties(tx, services, id);
      if (!due.some(({ duty }) => duty.id === content.dutyId)) throw problem('accountability.duty-unknown');
      if (content.effectiveOn > today(clock)) throw problem('accountability.day-to-come');
    } else await mustBeUnit(tx, services, content.unitId);
    if (content.kind === 'duty')
      mustStandOutside(
        inquiry,
        await readHeldDuties(tx, services, id, [foundDuty(item.id, content, inquiry.authority)]),
      );
    await insertItem(tx, id, item);
    await recordIn(tx, services, inquiry, `inquiry.${content.kind}-registered-from-before`, acting, {
      item: item.id,
      ...content,
    });
    return item.id;
  });
}

/**
 * Says that something was registered in error: it stays seen and counts no more. Throws `access.not-allowed`,
 * `accountability.unknown`, `…item-unknown`, `…voided-already`.
 */
export async function voidItem(
  services: InquiryServices,
  actor: Actor,
  { id, item, reason }: { readonly id: InquiryId; readonly item: ItemId; readonly reason: string },
): Promise<void> {
  const { database, clock } = services;
  await database.transaction({ employer: actor.employer }, async (tx) => {
    const inquiry = await mustFind(tx, id);
    const acting = mustAct(services, actor, 'keep', { person: inquiry.owner });
    const found = (await listItems(tx, id, clock.now())).find((one) => one.id === item);
    if (found === undefined) throw problem('accountability.item-unknown');
    if (!(await insertVoid(tx, item, reason, clock.now()))) throw problem('accountability.voided-already');
    await recordIn(tx, services, inquiry, 'inquiry.item-voided', acting, { item, reason });
  });
}

/**
 * Approves the report as it is known now: by somebody who neither leads the inquiry nor held anything of it, when everybody who
 * was asked has answered or had their time. Throws `access.not-allowed`, `accountability.unknown`, `…approver-in-chain`,
 * `…approver-leads`, `…not-heard`.
 */
export async function approveReport(services: InquiryServices, actor: Actor, id: InquiryId): Promise<ApprovalId> {
  const { database, clock, random } = services;
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const inquiry = await mustFind(tx, id);
    const acting = mustAct(services, actor, 'approve', { authority: inquiry.authority });
    if (acting.person === inquiry.owner) throw problem('accountability.approver-leads');
    if (isHolder(acting.person, await readHeldDuties(tx, services, id)))
      throw problem('accountability.approver-in-chain');
    const now = clock.now();
    const waiting = (await listHearings(tx, [id], now)).filter(
      ({ answeredOn, answerBy }) => answeredOn === null && answerBy >= localDateOf(now),
    );
    if (waiting.length > 0) throw problem('accountability.not-heard');
    const approval = { id: newId<ApprovalId>(now, random), knownAt: now, by: acting.person, at: now };
    await insertApproval(tx, id, approval);
    await recordIn(tx, services, inquiry, 'inquiry.report-approved', acting, { approval: approval.id, knownAt: now });
    return approval.id;
  });
}

async function mustSee(tx: Tx, services: OpeningServices, actor: Actor, about: Subject): Promise<void> {
  const { clock, policy, subjectPages, chainMatters } = services;
  const hasChain = about.kind !== INQUIRY && chainMatters.some(({ kind }) => kind === about.kind);
  const pages = hasChain ? subjectPages.find(({ kind }) => kind === about.kind) : undefined;
  const reader = { actor, policy, times: nowOf(clock) };
  const seen = await pages?.pagesOf(tx, reader, [about.id], 'sv' satisfies Language);
  if (seen?.has(about.id) !== true) throw problem('accountability.unknown');
}

async function mustBeEmployed(
  tx: Tx,
  { clock }: InquiryServices,
  { ownerId, employeeId }: Pick<OwnerForm, 'ownerId' | 'employeeId'>,
): Promise<PersonId> {
  const person = ownerId ?? (employeeId === null ? undefined : (await findEmployment(tx, employeeId))?.person);
  const at = organisationAt(tx, nowOf(clock));
  const found = person == null ? undefined : await at.findPerson(person as PersonId);
  if (found === undefined) throw problem('accountability.unknown-person');
  return person as PersonId;
}

async function mustBeUnit(tx: Tx, { clock }: InquiryServices, unit: string | null): Promise<void> {
  if (unit === null) return;
  const found = await organisationAt(tx, nowOf(clock)).findUnit(unit as UnitId);
  if (found === undefined) throw problem('accountability.unit-unknown');
}
