import { DateField, Form, useForm, useTexts, useToday } from '../../../../platform/ui/index.ts';
import { conversation } from '../../gates/api.ts';
import { ReloadCase } from '../case/reload-case.tsx';
import type { StepFormProps } from '../case/step-forms.tsx';
import { useCaseStep } from '../case/use-case-step.ts';
import { orderTexts } from './texts.ts';

/** Puts down on which day manager and employee talked it through. */
export function TalkForm({ seen, onDone }: StepFormProps) {
  const t = useTexts(orderTexts);
  const today = useToday();
  const { take, reload } = useCaseStep(seen);
  const form = useForm({
    schema: conversation,
    initial: { heldOn: today },
    onSubmit: async (values, call) => {
      await take('conversations', values, call);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('cases.talk.send')} also={<ReloadCase problem={form.problem} onReload={reload} />}>
      <DateField form={form} name="heldOn" label={t('cases.talk.on')} missing={t('cases.talk.on.missing')} to={today} />
    </Form>
  );
}
