import '@navikt/ds-css/dist/component/table.css';
import { Table } from '@navikt/ds-react/Table';
import type { ReactNode } from 'react';
import { ScrollRegion } from '../scroll-region.tsx';

export interface PlainRow {
  readonly key: string;
  /** The first names the row. */
  readonly cells: readonly ReactNode[];
}

/** A short table that is shown whole. */
export function PlainTable({
  name,
  titles,
  rows,
}: {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly PlainRow[];
}) {
  return (
    <ScrollRegion name={name}>
      <Table aria-label={name} size="small">
        <Table.Header>
          <Table.Row>
            {titles.map((title) => (
              <Table.ColumnHeader key={title}>{title}</Table.ColumnHeader>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <Table.Row key={key}>
              <Table.HeaderCell scope="row">{first}</Table.HeaderCell>
              {others.map((cell, index) => (
                <Table.DataCell key={titles[index + 1]}>{cell}</Table.DataCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollRegion>
  );
}
