import '@navikt/ds-css/dist/component/table.css';
import './table.css';
import { Table } from '@navikt/ds-react/Table';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import { uiTexts } from '../texts.ts';
import { EmptyTable, type EmptyText } from './empty-table.tsx';
import { OrderChoice } from './order-choice.tsx';
import { PastEnd } from './past-end.tsx';
import { orderedBy, orderOf, type TableView } from './table-address.ts';
import { TablePages } from './table-pages.tsx';
import { type Exports, TableTools } from './table-tools.tsx';

export interface Column<Row> {
  /** What the address calls the column, and the server's `sort`. */
  readonly id: string;
  readonly header: string;
  cell(row: Row): ReactNode;
  readonly sortable?: boolean;
  /** Numbers stand to the right, so that they can be compared. */
  readonly numeric?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table holds, for those who listen to it: "Medarbetare i Närvården". */
  readonly name: string;
  /** The first column names the row: it is the row's heading, and usually a link. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  rowKey(row: Row): string;
  /** How many rows there are on all pages together. */
  readonly total: number;
  /** From the address: `const view = route.useSearch()`. */
  readonly view: TableView;
  /** Puts the view in the address: `(view) => navigate({ search: (old) => ({ ...old, ...view }) })`. */
  onView(view: TableView): void;
  /** What would be here and how to begin. */
  readonly empty: EmptyText;
  /** True when the reader has narrowed the rows: then an empty table says so instead. */
  readonly filtered?: boolean;
  readonly exports?: Exports;
}

/** Rows of a register, one page of them from the server. On a narrow screen each row becomes a block of its own. */
export function DataTable<Row>({ name, columns, rows, rowKey, total, view, onView, ...rest }: DataTableProps<Row>) {
  const t = useTexts(uiTexts);
  if (rows.length === 0 && total > 0 && view.page > 1) return <PastEnd total={total} view={view} onView={onView} />;
  if (rows.length === 0) return <EmptyTable empty={rest.empty} filtered={rest.filtered ?? false} />;
  const order = orderOf(view);
  return (
    <div className="data-table">
      <TableTools total={total} page={view.page} {...(rest.exports ? { exports: rest.exports } : {})} />
      <OrderChoice columns={columns} view={view} onView={onView} />
      <ScrollRegion name={t('ui.table.scroll', { name })}>
        <Table
          role="table"
          aria-label={name}
          onSortChange={(column) => onView(orderedBy(view, column))}
          {...(order ? { sort: { orderBy: order.column, direction: order.falling ? 'descending' : 'ascending' } } : {})}
        >
          <Table.Header role="rowgroup">
            <Table.Row role="row">
              {columns.map((column) => (
                <Table.ColumnHeader
                  key={column.id}
                  role="columnheader"
                  sortable={column.sortable ?? false}
                  sortKey={column.id}
                  align={column.numeric ? 'right' : 'left'}
                >
                  {column.header}
                </Table.ColumnHeader>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body role="rowgroup">
            {rows.map((row) => (
              <Table.Row key={rowKey(row)} role="row">
                {columns.map((column, index) => (
                  <Cell key={column.id} column={column} heading={index === 0}>
                    {column.cell(row)}
                  </Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
      <TablePages name={name} total={total} view={view} onView={onView} />
    </div>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly heading: boolean;
  readonly children: ReactNode;
}

function Cell<Row>({ column, heading, children }: CellProps<Row>) {
  const align = column.numeric ? 'right' : 'left';
  return heading ? (
    <Table.HeaderCell scope="row" role="rowheader" align={align}>
      {children}
    </Table.HeaderCell>
  ) : (
    <Table.DataCell role="cell" align={align} data-column={column.header}>
      {children}
    </Table.DataCell>
  );
}
