import { z } from 'zod';
import { addDays } from '../../../kernel/local-date.ts';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import type { OneDuty } from '../api.ts';
import { noteForm, snoozeForm } from '../schema.ts';
import { dutyPageTexts } from './texts.ts';

interface FormProps {
  readonly duty: OneDuty;
  onDone(): Promise<void>;
}

function refOf({ subject, template, occasion }: OneDuty) {
  return { subject: { kind: subject.kind, id: subject.id }, template, occasion };
}

const snoozeAsked = snoozeForm.omit({ duty: true });

/** Not now: on another day, with why. */
export function SnoozeForm({ duty, onDone }: FormProps) {
  const t = useTexts(dutyPageTexts);
  const form = useForm({
    schema: snoozeAsked,
    initial: { until: addDays(useToday(), 7) },
    async onSubmit(given, call) {
      await api.post('/api/v1/duties/snoozes', { duty: refOf(duty), ...given }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="snooze">
      <h2 id="snooze">{t('duties.snooze')}</h2>
      <p>{t('duties.snooze.what')}</p>
      <Form form={form} submit={t('duties.snooze.submit')}>
        <DateField form={form} name="until" label={t('duties.snooze.until')} />
        <TextField form={form} name="reason" label={t('duties.snooze.reason')} />
      </Form>
    </section>
  );
}

const noteAsked = noteForm.omit({ duty: true });

/** That it was done, where a note is enough. */
export function NoteForm({ duty, onDone }: FormProps) {
  const t = useTexts(dutyPageTexts);
  const form = useForm({
    schema: noteAsked,
    initial: { doneOn: useToday() },
    async onSubmit(given, call) {
      await api.post('/api/v1/duties/notes', { duty: refOf(duty), ...given }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="note">
      <h2 id="note">{t('duties.note')}</h2>
      <Form form={form} submit={t('duties.note.submit')}>
        <DateField form={form} name="doneOn" label={t('duties.note.done-on')} />
        <TextAreaField form={form} name="note" label={t('duties.note.text')} />
      </Form>
    </section>
  );
}

/** As one fills it in; what is sent is one of the answers of `answerForm`. */
const answerAsked = z
  .object({
    kind: z.enum(['evidence', 'nothing-to-show']),
    text: z.string().trim().max(4000).optional(),
    reference: z.string().trim().max(200).optional(),
  })
  .refine(({ kind, text }) => kind === 'nothing-to-show' || (text !== undefined && text !== ''), {
    path: ['text'],
    params: { sv: 'Beskriv vad som visar det.', en: 'Describe what shows it.' },
  });

/** The yearly question about a standing responsibility; that there is nothing to show is an answer too. */
export function AnswerForm({ duty, onDone }: FormProps) {
  const t = useTexts(dutyPageTexts);
  const form = useForm({
    schema: answerAsked,
    async onSubmit({ kind, text, reference }, call) {
      const words = text === undefined || text === '' ? null : text;
      const answer =
        kind === 'evidence'
          ? { kind, text: words, reference: reference === undefined || reference === '' ? null : reference }
          : { kind, text: words };
      await api.post('/api/v1/duties/answers', { duty: refOf(duty), answer }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('duties.answer')}</h2>
      <Form form={form} submit={t('duties.answer.submit')}>
        <ChoiceField
          form={form}
          name="kind"
          label={t('duties.answer.kind')}
          options={{
            evidence: t('duties.answer.kind.evidence'),
            'nothing-to-show': t('duties.answer.kind.nothing-to-show'),
          }}
        />
        <TextAreaField
          form={form}
          name="text"
          label={t('duties.answer.text')}
          isNeeded={form.entered.kind === 'evidence'}
        />
        {form.entered.kind === 'nothing-to-show' ? null : (
          <TextField form={form} name="reference" label={t('duties.answer.reference')} />
        )}
      </Form>
    </section>
  );
}
