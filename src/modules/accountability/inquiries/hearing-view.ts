import type { Actor } from '../../../access/index.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listKnowableNames, organisationAt } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import { gather } from '../reading/gather.ts';
import type { FoundDuty } from '../reading/matter.ts';
import type { AccountabilityServices } from '../services.ts';
import type { HearingView } from './api.ts';
import { type HearingId, type KeptHearing, listHearingsById } from './hearing-store.ts';
import { findInquiry, INQUIRY, type Inquiry } from './store.ts';

/** What somebody is asked, for themselves alone. Throws `accountability.hearing-unknown`. */
export async function readHearing(
  tx: Tx,
  services: AccountabilityServices,
  actor: Actor,
  id: HearingId,
): Promise<HearingView> {
  const { hearing, inquiry } = await mustBeThere(tx, id);
  if (hearing.person !== actor.person) throw problem('accountability.hearing-unknown');
  return (await tellAsked(tx, services, actor, { hearing, inquiry })).view;
}

/** The letter by which somebody who has left, or may not be named, is asked. */
export interface AskingLetter extends HearingView {
  /** Null: whoever leads the inquiry may not know who it is. */
  readonly addressee: string | null;
  /** The office that they held; its unit by name. */
  readonly office: { readonly role: FoundDuty['role']; readonly unit: string | null } | null;
}

/** What stands in the letter, for whoever leads the inquiry. Throws `accountability.hearing-unknown`, `…answers-themselves`. */
export async function readAskingLetter(
  tx: Tx,
  services: AccountabilityServices,
  actor: Actor,
  id: HearingId,
): Promise<AskingLetter> {
  const { hearing, inquiry } = await mustBeThere(tx, id);
  // To anybody else it is not there.
  if (inquiry.owner !== actor.person) throw problem('accountability.hearing-unknown');
  if (hearing.letterNumber === null) throw problem('accountability.answers-themselves');
  const { view, duty, names } = await tellAsked(tx, services, actor, { hearing, inquiry });
  const units = await organisationAt(tx, nowOf(services.clock)).listUnits();
  const unit = units.find(({ id: one }) => one === duty?.place.unit)?.name ?? null;
  return {
    ...view,
    addressee: names.get(hearing.person) ?? null,
    office: duty === undefined ? null : { role: duty.role, unit },
  };
}

async function mustBeThere(tx: Tx, id: HearingId) {
  const [hearing] = await listHearingsById(tx, [id]);
  const inquiry = hearing && (await findInquiry(tx, hearing.inquiry));
  if (hearing === undefined || inquiry === undefined) throw problem('accountability.hearing-unknown');
  return { hearing, inquiry };
}

async function tellAsked(
  tx: Tx,
  services: AccountabilityServices,
  actor: Actor,
  { hearing, inquiry }: { readonly hearing: KeptHearing; readonly inquiry: Inquiry },
) {
  const { policy, clock } = services;
  const { found } = await gather(tx, services, { kind: INQUIRY, id: inquiry.id }, undefined);
  const duty = found.duties.find((one) => one.id === hearing.duty);
  const reader = { actor, policy, times: nowOf(clock) };
  const names = await listKnowableNames(tx, reader, [inquiry.owner, hearing.person]);
  const owner = names.get(inquiry.owner);
  const view: HearingView = {
    ...hearingWords(hearing),
    duty: duty?.title ?? null,
    inquiry: { id: inquiry.id, title: inquiry.title },
    owner: owner === undefined ? null : { id: inquiry.owner, name: owner },
    source: duty?.source ?? null,
    arisenOn: duty?.arisenOn ?? null,
    dueOn: duty?.dueOn ?? null,
    shown: found.evidence
      .filter((one) => one.duty === hearing.duty && !one.isVoided)
      .map(({ title, journalNumber, effectiveOn }) => ({ title, journalNumber, effectiveOn })),
  };
  return { view, duty, names };
}

/** What is told of a hearing wherever it is told. */
export function hearingWords(hearing: KeptHearing) {
  const { id, askedOn, answerBy, answeredOn, message, text, ownCause, correction, letterNumber, received } = hearing;
  return { id, askedOn, answerBy, answeredOn, message, text, ownCause, correction, letterNumber, received };
}
