import '@navikt/ds-css/dist/component/table.css';
import './table.css';
import { Table } from '@navikt/ds-react/Table';
import type { ReactNode } from 'react';
import { ScrollRegion } from '../scroll-region.tsx';

export interface PlainRow {
  readonly key: string;
  /** The first names the row. */
  readonly cells: readonly ReactNode[];
}

/**
 * A short table that is shown whole. One that is read row by row stacks: on a narrow screen each row becomes a block of
 * its own; one whose columns are compared scrolls sideways.
 */
export function PlainTable({
  name,
  titles,
  rows,
  stacks = false,
}: {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly PlainRow[];
  readonly stacks?: boolean;
}) {
  return (
    <div className={stacks ? 'stacking-table' : undefined}>
      <ScrollRegion name={name}>
        <Table role="table" aria-label={name} size="small">
          <Table.Header role="rowgroup">
            <Table.Row role="row">
              {titles.map((title) => (
                <Table.ColumnHeader key={title} role="columnheader">
                  {title}
                </Table.ColumnHeader>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body role="rowgroup">
            {rows.map(({ key, cells: [first, ...others] }) => (
              <Table.Row key={key} role="row">
                <Table.HeaderCell scope="row" role="rowheader">
                  {first}
                </Table.HeaderCell>
                {others.map((cell, index) => (
                  <Table.DataCell key={titles[index + 1]} role="cell" data-column={titles[index + 1]}>
                    {cell}
                  </Table.DataCell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
    </div>
  );
}
