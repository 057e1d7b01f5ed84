import '@navikt/ds-css/dist/component/form.css';
import { Select } from '@navikt/ds-react/Select';
import { useTexts } from '../language.tsx';
import { uiTexts } from '../texts.ts';
import type { Column } from './data-table.tsx';
import type { TableView } from './table-address.ts';

interface OrderChoiceProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly view: TableView;
  onView(view: TableView): void;
}

/** Orders a table that is too narrow to have headings; shown only then. */
export function OrderChoice<Row>({ columns, view, onView }: OrderChoiceProps<Row>) {
  const t = useTexts(uiTexts);
  const sortable = columns.filter((column) => column.sortable);
  if (sortable.length === 0) return null;
  return (
    <Select
      className="data-table__order"
      label={t('ui.table.sort-by')}
      size="small"
      value={view.sort ?? ''}
      onChange={({ target }) => onView({ ...view, page: 1, sort: target.value === '' ? undefined : target.value })}
    >
      <option value="">{t('ui.form.choose')}</option>
      {sortable.flatMap(({ id, header }) => [
        <option key={id} value={id}>
          {t('ui.table.ascending', { column: header })}
        </option>,
        <option key={`-${id}`} value={`-${id}`}>
          {t('ui.table.descending', { column: header })}
        </option>,
      ])}
    </Select>
  );
}
