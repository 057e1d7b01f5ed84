import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { z } from 'zod';
import { api, Confirm, Form, TextField, useForm, useTexts } from '../../../platform/ui/index.ts';
import type { SurveyView } from '../api.ts';
import { surveyTexts } from '../texts.ts';

interface StepProps {
  readonly survey: SurveyView;
  onDone(): Promise<unknown>;
}

const deciding = z.object({ journalNumber: z.string().trim().min(1).max(100) });
const nothing = z.object({});

/** What a step sends: its own words and the revision that was seen. */
function useStep<Schema extends z.ZodObject>({ survey, onDone }: StepProps, step: string, schema: Schema) {
  return useForm({
    schema,
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/surveys/${survey.id}/${step}`, { revision: survey.revision, ...values }, call);
      await onDone();
    },
  });
}

/** Deciding on what was prepared. */
export function DecideForm(props: StepProps) {
  const t = useTexts(surveyTexts);
  const form = useStep(props, 'decision', deciding);
  return (
    <section aria-labelledby="decide" className="stack">
      <h2 id="decide">{t('surveys.decide.title')}</h2>
      <p>{t('surveys.decide.what')}</p>
      <Form form={form} submit={t('surveys.decide.send')}>
        <TextField
          form={form}
          name="journalNumber"
          label={t('surveys.decide.number')}
          missing={t('surveys.decide.number.missing')}
        />
      </Form>
    </section>
  );
}

/** Sending what was decided on. */
export function SendForm(props: StepProps) {
  const t = useTexts(surveyTexts);
  const form = useStep(props, 'sending', nothing);
  return (
    <section aria-labelledby="send" className="stack">
      <h2 id="send">{t('surveys.send.title')}</h2>
      <Form form={form} submit={t('surveys.send.send')}>
        <p>{t('surveys.send.what')}</p>
      </Form>
    </section>
  );
}

/** Closing it: the answers are held against each other. */
export function CloseForm(props: StepProps) {
  const t = useTexts(surveyTexts);
  const form = useStep(props, 'closing', nothing);
  return (
    <section aria-labelledby="close" className="stack">
      <h2 id="close">{t('surveys.close.title')}</h2>
      <Form form={form} submit={t('surveys.close.send')}>
        <p>{t('surveys.close.what')}</p>
      </Form>
    </section>
  );
}

/** Withdrawing what has not been sent. */
export function CancelButton({ survey, onDone }: StepProps) {
  const t = useTexts(surveyTexts);
  const [isAsked, setAsked] = useState(false);
  async function cancel() {
    await api.post(`/api/v1/surveys/${survey.id}/cancellation`, { revision: survey.revision });
    setAsked(false);
    await onDone();
  }
  return (
    <div className="actions">
      <Button type="button" variant="secondary" size="small" onClick={() => setAsked(true)}>
        {t('surveys.cancel')}
      </Button>
      <Confirm
        open={isAsked}
        question={t('surveys.cancel.question')}
        verb={t('surveys.cancel')}
        grave
        onConfirm={() => void cancel()}
        onClose={() => setAsked(false)}
      >
        <p>{t('surveys.cancel.what')}</p>
      </Confirm>
    </div>
  );
}
