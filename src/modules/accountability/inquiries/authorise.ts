import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { intersection } from '../../../kernel/period.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor, Facts } from '../../../platform/journal/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import { firstDayOf, gather } from '../reading/gather.ts';
import type { FoundDuty } from '../reading/matter.ts';
import { officeIdOf, readOffices } from '../reading/offices.ts';
import type { AccountabilityServices } from '../services.ts';
import { findInquiry, INQUIRY, type Inquiry, type InquiryId } from './store.ts';

/** What inquiries work with. */
export type InquiryServices = Pick<
  AccountabilityServices,
  'database' | 'journal' | 'clock' | 'random' | 'policy' | 'dutyPorts' | 'entryWords' | 'chainMatters'
>;

/** Something that was due in an inquiry's chain, and who held the office from when it arose. */
export interface HeldDuty {
  readonly duty: FoundDuty;
  readonly holders: ReadonlySet<PersonId>;
}

/** As whom the actor may do it. Throws `access.not-allowed`. */
export function mustAct(
  { policy }: Pick<InquiryServices, 'policy'>,
  actor: Actor,
  action: string,
  facts: Parameters<typeof findActing>[4],
): EntryActor & { readonly person: PersonId } {
  const acting = findActing(policy, actor, INQUIRY, action, facts);
  if (acting === undefined || actor.person === null) throw accessProblem('access.not-allowed');
  return { ...acting, person: actor.person };
}

/** An inquiry. Throws `accountability.unknown`. */
export async function mustFind(tx: Tx, id: InquiryId): Promise<Inquiry> {
  const inquiry = await findInquiry(tx, id);
  if (inquiry === undefined) throw problem('accountability.unknown');
  return inquiry;
}

/** All that was due in the inquiry's chain, of it and of what it is about, with who held it. */
export async function readHeldDuties(
  tx: Tx,
  services: InquiryServices,
  id: InquiryId,
  besides: readonly FoundDuty[] = [],
): Promise<readonly HeldDuty[]> {
  const { found } = await gather(tx, services, { kind: INQUIRY, id }, undefined);
  const duties = [...found.duties, ...besides];
  const on = today(services.clock);
  const period = { from: firstDayOf({ ...found, duties }, on), to: addDays(on, 1) };
  const offices = await readOffices(tx, duties, period, services.clock.now());
  const held = new Map(offices.map((office) => [office.id, office.held]));
  return duties.map((duty) => {
    const tenures = held.get(officeIdOf(duty)) ?? [];
    const within = tenures.filter((one) => intersection(one, { from: duty.arisenOn, to: period.to }) !== undefined);
    return { duty, holders: new Set(within.map(({ person }) => person)) };
  });
}

/** Whether somebody has neither an employment nor a role any more, and so no account to answer by. */
export async function hasLeft(tx: Tx, { clock }: Pick<InquiryServices, 'clock'>, person: PersonId): Promise<boolean> {
  const at = organisationAt(tx, nowOf(clock));
  const [employments, roles] = await Promise.all([at.listInLine({ persons: [person] }), at.rolesOf(person)]);
  return employments.length === 0 && roles.every(({ role }) => role === 'employee');
}

/**
 * A holder in the chain neither leads the inquiry nor, as director, appoints who does: the chair appoints (seed 001). Throws
 * `accountability.owner-in-chain` and `…chair-appoints`.
 */
export function mustStandOutside({ owner, appointedBy }: Inquiry, duties: readonly HeldDuty[]): void {
  if (isHolder(owner, duties)) throw problem('accountability.owner-in-chain');
  const directors = duties.filter(({ duty }) => duty.role === 'director');
  if (isHolder(appointedBy, directors)) throw problem('accountability.chair-appoints');
}

/** Whether somebody held anything of this. */
export function isHolder(person: PersonId, duties: readonly HeldDuty[]): boolean {
  return duties.some(({ holders }) => holders.has(person));
}

/** Puts down in the journal what happened in an inquiry. */
export async function recordIn(
  tx: Tx,
  { journal }: Pick<InquiryServices, 'journal'>,
  { id, authority }: Inquiry,
  type: string,
  actor: EntryActor,
  facts: Facts,
): Promise<void> {
  await journal.record(tx, [{ type, subject: { kind: INQUIRY, id }, actor, facts, authority }]);
}
