import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  DateField,
  Form,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import type { AssignmentView } from '../api.ts';
import { assignmentTexts } from '../texts.ts';
import { TermsFields, termsShape } from './terms-fields.tsx';

interface StepProps {
  readonly of: AssignmentView;
  onDone(): Promise<void>;
}

const nothing = z.object({});

/** Whoever holds it says that they have received it. */
export function Receive({ of: { id, revision }, onDone }: StepProps) {
  const t = useTexts(assignmentTexts);
  const form = useForm({
    schema: nothing,
    onSubmit: async (_, call) => {
      await api.post(`/api/v1/assignments/${id}/receipt`, { revision }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="receive">
      <h2 id="receive">{t('assignments.step.receive')}</h2>
      <Form form={form} submit={t('assignments.step.receive')}>
        <p>{t('assignments.step.receive.means')}</p>
      </Form>
    </section>
  );
}

const noted = z.object({ on: dayField, words: z.string().max(5_000), journalNumber: z.string().max(100).nullable() });

/** Evidence that something was done, or a report back to the giver. */
export function NoteForm({ of: { id, revision }, kind, onDone }: StepProps & { readonly kind: 'evidence' | 'report' }) {
  const t = useTexts(assignmentTexts);
  const form = useForm({
    schema: noted,
    initial: { on: useToday() },
    onSubmit: async (note, call) => {
      await api.post(`/api/v1/assignments/${id}/notes`, { revision, kind, ...note }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{t(`assignments.step.${kind}`)}</h2>
      <Form form={form} submit={t(`assignments.note.send.${kind}`)}>
        <TextAreaField form={form} name="words" label={t('assignments.note.words')} />
        <DateField form={form} name="on" label={t('assignments.note.on')} />
        <TextField form={form} name="journalNumber" label={t('assignments.note.number')} />
      </Form>
    </section>
  );
}

const part = z.object({ words: z.string().max(5_000), ...termsShape, unitId: z.string() });

/** Hands a part down the line; one at a time. */
export function SplitForm({ of: { id, revision, units, words }, onDone }: StepProps) {
  const t = useTexts(assignmentTexts);
  const form = useForm({
    schema: part,
    initial: { words, role: 'administration-head' as const },
    onSubmit: async (given, call) => {
      await api.post(`/api/v1/assignments/${id}/parts`, { revision, parts: [given] }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="split">
      <h2 id="split">{t('assignments.step.split')}</h2>
      <p>{t('assignments.split.how')}</p>
      <Form form={form} submit={t('assignments.split.send')}>
        <TextAreaField form={form} name="words" label={t('assignments.split.words')} />
        <TermsFields form={form} units={units} />
      </Form>
    </section>
  );
}
