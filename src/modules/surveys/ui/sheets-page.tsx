import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { Page, PageLink, PlainTable, useFormats, useTexts } from '../../../platform/ui/index.ts';
import type { SheetView } from '../api.ts';
import { surveyTexts } from '../texts.ts';
import { sheetsQuery } from './pages.ts';

/** What the reader is asked, what can be answered first. */
export function SheetsPage() {
  const t = useTexts(surveyTexts);
  const formats = useFormats();
  const { data } = useSuspenseQuery(sheetsQuery);
  const standing = ({ isOpen, answeredAt, lastDay }: SheetView) => {
    if (answeredAt !== null) return t('surveys.sheets.answered');
    return isOpen
      ? t('surveys.sheets.waits', { day: formats.deadline(lastDay as LocalDate) })
      : t('surveys.sheets.over');
  };
  return (
    <Page title={t('surveys.sheets.title')} lead={t('surveys.sheets.lead')}>
      {data.items.length === 0 ? (
        <p className="empty">{t('surveys.sheets.none')}</p>
      ) : (
        <PlainTable
          stacks
          name={t('surveys.sheets.title')}
          titles={[t('surveys.column.title'), t('surveys.column.unit'), t('surveys.column.status')]}
          rows={data.items.map((sheet) => ({
            key: sheet.id,
            cells: [
              <PageLink key="sheet" to="/survey-sheets/$sheetId" params={{ sheetId: sheet.id }}>
                {sheet.title}
              </PageLink>,
              t(`surveys.sheets.side.${sheet.side}`),
              standing(sheet),
            ],
          }))}
        />
      )}
    </Page>
  );
}
