import type { LocalDate } from '../../../../kernel/local-date.ts';
import { useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { CaseViewed } from '../queries.ts';
import { amnestyTexts } from './texts.ts';

interface AmnestyProps {
  readonly amnesty: CaseViewed['amnesty'];
}

/** To whoever is about to report: what is reported now is assessed as new. */
export function AmnestyBanner({ amnesty }: AmnestyProps) {
  const t = useTexts(amnestyTexts);
  const formats = useFormats();
  if (amnesty === null) return null;
  return (
    <section className="empty" aria-labelledby="amnesty">
      <h2 className="empty__title" id="amnesty">
        {t('cases.amnesty.banner', { lastDay: formats.day(amnesty.lastDay as LocalDate) })}
      </h2>
      <p>{amnesty.words}</p>
    </section>
  );
}

/** To whoever reads or assesses a case: that it was reported in a period. */
export function ReportedInAmnesty({ amnesty }: AmnestyProps) {
  const t = useTexts(amnestyTexts);
  const formats = useFormats();
  if (amnesty === null) return null;
  const { from, lastDay, journalNumber: number } = amnesty;
  const day = (text: string) => formats.day(text as LocalDate);
  return <p>{t('cases.amnesty.reported', { from: day(from), lastDay: day(lastDay), number })}</p>;
}
