import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import {
  api,
  ChoiceField,
  type Column,
  DataTable,
  FileField,
  FlagField,
  Form,
  NumberField,
  Page,
  ROWS_PER_PAGE,
  TextField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import { KINDS, type WorkplaceImportAnswer, type WorkplaceRow, workplaceForm } from '../schema.ts';
import { workplaceTexts } from '../texts.ts';
import { workplacesPage, workplacesQuery } from './pages.ts';

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
  const view = workplacesPage.useSearch();
  const navigate = workplacesPage.useNavigate();
  const { data } = useSuspenseQuery(workplacesQuery());
  const [kept, setKept] = useState<WorkplaceImportAnswer>();
  async function tell(outcome: WorkplaceImportAnswer): Promise<void> {
    setKept(outcome);
    await queries.invalidateQueries({ queryKey: ['workplaces'] });
  }
  const columns = useColumns();
  const rows = data.items.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  return (
    <Page title={t('workplaces.title')} lead={t('workplaces.lead')}>
      <div role="status">{kept === undefined ? null : <Kept outcome={kept} />}</div>
      <DataTable
        name={t('workplaces.title')}
        columns={columns}
        rows={rows.slice((view.page - 1) * ROWS_PER_PAGE, view.page * ROWS_PER_PAGE)}
        total={rows.length}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('workplaces.empty'), text: t('workplaces.empty.how') }}
      />
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

function useColumns(): readonly Column<WorkplaceRow>[] {
  const t = useTexts(workplaceTexts);
  return [
    {
      id: 'name',
      header: t('workplaces.column.name'),
      cell: ({ name, isOpen }) => (isOpen ? name : `${name} (${t('workplaces.closed')})`),
    },
    { id: 'kind', header: t('workplaces.column.kind'), cell: ({ kind }) => t(`workplaces.kind.${kind}`) },
    { id: 'municipality', header: t('workplaces.column.municipality'), cell: (row) => row.municipalityName },
    { id: 'desks', header: t('workplaces.column.desks'), cell: ({ desks }) => weekOf(desks) },
    { id: 'taken', header: t('workplaces.column.taken'), cell: ({ taken }) => weekOf(taken) },
  ];
}

/** One figure for each day, on one line. */
function weekOf(desks: readonly number[]): string {
  return desks.join('\u00a0');
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
