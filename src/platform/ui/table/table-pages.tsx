import '@navikt/ds-css/dist/component/pagination.css';
import { Pagination } from '@navikt/ds-react/Pagination';
import { useTexts } from '../language.tsx';
import { uiTexts } from '../texts.ts';
import { ROWS_PER_PAGE, type TableView } from './table-address.ts';

interface TablePagesProps {
  readonly name: string;
  readonly total: number;
  readonly view: TableView;
  onView(view: TableView): void;
}

/** The way between the pages of a table; nothing when there is only one. */
export function TablePages({ name, total, view, onView }: TablePagesProps) {
  const t = useTexts(uiTexts);
  const count = Math.ceil(total / ROWS_PER_PAGE);
  if (count < 2) return null;
  return (
    <Pagination
      className="data-table__pages"
      aria-label={t('ui.table.pages', { name })}
      page={Math.min(view.page, count)}
      count={count}
      prevNextTexts
      size="small"
      onPageChange={(page) => onView({ ...view, page })}
    />
  );
}
