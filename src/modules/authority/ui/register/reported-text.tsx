import type { LocalDate } from '../../../../kernel/local-date.ts';
import { StatusTag, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { RegisteredAnswer } from '../../api.ts';
import { authorityPageTexts } from '../texts.ts';

/** Whether a decision has been reported, is to be, or need not be. */
export function ReportedText({ row: { reportedTo, report } }: { readonly row: RegisteredAnswer }) {
  const t = useTexts(authorityPageTexts);
  const formats = useFormats();
  if (report !== null)
    return (
      <StatusTag tone="done">
        {t('authority.register.is-done', { day: formats.day(report.reportedOn as LocalDate) })}
      </StatusTag>
    );
  return reportedTo === 'nobody' ? (
    <span className="muted">{t('authority.register.is-not')}</span>
  ) : (
    <StatusTag tone="attention">{t('authority.register.is-due')}</StatusTag>
  );
}
