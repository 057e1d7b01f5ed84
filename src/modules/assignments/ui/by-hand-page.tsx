import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  DateField,
  Form,
  Page,
  PageLink,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import { assignmentTexts } from '../texts.ts';
import { assignmentsQuery, byHandPage, unregisteredQuery } from './pages.ts';
import { TermsFields, termsShape } from './terms-fields.tsx';

const entered = z.object({
  authorityId: z.string(),
  title: z.string().max(300),
  words: z.string().max(5_000),
  journalNumber: z.string().max(100).nullable(),
  givenOn: dayField,
  ...termsShape,
});

/** Registering an assignment from a decision whose minutes are not read in. */
export function ByHandPage() {
  const t = useTexts(assignmentTexts);
  const queries = useQueryClient();
  const navigate = byHandPage.useNavigate();
  const { data } = useSuspenseQuery(assignmentsQuery({ page: 1 }));
  const { data: from } = useSuspenseQuery(unregisteredQuery);
  const [only] = data.gives.length === 1 ? data.gives : [];
  const form = useForm({
    schema: entered,
    initial: only === undefined ? {} : { authorityId: only.id },
    onSubmit: async (sent, call) => {
      const { id } = await api.post<{ id: string }>('/api/v1/assignments', sent, call);
      await queries.invalidateQueries({ queryKey: ['assignments'] });
      await navigate({ to: '/assignments/$assignmentId', params: { assignmentId: id } });
    },
  });
  return (
    <Page
      title={t('assignments.hand')}
      kicker={<PageLink to="/assignments">{t('assignments.title')}</PageLink>}
      lead={t('assignments.hand.lead')}
    >
      <Form form={form} submit={t('assignments.register')}>
        <SelectField
          form={form}
          name="authorityId"
          label={t('assignments.hand.authority')}
          options={Object.fromEntries(data.gives.map(({ id, name }) => [id, name]))}
        />
        <TextField form={form} name="title" label={t('assignments.hand.title')} />
        <TextAreaField form={form} name="words" label={t('assignments.hand.words')} />
        <DateField form={form} name="givenOn" label={t('assignments.hand.given')} />
        <TextField form={form} name="journalNumber" label={t('assignments.hand.number')} />
        <TermsFields form={form} units={from.units} />
      </Form>
    </Page>
  );
}
