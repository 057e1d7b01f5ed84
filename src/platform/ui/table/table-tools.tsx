import { DownloadIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTexts } from '../language.tsx';
import { ButtonAnchor } from '../link.tsx';
import { uiTexts } from '../texts.ts';
import { ROWS_PER_PAGE } from './table-address.ts';

/** Addresses that give the whole table, in the same order and with the same filters. */
export interface Exports {
  readonly csv?: string;
  readonly xlsx?: string;
}

interface TableToolsProps {
  readonly total: number;
  readonly page: number;
  readonly exports?: Exports;
}

/** How many rows there are, and ways to take them along. */
export function TableTools({ total, page, exports = {} }: TableToolsProps) {
  const t = useTexts(uiTexts);
  const from = (page - 1) * ROWS_PER_PAGE + 1;
  const to = Math.min(page * ROWS_PER_PAGE, total);
  const files = [
    { format: 'Excel', href: exports.xlsx },
    { format: 'CSV', href: exports.csv },
  ];
  return (
    <div className="data-table__tools">
      <p role="status">
        {total <= ROWS_PER_PAGE ? t('ui.table.rows', { n: total }) : t('ui.table.range', { from, to, n: total })}
      </p>
      <div className="data-table__buttons">
        {files.map(({ format, href }) =>
          href === undefined ? null : (
            <ButtonAnchor
              key={format}
              href={href}
              download
              variant="tertiary"
              size="small"
              icon={<DownloadIcon aria-hidden />}
            >
              {t('ui.table.export', { format })}
            </ButtonAnchor>
          ),
        )}
        <Button variant="tertiary" size="small" icon={<PrinterSmallIcon aria-hidden />} onClick={() => window.print()}>
          {t('ui.table.print')}
        </Button>
      </div>
    </div>
  );
}
