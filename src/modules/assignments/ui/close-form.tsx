import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  SelectField,
  TextAreaField,
  useForm,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import type { AssignmentView } from '../api.ts';
import { assignmentTexts } from '../texts.ts';
import { useClauseText } from './words.tsx';

const entered = z.object({
  as: z.enum(['carried-out', 'not-carried-out']),
  clauseId: z.string().nullable(),
  on: dayField,
  words: z.string().max(5_000).nullable(),
});

interface CloseFormProps {
  readonly of: AssignmentView;
  onDone(): Promise<void>;
}

/** Its giver closes it: the whole by a later decision, a part by whoever handed it down. */
export function CloseForm({ of, onDone }: CloseFormProps) {
  const t = useTexts(assignmentTexts);
  const clauseText = useClauseText();
  const { id, revision, decisions, isPart } = of;
  const form = useForm({
    schema: entered,
    initial: { on: useToday() },
    onSubmit: async (said, call) => {
      await api.post(`/api/v1/assignments/${id}/closing`, { revision, ...said }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="close">
      <h2 id="close">{t('assignments.step.close')}</h2>
      <p>{isPart ? t('assignments.close.how.part') : t('assignments.close.how.whole')}</p>
      <Form form={form} submit={t('assignments.close.send')}>
        <ChoiceField
          form={form}
          name="as"
          label={t('assignments.close.as')}
          options={{
            'carried-out': t('assignments.state.carried-out'),
            'not-carried-out': t('assignments.state.not-carried-out'),
          }}
        />
        {isPart ? null : (
          <SelectField
            form={form}
            name="clauseId"
            label={t('assignments.close.clause')}
            options={Object.fromEntries(decisions.map((one) => [one.id, `${clauseText(one)}: ${one.text}`]))}
          />
        )}
        <DateField form={form} name="on" label={t('assignments.close.on')} hint={t('assignments.close.on.hint')} />
        <TextAreaField
          form={form}
          name="words"
          label={t('assignments.close.words')}
          hint={t('assignments.close.words.hint')}
        />
      </Form>
    </section>
  );
}
