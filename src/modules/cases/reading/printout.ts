import type { Actor } from '../../../access/index.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Entry } from '../../../platform/journal/index.ts';
import { bundle, type DocumentServices, letterheadOf } from '../../documents/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import type { CaseId } from '../case.ts';
import { CASE } from '../entries.ts';
import { getKind } from '../find-kind.ts';
import type { CaseServices } from '../services.ts';
import { leadOf } from '../store/cases.ts';
import { isTold, titleKeyOf } from '../ui/case/told-entries.ts';
import { casePageTexts } from '../ui/texts.ts';
import { viewCase } from './view.ts';

/** What the printed case needs besides: the documents of the case. */
export type PrintoutServices = CaseServices & DocumentServices;

/**
 * The whole case as one PDF/A, for somebody who may see it: what was reported, its course, its documents with
 * signatures, deliveries and hashes. Masked, what its kind marks as secret is taken out of the data before anything is
 * set (DOMAIN 24). The look is logged. Throws `cases.unknown`.
 */
export async function printCase(
  tx: Tx,
  services: PrintoutServices,
  actor: Actor,
  id: CaseId,
  { isMasked, language }: { readonly isMasked: boolean; readonly language: Language },
): Promise<Uint8Array> {
  const { file, timeline, names } = await viewCase(tx, services, actor, id);
  const kind = getKind(services.kinds, file.kind);
  const { organisation } = await letterheadOf(tx, services, actor.employer);
  const lead = leadOf(file.employments);
  const there = organisationAt(tx, nowOf(services.clock));
  const employment = (await there.findPerson(file.person))?.employments.find((one) => one.id === lead);
  const unit = employment && (await there.findUnit(employment.unit));
  const matter = {
    subject: { kind: CASE, id },
    language,
    organisation: organisation === '' ? 'Uppsikt' : organisation,
    unit: unit?.name ?? null,
    journalNumber: file.journalNumber,
    title: kind.titleOf(file.content, language),
    facts: kind.describe(file.content, language),
    timeline: await courseIn(timeline, names, language),
    secrecy: kind.secrecy,
  };
  return bundle(tx, services, actor, matter, { isMasked });
}

async function courseIn(timeline: readonly Entry[], names: ReadonlyMap<string, string>, language: Language) {
  const t = await casePageTexts.in(language);
  return timeline.filter(isTold).map(({ type, effectiveOn, actor }) => {
    const key = titleKeyOf(type);
    return {
      on: effectiveOn,
      what: key === undefined ? t('cases.entry.other', { type }) : t(key),
      by: actor.kind === 'person' && actor.person !== null ? (names.get(actor.person) ?? null) : null,
    };
  });
}
