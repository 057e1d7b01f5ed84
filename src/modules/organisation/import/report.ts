import type { sv } from '../texts.sv.ts';
import { organisationTexts } from '../texts.ts';
import type { ImportResult } from './actions.ts';
import type { ImportPreview } from './preview.ts';

type Translate = Awaited<ReturnType<typeof organisationTexts.in>>;
type EventKey = Extract<keyof typeof sv, `organisation.event.${string}`>;

/** What an import did or would do, in lines for a terminal, Swedish and English side by side. */
export async function importReport(outcome: ImportPreview | ImportResult): Promise<readonly string[]> {
  const [swedish, english] = await Promise.all([organisationTexts.in('sv'), organisationTexts.in('en')]);
  const inEnglish = linesIn(english, outcome);
  return linesIn(swedish, outcome).map((line, index) => `${line} · ${inEnglish[index]}`);
}

function linesIn(t: Translate, outcome: ImportPreview | ImportResult): readonly string[] {
  const { summary, rejects, remarks } = outcome;
  const { flagged, newlyFlagged, noLonger } = summary.protectedPersons;
  const some = (n: number, line: () => string) => (n > 0 ? [line()] : []);
  const day = summary.effectiveOn;
  return [
    summary.changesAnything
      ? t('written' in outcome ? 'organisation.import.done' : 'organisation.import.preview', { day })
      : t('organisation.import.nothing'),
    ...Object.entries(summary.events).map(([type, n]) => `${t(`organisation.event.${type}` as EventKey)}: ${n}`),
    ...some(summary.newPersons, () => t('organisation.import.new-persons', { n: summary.newPersons })),
    ...some(summary.renamedPersons, () => t('organisation.import.renamed', { n: summary.renamedPersons })),
    ...some(summary.altered, () => t('organisation.import.altered', { n: summary.altered })),
    ...some(flagged, () => t('organisation.import.protected', { n: flagged, new: newlyFlagged })),
    ...some(noLonger, () => t('organisation.import.unprotected', { n: noLonger })),
    ...some(summary.spared, () => t('organisation.import.spared', { n: summary.spared })),
    ...some(remarks.length, () => t('organisation.import.remarks', { n: remarks.length })),
    ...some(rejects.length, () => t('organisation.import.rejected', { n: rejects.length })),
    ...('questions' in outcome ? outcome.questions : []).map(
      ({ code, name, employments: n, suggestion }) =>
        t('organisation.import.question', { name, code, n }) +
        (suggestion === null ? '' : ` ${t('organisation.import.suggestion', { code: suggestion })}`),
    ),
  ];
}
