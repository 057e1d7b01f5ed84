import type { Tx } from '../../../platform/database/index.ts';
import type { Entry, EntryDraft, Reaction } from '../../../platform/journal/index.ts';
import { type DocumentId, sendToPersonalFile } from '../../documents/index.ts';
import type { CaseFile, CaseId } from '../case.ts';
import { CASE, entryOf } from '../entries.ts';
import { brokenOrder } from '../gates/order.ts';
import type { CaseServices } from '../services.ts';
import { lockCase, updateCase } from '../store/cases.ts';
import { findAgreement } from '../store/decisions.ts';
import { refreshScope } from '../store/scope.ts';
import { agreementFacts } from './agreement.ts';

type SigningServices = Pick<CaseServices, 'journal' | 'random' | 'clock' | 'evidence' | 'kinds'>;

/**
 * An agreement holds when both sides have signed it, in the product or on paper that was brought in: the case is then
 * decided, and the agreement goes to the personal file. A paper that another one has replaced brings nothing about.
 */
export function agreementsReaction(services: () => SigningServices): Reaction {
  return {
    name: 'agreements',
    on: ['document.signed'],
    async run(tx, entries) {
      for (const entry of entries.filter(isComplete)) await takeEffect(tx, services(), entry);
    },
  };
}

function isComplete({ subject, facts }: Entry): boolean {
  return subject.kind === CASE && facts?.documentKind === 'agreement' && facts.complete === true;
}

async function takeEffect(tx: Tx, services: SigningServices, entry: Entry): Promise<void> {
  const { journal, random } = services;
  const { subject, actor, facts, effectiveOn } = entry;
  const file = await lockCase(tx, subject.id as CaseId);
  if (file?.status !== 'to-sign') return;
  const agreement = await findAgreement(tx, file.id);
  if (agreement === undefined || agreement.document !== facts?.document) return;
  await updateCase(tx, file.id, { status: 'decided' });
  await refreshScope(tx, file.id);
  await journal.record(tx, [
    entryOf(
      file,
      'agreement.signed',
      actor,
      { ...agreementFacts(file), decision: agreement.decision, document: agreement.document },
      effectiveOn,
    ),
    ...(await renewed(tx, file, actor)),
  ]);
  await journal.record(tx, await brokenOrder(tx, services, file, entry));
  await sendToPersonalFile(tx, { journal, random }, actor, agreement.document as DocumentId);
}

/** The agreement that this one goes on from ends where this one begins, if it had not ended before. */
async function renewed(tx: Tx, file: CaseFile, actor: Entry['actor']): Promise<EntryDraft[]> {
  const before = file.renews === null ? undefined : await lockCase(tx, file.renews);
  if (before === undefined) return [];
  const { from } = file.period;
  if (before.period.from < from && from < before.period.to) {
    await updateCase(tx, before.id, { validTo: from });
    await refreshScope(tx, before.id);
  }
  return [entryOf(before, 'agreement.renewed', actor, { by: file.id, startsOn: from })];
}
