import '@navikt/ds-css/dist/component/table.css';
import { Table } from '@navikt/ds-react/Table';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { api, FileField, Form, Page, ScrollRegion, useForm, useTexts } from '../../../platform/ui/index.ts';
import type { CompanyImportAnswer } from '../schema.ts';
import { companyTexts } from '../texts.ts';
import { companyCountsQuery } from './pages.ts';

const chosen = z.object({ file: z.file() });

/** How many companies are known, and reading more of them in. */
export function CompaniesPage() {
  const t = useTexts(companyTexts);
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(companyCountsQuery);
  const [outcome, setOutcome] = useState<CompanyImportAnswer>();
  const form = useForm({
    schema: chosen,
    onSubmit: async ({ file }) => {
      const sent = new FormData();
      sent.append('companies', file);
      setOutcome(await api.post<CompanyImportAnswer>('/api/v1/company-imports', sent));
      await queries.invalidateQueries({ queryKey: companyCountsQuery.queryKey });
    },
  });
  return (
    <Page title={t('companies.page.title')} lead={t('companies.page.lead')}>
      <p>{data.companies === 0 ? t('companies.page.none') : t('companies.page.counts', { ...data })}</p>
      <Form form={form} submit={t('companies.page.send')}>
        <FileField
          form={form}
          name="file"
          accept=".csv,.txt"
          label={t('companies.page.file')}
          hint={t('companies.page.file.hint')}
          missing={t('companies.page.file.missing')}
        />
      </Form>
      <div role="status">{outcome === undefined ? null : <Done outcome={outcome} />}</div>
    </Page>
  );
}

function Done({ outcome: { counts, rejects } }: { readonly outcome: CompanyImportAnswer }) {
  const t = useTexts(companyTexts);
  const title = t('companies.page.rejects', { n: rejects.length });
  return (
    <section aria-labelledby="done" className="stack">
      <h2 id="done">{t('companies.page.done')}</h2>
      <p>{t('companies.page.done.text', counts)}</p>
      {rejects.length === 0 ? null : (
        <ScrollRegion name={title}>
          <Table aria-label={title} size="small">
            <Table.Header>
              <Table.Row>
                <Table.ColumnHeader>{t('companies.page.reject.line')}</Table.ColumnHeader>
                <Table.ColumnHeader>{t('companies.page.reject.reason')}</Table.ColumnHeader>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rejects.map(({ line, text }) => (
                <Table.Row key={line}>
                  <Table.HeaderCell scope="row">{line}</Table.HeaderCell>
                  <Table.DataCell>{text}</Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </ScrollRegion>
      )}
    </section>
  );
}
