import type { LocalDate } from '../../../kernel/local-date.ts';
import { useFormats, useTexts } from '../../../platform/ui/index.ts';
import { organisationPageTexts } from './texts.ts';

/** Says a period of whole days: "från 1 mars 2026", or "1 mars 2026 – 31 maj 2026". */
export function usePeriod() {
  const t = useTexts(organisationPageTexts);
  const formats = useFormats();
  return (from: string, lastDay: string | null) => {
    const first = formats.day(from as LocalDate);
    return lastDay === null
      ? t('organisation.period.from', { from: first })
      : t('organisation.period.from-to', { from: first, to: formats.day(lastDay as LocalDate) });
  };
}
