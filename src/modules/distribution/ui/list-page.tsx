import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  ButtonAnchor,
  DateField,
  Form,
  Page,
  PageLink,
  SelectField,
  SummaryList,
  TextField,
  useForm,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { ListView } from '../lists/api.ts';
import { distributionTexts } from '../texts.ts';
import { ReportedTag, usePeriod } from './lists-page.tsx';
import { listPage, listQuery } from './pages.ts';
import { RowsTable } from './rows-table.tsx';

/** A list as it was drawn up, to be fetched, and reported once minutes say so. */
export function ListPage() {
  const t = useTexts(distributionTexts);
  const queries = useQueryClient();
  const period = usePeriod();
  const { listId } = listPage.useParams();
  const { data } = useSuspenseQuery(listQuery(listId));
  const done = () => queries.invalidateQueries({ queryKey: ['decision-lists'] });
  return (
    <Page
      title={t(`distribution.list.title.${data.route}`)}
      kicker={<PageLink to="/decision-lists">{t('distribution.lists.title')}</PageLink>}
      lead={t(`distribution.list.means.${data.route}`)}
      width="wide"
    >
      <p>
        <ReportedTag of={data} />
      </p>
      <SummaryList
        rows={[
          { label: t('distribution.authority'), value: data.authority.name },
          { label: t('distribution.column.period'), value: period(data) },
          { label: t('distribution.draw-up.number'), value: data.journalNumber },
          ...(data.reportJournalNumber === null
            ? []
            : [{ label: t('distribution.report.number'), value: data.reportJournalNumber }]),
        ]}
      />
      <p className="actions">
        {(['pdf', 'docx', 'csv'] as const).map((format) => (
          <ButtonAnchor
            key={format}
            variant="secondary"
            size="small"
            href={`/api/v1/decision-lists/${data.id}/file?format=${format}`}
            download
          >
            {t(`distribution.file.${format}`)}
          </ButtonAnchor>
        ))}
      </p>
      <RowsTable rows={data.rows} />
      {data.mayReport ? <ReportForm of={data} onDone={done} /> : null}
    </Page>
  );
}

const entered = z.object({
  clauseId: z.string().nullable(),
  on: dayField.nullable(),
  journalNumber: z.string().max(100).nullable(),
});

function ReportForm({ of, onDone }: { readonly of: ListView; onDone(): Promise<void> }) {
  const t = useTexts(distributionTexts);
  const { day } = useFormats();
  const form = useForm({
    schema: entered,
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/decision-lists/${of.id}/report`, sent, call);
      await onDone();
    },
  });
  const called = ({ organ, meetingDate, number, title }: ListView['clauses'][number]) =>
    `${t('distribution.notices.place', {
      organ: organ ?? '',
      day: meetingDate === null ? '' : day(meetingDate as LocalDate),
      number: number ?? '',
    })} ${title}`;
  return (
    <section aria-labelledby="report">
      <h2 id="report">{t('distribution.report')}</h2>
      <p>{of.route === 'head' ? t('distribution.report.how.head') : t('distribution.report.how')}</p>
      <Form form={form} submit={t('distribution.report.send')}>
        {of.clauses.length === 0 ? null : (
          <SelectField
            form={form}
            name="clauseId"
            label={t('distribution.report.clause')}
            options={Object.fromEntries(of.clauses.map((one) => [one.id, called(one)]))}
          />
        )}
        <DateField form={form} name="on" label={t('distribution.report.on')} />
        <TextField form={form} name="journalNumber" label={t('distribution.report.number')} />
      </Form>
    </section>
  );
}
