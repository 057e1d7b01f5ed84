import type { LocalDate } from '../../../kernel/local-date.ts';
import { PlainTable, useFormats, useLanguage, useTexts } from '../../../platform/ui/index.ts';
import type { ListRow } from '../lists/api.ts';
import { distributionTexts } from '../texts.ts';

/** The decisions of a list, with what is missing. */
export function RowsTable({ rows }: { readonly rows: readonly ListRow[] }) {
  const t = useTexts(distributionTexts);
  const { day } = useFormats();
  const language = useLanguage();
  const lacking = rows.filter(({ lacks }) => lacks.length > 0).length;
  return (
    <>
      <p>{t('distribution.preview.count', { count: rows.length })}</p>
      {lacking === 0 ? null : <p>{t('distribution.preview.lacking', { count: lacking })}</p>}
      <PlainTable
        name={t('distribution.column.count')}
        titles={[
          t('distribution.row.decision'),
          t('distribution.row.day'),
          t('distribution.row.number'),
          t('distribution.row.decider'),
          t('distribution.row.item'),
          t('distribution.row.unit'),
          t('distribution.row.lacks'),
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            row.name[language],
            day(row.decidedOn as LocalDate),
            row.journalNumber ?? '–',
            row.isProtected
              ? t('distribution.row.protected')
              : (row.decider.body?.name ?? row.decider.person?.name ?? '–'),
            row.item ?? '–',
            row.isProtected ? t('distribution.row.protected') : (row.unit?.name ?? '–'),
            row.lacks.map((lack) => t(`distribution.lack.${lack}`)).join('; '),
          ],
        }))}
      />
    </>
  );
}
