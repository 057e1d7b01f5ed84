import type { LocalDate } from '../../../kernel/local-date.ts';
import { useFormats, useTexts } from '../../../platform/ui/index.ts';
import type { SheetView } from '../api.ts';
import { surveyTexts } from '../texts.ts';

type Said = SheetView['people'][number]['answers'][number];

/** What was answered, in words. */
export function useAnswerWords(): (said: Said) => string {
  const t = useTexts(surveyTexts);
  const formats = useFormats();
  return ({ answer, since }) => {
    const words = t(`surveys.answer.${answer}`);
    return since === null ? words : t('surveys.since.value', { answer: words, day: formats.day(since as LocalDate) });
  };
}
