import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { dayField } from '../../../../platform/fields/index.ts';
import {
  api,
  DateField,
  FileField,
  Form,
  Page,
  PageLink,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { REPORT_LENGTH } from '../../audit/rules.ts';
import { auditTexts } from '../../audit/texts.ts';
import { newReportPage, reportsQuery } from './pages.ts';

const entered = z.object({
  authorityId: z.string(),
  title: z.string().max(300),
  journalNumber: z.string().max(100).nullable(),
  reportedOn: dayField,
  answerBy: dayField.nullable(),
  file: z.file().nullable(),
  text: z.string().max(REPORT_LENGTH).nullable(),
});

async function textOf(file: File): Promise<string> {
  const sent = new FormData();
  sent.append('file', file);
  return (await api.post<{ text: string }>('/api/v1/audit-reports/text', sent)).text;
}

/** Takes in an audit report; its text is read into recommendations. */
export function NewReportPage() {
  const t = useTexts(auditTexts);
  const queries = useQueryClient();
  const navigate = newReportPage.useNavigate();
  const { data } = useSuspenseQuery(reportsQuery(1));
  const [only] = data.keeps.length === 1 ? data.keeps : [];
  const form = useForm({
    schema: entered,
    initial: only === undefined ? {} : { authorityId: only.id },
    onSubmit: async ({ file, ...sent }, call) => {
      const text = file === null ? sent.text : await textOf(file);
      const { id } = await api.post<{ id: string }>('/api/v1/audit-reports', { ...sent, text }, call);
      await queries.invalidateQueries({ queryKey: ['audit'] });
      await navigate({ to: '/audit/$reportId', params: { reportId: id } });
    },
  });
  return (
    <Page
      title={t('assignments.audit.new')}
      kicker={<PageLink to="/audit">{t('assignments.audit.title')}</PageLink>}
      lead={t('assignments.audit.new.lead')}
    >
      <Form form={form} submit={t('assignments.audit.new.send')}>
        <SelectField
          form={form}
          name="authorityId"
          label={t('assignments.audit.new.authority')}
          options={Object.fromEntries(data.keeps.map(({ id, name }) => [id, name]))}
        />
        <TextField form={form} name="title" label={t('assignments.audit.new.title')} />
        <TextField form={form} name="journalNumber" label={t('assignments.audit.new.number')} />
        <DateField form={form} name="reportedOn" label={t('assignments.audit.new.reported')} />
        <DateField form={form} name="answerBy" label={t('assignments.audit.new.answer-by')} />
        <FileField
          form={form}
          name="file"
          accept=".txt,.pdf,.docx"
          label={t('assignments.audit.new.file')}
          hint={t('assignments.audit.new.file.hint')}
        />
        <TextAreaField
          form={form}
          name="text"
          label={t('assignments.audit.new.text')}
          hint={t('assignments.audit.new.text.hint')}
        />
      </Form>
    </Page>
  );
}
