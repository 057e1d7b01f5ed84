import { useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import {
  api,
  Form,
  Page,
  PageLink,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import { INSTRUCTED } from '../instruction/instructed.ts';
import { assignmentTexts } from '../texts.ts';
import { assignmentsQuery, instructionPage } from './pages.ts';

const entered = z.object({
  authorityId: z.string(),
  holder: z.enum(INSTRUCTED),
  title: z.string().max(300),
  journalNumber: z.string().max(100).nullable(),
  text: z.string().max(20_000),
});

/** Reads an instruction into standing responsibilities, as the draft of a guideline. */
export function InstructionPage() {
  const t = useTexts(assignmentTexts);
  const navigate = instructionPage.useNavigate();
  const { data } = useSuspenseQuery(assignmentsQuery({ page: 1 }));
  const [only] = data.gives.length === 1 ? data.gives : [];
  const form = useForm({
    schema: entered,
    initial: only === undefined ? {} : { authorityId: only.id },
    onSubmit: async (sent, call) => {
      const { versionId } = await api.post<{ versionId: string }>('/api/v1/instructions', sent, call);
      await navigate({ to: '/guidelines/versions/$versionId', params: { versionId } });
    },
  });
  return (
    <Page
      title={t('assignments.instruction')}
      kicker={<PageLink to="/assignments">{t('assignments.title')}</PageLink>}
      lead={t('assignments.instruction.lead')}
    >
      <Form form={form} submit={t('assignments.instruction.send')}>
        <SelectField
          form={form}
          name="authorityId"
          label={t('assignments.instruction.authority')}
          options={Object.fromEntries(data.gives.map(({ id, name }) => [id, name]))}
        />
        <SelectField
          form={form}
          name="holder"
          label={t('assignments.instruction.holder')}
          options={{
            director: t('assignments.role.director'),
            'administration-head': t('assignments.role.administration-head'),
          }}
        />
        <TextField form={form} name="title" label={t('assignments.instruction.title')} />
        <TextField form={form} name="journalNumber" label={t('assignments.hand.number')} />
        <TextAreaField form={form} name="text" label={t('assignments.instruction.text')} />
      </Form>
    </Page>
  );
}
