import { useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { instant } from '../../../kernel/clock.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import {
  api,
  type Column,
  DataTable,
  FileField,
  Form,
  Page,
  PageLink,
  SelectField,
  StatusTag,
  useForm,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { MinutesList, MinutesRow } from '../api.ts';
import { minutesTexts } from '../texts.ts';
import { minutesListPage, minutesListQuery } from './pages.ts';

/** The minutes that the reader may see, and reading in more for who keeps them. */
export function MinutesListPage() {
  const t = useTexts(minutesTexts);
  const view = minutesListPage.useSearch();
  const navigate = minutesListPage.useNavigate();
  const { data } = useSuspenseQuery(minutesListQuery(view.page));
  return (
    <Page title={t('minutes.title')} lead={t('minutes.lead')} width="wide">
      <p>
        <PageLink to="/minutes/proposals">{t('minutes.proposals.link')}</PageLink>
      </p>
      <DataTable
        name={t('minutes.title')}
        columns={useColumns()}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{
          title: t('minutes.empty'),
          text: data.keeps.length > 0 ? t('minutes.empty.how') : t('minutes.empty.reader'),
        }}
      />
      {data.keeps.length === 0 ? null : <Upload keeps={data.keeps} />}
    </Page>
  );
}

function useColumns(): readonly Column<MinutesRow>[] {
  const t = useTexts(minutesTexts);
  const { day } = useFormats();
  return [
    {
      id: 'organ',
      header: t('minutes.column.organ'),
      cell: ({ id, organ, fileName }) => (
        <PageLink to="/minutes/$minutesId" params={{ minutesId: id }}>
          {organ ?? fileName}
        </PageLink>
      ),
    },
    {
      id: 'meetingDate',
      header: t('minutes.column.day'),
      cell: ({ meetingDate }) => (meetingDate === null ? t('minutes.unknown') : day(meetingDate as LocalDate)),
    },
    { id: 'type', header: t('minutes.column.type'), cell: ({ documentType }) => t(`minutes.type.${documentType}`) },
    {
      id: 'uploaded',
      header: t('minutes.column.uploaded'),
      cell: ({ uploadedAt }) => day(localDateOf(instant(uploadedAt))),
    },
    {
      id: 'status',
      header: t('minutes.column.status'),
      cell: ({ confirmedAt }) => <Standing isConfirmed={confirmedAt !== null} />,
    },
  ];
}

/** Whether minutes are a draft or confirmed. */
export function Standing({ isConfirmed }: { readonly isConfirmed: boolean }) {
  const t = useTexts(minutesTexts);
  return isConfirmed ? (
    <StatusTag tone="done">{t('minutes.status.confirmed')}</StatusTag>
  ) : (
    <StatusTag tone="attention">{t('minutes.status.draft')}</StatusTag>
  );
}

const chosen = z.object({ authorityId: z.string(), file: z.file() });

function Upload({ keeps }: { readonly keeps: MinutesList['keeps'] }) {
  const t = useTexts(minutesTexts);
  const navigate = minutesListPage.useNavigate();
  const [only] = keeps.length === 1 ? keeps : [];
  const form = useForm({
    schema: chosen,
    initial: only === undefined ? {} : { authorityId: only.id },
    onSubmit: async ({ authorityId, file }) => {
      const sent = new FormData();
      sent.append('authorityId', authorityId);
      sent.append('file', file);
      const { id } = await api.post<{ id: string }>('/api/v1/minutes', sent);
      await navigate({ to: '/minutes/$minutesId', params: { minutesId: id } });
    },
  });
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{t('minutes.upload')}</h2>
      <p>{t('minutes.upload.how')}</p>
      <Form form={form} submit={t('minutes.upload.send')}>
        <SelectField
          form={form}
          name="authorityId"
          label={t('minutes.upload.authority')}
          options={Object.fromEntries(keeps.map(({ id, name }) => [id, name]))}
        />
        <FileField
          form={form}
          name="file"
          accept=".txt,.pdf,.docx"
          label={t('minutes.upload.file')}
          hint={t('minutes.upload.file.hint')}
          missing={t('minutes.upload.file.missing')}
        />
      </Form>
    </section>
  );
}
