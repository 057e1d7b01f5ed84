import { z } from 'zod';
import { dayField } from '../../../../platform/fields/index.ts';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  TextAreaField,
  useForm,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import type { RiskAssessmentView } from '../../api.ts';
import { riskTexts } from '../../texts.ts';
import { useContent } from './use-content.ts';

interface ProgressProps {
  readonly seen: RiskAssessmentView;
  readonly action: string;
  onDone(): void;
}

const words = z.string().trim().max(5_000).optional();
const done = z.object({ on: dayField, words });
const checked = z.object({ on: dayField, hasEffect: z.enum(['yes', 'no']), words });

/** Puts down that a measure was done. */
export function DoneForm({ seen, action, onDone }: ProgressProps) {
  const t = useTexts(riskTexts);
  const today = useToday();
  const { reload } = useContent(seen);
  const form = useForm({
    schema: done,
    initial: { on: today },
    onSubmit: async ({ on, words: said }, call) => {
      const body = { step: 'done', on, ...(said ? { words: said } : {}) };
      await api.post(`/api/v1/risk-assessments/${seen.id}/actions/${action}/progress`, body, call);
      await reload();
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('risk.action.done.save')}>
      <DateField form={form} name="on" label={t('risk.action.done.on')} missing={t('risk.on.missing')} to={today} />
      <TextAreaField form={form} name="words" label={t('risk.words')} />
    </Form>
  );
}

/** Puts down whether a measure had the effect meant. */
export function CheckedForm({ seen, action, onDone }: ProgressProps) {
  const t = useTexts(riskTexts);
  const today = useToday();
  const { reload } = useContent(seen);
  const form = useForm({
    schema: checked,
    initial: { on: today },
    onSubmit: async ({ on, hasEffect, words: said }, call) => {
      const body = { step: 'checked', on, hasEffect: hasEffect === 'yes', ...(said ? { words: said } : {}) };
      await api.post(`/api/v1/risk-assessments/${seen.id}/actions/${action}/progress`, body, call);
      await reload();
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('risk.action.checked.save')}>
      <DateField form={form} name="on" label={t('risk.action.checked.on')} missing={t('risk.on.missing')} to={today} />
      <ChoiceField
        form={form}
        name="hasEffect"
        label={t('risk.action.checked.effect')}
        missing={t('risk.action.checked.effect.missing')}
        options={{ yes: t('risk.action.checked.yes'), no: t('risk.action.checked.no') }}
      />
      <TextAreaField form={form} name="words" label={t('risk.words')} />
    </Form>
  );
}
