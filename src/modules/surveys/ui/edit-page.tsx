import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import {
  api,
  DateField,
  Form,
  type FormState,
  ManyField,
  Page,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import { TOPICS } from '../survey.ts';
import { surveyTexts } from '../texts.ts';
import { editSurveyPage, newSurveyPage, surveyQuery, surveysQuery } from './pages.ts';

/** What a survey is decided on, as one fills it in. */
const entered = z.object({
  title: z.string().trim().min(1).max(300),
  purpose: z.string().trim().min(1).max(4_000),
  legalBasis: z.enum(['gdpr-6-1-c', 'gdpr-6-1-e']),
  topics: z.array(z.enum(TOPICS)).min(1),
  populationOn: z.iso.date(),
  lastDay: z.iso.date(),
});
const enteredWithUnit = entered.extend({ unitId: z.string().min(1) });

/** Preparing a survey. */
export function NewSurveyPage() {
  const t = useTexts(surveyTexts);
  const today = useToday();
  const queries = useQueryClient();
  const navigate = newSurveyPage.useNavigate();
  const { data } = useSuspenseQuery(surveysQuery(1));
  const form = useForm({
    schema: enteredWithUnit,
    initial: { topics: [...TOPICS], unitId: data.makes[0]?.id ?? null, populationOn: today },
    onSubmit: async ({ unitId, ...content }, call) => {
      const { id } = await api.post<{ readonly id: string }>('/api/v1/surveys', { unitId, content }, call);
      await queries.invalidateQueries({ queryKey: ['surveys'] });
      await navigate({ to: '/surveys/$surveyId', params: { surveyId: id } });
    },
  });
  return (
    <Page title={t('surveys.new')} lead={t('surveys.edit.lead')}>
      <Form form={form} submit={t('surveys.edit.save')}>
        <SelectField
          form={form}
          name="unitId"
          label={t('surveys.field.unit')}
          options={Object.fromEntries(data.makes.map(({ id, name }) => [id, name]))}
        />
        <ContentFields form={form as unknown as FormState<typeof entered>} />
      </Form>
    </Page>
  );
}

/** Putting right what is prepared. */
export function EditSurveyPage() {
  const t = useTexts(surveyTexts);
  const queries = useQueryClient();
  const navigate = editSurveyPage.useNavigate();
  const { surveyId } = editSurveyPage.useParams();
  const { data } = useSuspenseQuery(surveyQuery(surveyId));
  const form = useForm({
    schema: entered,
    initial: data.content,
    onSubmit: async (content, call) => {
      await api.put(`/api/v1/surveys/${surveyId}`, { revision: data.revision, content }, call);
      await queries.invalidateQueries({ queryKey: ['surveys'] });
      await navigate({ to: '/surveys/$surveyId', params: { surveyId } });
    },
  });
  return (
    <Page title={t('surveys.edit.change')} lead={t('surveys.edit.lead')}>
      <Form form={form} submit={t('surveys.edit.save')}>
        <ContentFields form={form} />
      </Form>
    </Page>
  );
}

function ContentFields({ form }: { readonly form: FormState<typeof entered> }) {
  const t = useTexts(surveyTexts);
  return (
    <>
      <TextField form={form} name="title" label={t('surveys.field.title')} missing={t('surveys.field.title.missing')} />
      <TextAreaField
        form={form}
        name="purpose"
        label={t('surveys.field.purpose')}
        hint={t('surveys.field.purpose.hint')}
        missing={t('surveys.field.purpose.missing')}
      />
      <SelectField
        form={form}
        name="legalBasis"
        label={t('surveys.field.legal-basis')}
        missing={t('surveys.field.legal-basis.missing')}
        options={{
          'gdpr-6-1-c': t('surveys.legal-basis.gdpr-6-1-c'),
          'gdpr-6-1-e': t('surveys.legal-basis.gdpr-6-1-e'),
        }}
      />
      <ManyField
        form={form}
        name="topics"
        label={t('surveys.field.topics')}
        missing={t('surveys.field.topics.missing')}
        options={{
          'secondary-occupation': t('surveys.topic.secondary-occupation'),
          'remote-work': t('surveys.topic.remote-work'),
          'work-abroad': t('surveys.topic.work-abroad'),
        }}
      />
      <DateField
        form={form}
        name="populationOn"
        label={t('surveys.field.population-on')}
        hint={t('surveys.field.population-on.hint')}
        missing={t('surveys.field.population-on.missing')}
      />
      <DateField
        form={form}
        name="lastDay"
        label={t('surveys.field.last-day')}
        missing={t('surveys.field.last-day.missing')}
      />
    </>
  );
}
