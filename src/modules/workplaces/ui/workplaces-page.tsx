import '@navikt/ds-css/dist/component/table.css';
import { Table } from '@navikt/ds-react/Table';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import {
  api,
  ChoiceField,
  FileField,
  FlagField,
  Form,
  NumberField,
  Page,
  ScrollRegion,
  TextField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import { KINDS, type WorkplaceImportAnswer, type WorkplaceRow, workplaceForm } from '../schema.ts';
import { workplaceTexts } from '../texts.ts';
import { workplacesQuery } from './pages.ts';

/** One number of desks is that of each day Monday to Friday; more than that is for a file to say. */
const entered = z.object({
  name: workplaceForm.shape.name,
  kind: z.enum(KINDS),
  municipality: workplaceForm.shape.municipality,
  desks: z.int().min(0).max(10_000),
  isOpen: z.boolean().default(true),
});
const chosen = z.object({ file: z.file() });

type Counts = WorkplaceImportAnswer['counts'];

/** The employer's workplaces with their desks, and keeping them one by one or by a file. */
export function WorkplacesPage() {
  const t = useTexts(workplaceTexts);
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(workplacesQuery());
  const [kept, setKept] = useState<WorkplaceImportAnswer>();
  async function tell(outcome: WorkplaceImportAnswer): Promise<void> {
    setKept(outcome);
    await queries.invalidateQueries({ queryKey: ['workplaces'] });
  }
  const rows = data.items.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  return (
    <Page title={t('workplaces.title')} lead={t('workplaces.lead')}>
      <div role="status">{kept === undefined ? null : <Kept outcome={kept} />}</div>
      {rows.length === 0 ? (
        <section className="empty" aria-labelledby="none">
          <h2 className="empty__title" id="none">
            {t('workplaces.empty')}
          </h2>
          <p>{t('workplaces.empty.how')}</p>
        </section>
      ) : (
        <WorkplaceTable rows={rows} />
      )}
      <section aria-labelledby="add">
        <h2 id="add">{t('workplaces.add')}</h2>
        <p>{t('workplaces.add.how')}</p>
        <KeepForm onKept={(counts) => tell({ counts, rejects: [] })} />
      </section>
      <section aria-labelledby="file">
        <h2 id="file">{t('workplaces.file.title')}</h2>
        <FileForm onKept={tell} />
      </section>
    </Page>
  );
}

function WorkplaceTable({ rows }: { readonly rows: readonly WorkplaceRow[] }) {
  const t = useTexts(workplaceTexts);
  return (
    <ScrollRegion name={t('workplaces.title')}>
      <Table aria-label={t('workplaces.title')} size="small">
        <Table.Header>
          <Table.Row>
            {(['name', 'kind', 'municipality', 'desks', 'taken'] as const).map((column) => (
              <Table.ColumnHeader key={column}>{t(`workplaces.column.${column}`)}</Table.ColumnHeader>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ id, name, kind, municipalityName, desks, taken, isOpen }) => (
            <Table.Row key={id}>
              <Table.HeaderCell scope="row">
                {name}
                {isOpen ? null : ` (${t('workplaces.closed')})`}
              </Table.HeaderCell>
              <Table.DataCell>{t(`workplaces.kind.${kind}`)}</Table.DataCell>
              <Table.DataCell>{municipalityName}</Table.DataCell>
              <Table.DataCell>{desks.join(' ')}</Table.DataCell>
              <Table.DataCell>{taken.join(' ')}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollRegion>
  );
}

function KeepForm({ onKept }: { onKept(counts: Counts): Promise<void> }) {
  const t = useTexts(workplaceTexts);
  const form = useForm({
    schema: entered,
    initial: { isOpen: true },
    onSubmit: async ({ desks, ...rest }, call) => {
      const week = [desks, desks, desks, desks, desks, 0, 0];
      await onKept(await api.post<Counts>('/api/v1/workplaces', { ...rest, desks: week }, call));
    },
  });
  return (
    <Form form={form} submit={t('workplaces.keep')}>
      <TextField form={form} name="name" label={t('workplaces.column.name')} />
      <ChoiceField
        form={form}
        name="kind"
        label={t('workplaces.column.kind')}
        options={{ own: t('workplaces.kind.own'), rented: t('workplaces.kind.rented') }}
      />
      <TextField
        form={form}
        name="municipality"
        label={t('workplaces.column.municipality')}
        hint={t('workplaces.municipality.hint')}
        size={6}
      />
      <NumberField form={form} name="desks" label={t('workplaces.column.desks')} hint={t('workplaces.desks.hint')} />
      <FlagField form={form} name="isOpen" label={t('workplaces.open')} />
    </Form>
  );
}

function FileForm({ onKept }: { onKept(outcome: WorkplaceImportAnswer): Promise<void> }) {
  const t = useTexts(workplaceTexts);
  const form = useForm({
    schema: chosen,
    onSubmit: async ({ file }) => {
      const sent = new FormData();
      sent.append('workplaces', file);
      await onKept(await api.post<WorkplaceImportAnswer>('/api/v1/workplace-imports', sent));
    },
  });
  return (
    <Form form={form} submit={t('workplaces.file.send')}>
      <FileField
        form={form}
        name="file"
        accept=".csv,.txt"
        label={t('workplaces.file')}
        hint={t('workplaces.file.hint')}
        missing={t('workplaces.file.missing')}
      />
    </Form>
  );
}

function Kept({ outcome: { counts, rejects } }: { readonly outcome: WorkplaceImportAnswer }) {
  const t = useTexts(workplaceTexts);
  return (
    <>
      <p>{t('workplaces.kept', counts)}</p>
      {rejects.length === 0 ? null : (
        <ul>
          {rejects.map(({ line, text }) => (
            <li key={line}>{t('workplaces.reject', { line, text })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
