import { Button } from '@navikt/ds-react/Button';
import { useTexts } from '../language.tsx';
import { uiTexts } from '../texts.ts';
import { ROWS_PER_PAGE, type TableView } from './table-address.ts';

interface PastEndProps {
  readonly total: number;
  readonly view: TableView;
  onView(view: TableView): void;
}

/** Says that the address asks for a page after the last one, and how to come to that. */
export function PastEnd({ total, view, onView }: PastEndProps) {
  const t = useTexts(uiTexts);
  const last = Math.ceil(total / ROWS_PER_PAGE);
  return (
    <div className="empty">
      <p className="empty__title">{t('ui.table.past-end', { page: view.page })}</p>
      <p>{t('ui.table.past-end-how', { n: total, last })}</p>
      <Button variant="secondary" size="small" onClick={() => onView({ ...view, page: last })}>
        {t('ui.table.past-end-last', { last })}
      </Button>
    </div>
  );
}
