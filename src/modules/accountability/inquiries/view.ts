import { type Actor, may } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { listAuthorities, listKnowableNames, organisationAt } from '../../organisation/index.ts';
import { readMeasuresOf } from '../measures/view.ts';
import { problem } from '../problems.ts';
import type { AccountabilityServices } from '../services.ts';
import type { InquiryList, InquiryView } from './api.ts';
import { hasLeft, readHeldDuties } from './authorise.ts';
import { listHearings, listHearingsOf } from './hearing-store.ts';
import { hearingWords } from './hearing-view.ts';
import type { ItemForm } from './schema.ts';
import {
  findInquiry,
  INQUIRY,
  type Inquiry,
  type InquiryId,
  listApprovals,
  listInquiries,
  listItems,
} from './store.ts';

/** The inquiries that the reader may see, under which committees they may open one, and what they are asked themselves. */
export async function readInquiries(tx: Tx, services: AccountabilityServices, actor: Actor): Promise<InquiryList> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const found = await listInquiries(tx, { policy, actor, on: times.on });
  const asked = actor.person === null ? [] : await listHearingsOf(tx, actor.person);
  const titles = new Map<string, string>(found.map(({ id, title }) => [id, title]));
  return {
    items: found.map((one) => ({
      id: one.id,
      title: one.title,
      openedOn: localDateOf(one.openedAt),
      isShown: maySee(services, actor, one),
    })),
    opens: (await listAuthorities(tx, times))
      .filter(({ id }) => may(policy, actor, INQUIRY, 'open', { authority: id }))
      .map(({ id, name }) => ({ id, name })),
    asked: asked
      .filter(({ answeredOn }) => answeredOn === null)
      .map(({ id, inquiry, answerBy }) => ({ id, inquiryId: inquiry, title: titles.get(inquiry) ?? '', answerBy })),
  };
}

/** An inquiry for whoever leads it or may see it by the policy. Throws `accountability.unknown`. */
export async function readInquiry(
  tx: Tx,
  services: AccountabilityServices,
  actor: Actor,
  id: InquiryId,
  language: Language,
): Promise<InquiryView> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const inquiry = await findInquiry(tx, id);
  if (inquiry === undefined || !maySee(services, actor, inquiry)) throw problem('accountability.unknown');
  const leads = inquiry.owner === actor.person;
  const mayMeasure = may(policy, actor, INQUIRY, 'measure', { authority: inquiry.authority });
  const held = await readHeldDuties(tx, services, id);
  const hearings = await listHearings(tx, [id], times.knownAt);
  const approvals = await listApprovals(tx, id);
  const isHeard = (duty: string, person: PersonId) =>
    hearings.some((one) => one.duty === duty && one.person === person);
  const at = organisationAt(tx, times);
  const units = await at.listUnits();
  const persons = [
    inquiry.owner,
    inquiry.appointedBy,
    ...held.flatMap(({ holders }) => [...holders]),
    ...hearings.map(({ person }) => person),
    ...approvals.map(({ by }) => by),
  ];
  const names = await listKnowableNames(tx, { actor, policy, times }, [...new Set(persons)]);
  const named = (person: PersonId) => {
    const name = names.get(person);
    return name === undefined ? null : { id: person, name };
  };
  const holding = [...new Set(held.flatMap(({ holders }) => [...holders]))];
  const left = new Set<PersonId>();
  if (leads) for (const person of holding) if (await hasLeft(tx, services, person)) left.add(person);
  const unitNames = new Map<string, string>(units.map((unit) => [unit.id, unit.name]));
  const authority = (await listAuthorities(tx, times)).find((one) => one.id === inquiry.authority);
  const { authority: ofAuthority } = inquiry;
  return {
    id,
    title: inquiry.title,
    openedOn: localDateOf(inquiry.openedAt),
    authority: { id: ofAuthority, name: authority?.name ?? '' },
    about: await aboutOf(tx, services, actor, inquiry, language),
    owner: named(inquiry.owner),
    appointedBy: named(inquiry.appointedBy),
    may: [
      ...(leads ? (['keep'] as const) : []),
      ...(['open', 'approve', 'measure'] as const).filter(
        (action) => !(leads && action === 'approve') && may(policy, actor, INQUIRY, action, { authority: ofAuthority }),
      ),
    ],
    duties: held.map(({ duty, holders }) => ({
      id: duty.id,
      title: duty.title,
      role: duty.role,
      unit: unitNames.get(duty.place.unit ?? '') ?? null,
      dueOn: duty.dueOn,
      holders: [...holders].flatMap((person) => {
        const one = named(person);
        return one === null ? [] : [{ ...one, isHeard: isHeard(duty.id, person), hasLeft: left.has(person) }];
      }),
      hasUnnamed: leads && [...holders].some((person) => !names.has(person) && !isHeard(duty.id, person)),
    })),
    hearings: hearings.map((one) => ({
      ...hearingWords(one),
      duty: held.find(({ duty }) => duty.id === one.duty)?.duty.title ?? null,
      person: named(one.person),
      cause: one.cause,
    })),
    items: (await listItems(tx, id, times.knownAt)).map(({ id: item, content, recordedAt, voided }) => ({
      id: item,
      kind: content.kind,
      title: titleOf(content),
      recordedOn: localDateOf(recordedAt),
      voided: voided && { on: localDateOf(voided.at), reason: voided.reason },
    })),
    approvals: approvals.map(({ id: approval, knownAt, by, at: on }) => ({
      id: approval,
      knownAt,
      by: named(by),
      on: localDateOf(on),
    })),
    measures: [...(await readMeasuresOf(tx, services, actor, inquiry))],
    units: leads || mayMeasure ? units.map((unit) => ({ id: unit.id, name: unit.name })) : [],
  };
}

function maySee({ policy }: AccountabilityServices, actor: Actor, { owner, authority }: Inquiry): boolean {
  return owner === actor.person || may(policy, actor, INQUIRY, 'read', { authority });
}

function titleOf(content: ItemForm): string {
  return content.kind === 'means' ? content.source : content.title;
}

/** What it is about, by its title for whoever may see that matter. */
async function aboutOf(
  tx: Tx,
  { policy, clock, subjectPages }: AccountabilityServices,
  actor: Actor,
  { about }: Inquiry,
  language: Language,
): Promise<InquiryView['about']> {
  if (about === null) return null;
  const reader = { actor, policy, times: nowOf(clock) };
  const pages = subjectPages.find(({ kind }) => kind === about.kind);
  const page = (await pages?.pagesOf(tx, reader, [about.id], language))?.get(about.id);
  return { ...about, title: page?.title ?? null };
}
