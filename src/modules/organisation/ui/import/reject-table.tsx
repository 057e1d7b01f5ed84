import '@navikt/ds-css/dist/component/table.css';
import { Button } from '@navikt/ds-react/Button';
import { Table } from '@navikt/ds-react/Table';
import type { z } from 'zod';
import { ScrollRegion, useTexts } from '../../../../platform/ui/index.ts';
import type { importPreview } from '../../import/api.ts';
import { organisationTexts } from '../../texts.ts';
import { importPageTexts } from './texts.ts';

/** The rows that are left out, where they stand and why; and the same as a file to mend from. */
export function RejectTable({ rejects, rejectFile }: Pick<z.output<typeof importPreview>, 'rejects' | 'rejectFile'>) {
  const t = useTexts(importPageTexts);
  const reason = useTexts(organisationTexts);
  const title = t('organisation.import-page.rejects', { n: rejects.length });
  return (
    <section aria-labelledby="rejects">
      <h3 id="rejects">{title}</h3>
      <ScrollRegion name={title}>
        <Table aria-label={title} size="small">
          <Table.Header>
            <Table.Row>
              <Table.ColumnHeader>{t('organisation.import-page.reject.file')}</Table.ColumnHeader>
              <Table.ColumnHeader align="right">{t('organisation.import-page.reject.line')}</Table.ColumnHeader>
              <Table.ColumnHeader>{t('organisation.import-page.reject.reason')}</Table.ColumnHeader>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rejects.map((one) => (
              <Table.Row key={`${one.file} ${one.line}`}>
                <Table.HeaderCell scope="row">{one.file}</Table.HeaderCell>
                <Table.DataCell align="right">{one.line}</Table.DataCell>
                <Table.DataCell>
                  {reason(`organisation.reject.${one.reason}`, { column: one.column ?? '' } as never)}
                </Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
      <Button type="button" variant="secondary" size="small" onClick={() => save(rejectFile)}>
        {t('organisation.import-page.reject.save')}
      </Button>
    </section>
  );
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'rejected.csv';
  link.click();
  URL.revokeObjectURL(address);
}
