import type { LocalDate } from '../../../kernel/local-date.ts';
import { useFormats, useTexts } from '../../../platform/ui/index.ts';
import type { HearingView } from '../inquiries/api.ts';
import { chainTexts } from './texts.ts';

/** What somebody said is wrong, and what whoever leads the inquiry answered. */
export function CorrectionText({ of: { wrong, settled } }: { readonly of: NonNullable<HearingView['correction']> }) {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  return (
    <>
      ”{wrong}”{' '}
      {settled === null
        ? t('accountability.correction.waiting')
        : t(`accountability.correction.${settled.isAgreed ? 'agreed' : 'not-agreed'}`, {
            day: formats.day(settled.on as LocalDate),
            words: settled.words,
          })}
    </>
  );
}
