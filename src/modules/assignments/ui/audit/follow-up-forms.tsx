import { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { dayField } from '../../../../platform/fields/index.ts';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import type { ReportView } from '../../audit/api.ts';
import { FINDINGS, STANCES } from '../../audit/report.ts';
import { auditTexts } from '../../audit/texts.ts';
import { TermsFields, termsShape } from '../terms-fields.tsx';
import { useClauseText } from '../words.tsx';

interface ItemProps {
  readonly of: ReportView['items'][number];
  onDone(): Promise<void>;
}

const answered = z.object({
  answer: z.string().max(10_000),
  stance: z.enum(STANCES),
  repeatsId: z.string().nullable(),
});

/** What the committee is to answer. */
export function AnswerForm({ of, revision, onDone }: ItemProps & { readonly revision: number }) {
  const t = useTexts(auditTexts);
  const form = useForm({
    schema: answered,
    initial: { answer: of.answer, stance: of.stance, repeatsId: of.repeats?.id ?? null },
    onSubmit: async (sent, call) => {
      const { heading, words, isLeftOut } = of;
      const body = { revision, heading, words, isLeftOut, ...sent };
      await api.put(`/api/v1/audit-recommendations/${of.id}`, body, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('assignments.audit.save')}>
      <TextAreaField form={form} name="answer" label={t('assignments.audit.field.answer')} />
      <ChoiceField
        form={form}
        name="stance"
        label={t('assignments.audit.field.stance')}
        options={{
          accepts: t('assignments.audit.stance.accepts'),
          partly: t('assignments.audit.stance.partly'),
          rejects: t('assignments.audit.stance.rejects'),
        }}
      />
      {of.likely.length === 0 ? null : (
        <SelectField
          form={form}
          name="repeatsId"
          label={t('assignments.audit.field.repeats')}
          hint={t('assignments.audit.field.repeats.hint')}
          options={Object.fromEntries(
            of.likely.map(({ id, reportedOn, words }) => [id, `${reportedOn.slice(0, 4)}: ${words}`]),
          )}
        />
      )}
    </Form>
  );
}

const decided = z.object({
  clauseId: z.string().nullable(),
  on: dayField,
  journalNumber: z.string().max(100).nullable(),
});

/** The committee has decided its reply. */
export function DecideForm({ of, onDone }: { readonly of: ReportView; onDone(): Promise<void> }) {
  const t = useTexts(auditTexts);
  const clauseText = useClauseText();
  const form = useForm({
    schema: decided,
    initial: { on: useToday() },
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/audit-reports/${of.id}/answer`, { revision: of.revision, ...sent }, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('assignments.audit.decide.send')}>
      <p>{t('assignments.audit.decide.how')}</p>
      {of.decisions.length === 0 ? null : (
        <SelectField
          form={form}
          name="clauseId"
          label={t('assignments.audit.decide.clause')}
          options={Object.fromEntries(of.decisions.map((one) => [one.id, `${clauseText(one)}: ${one.text}`]))}
        />
      )}
      <DateField
        form={form}
        name="on"
        label={t('assignments.audit.decide.on')}
        hint={t('assignments.audit.decide.on.hint')}
      />
      <TextField form={form} name="journalNumber" label={t('assignments.audit.decide.number')} />
    </Form>
  );
}

const measure = z.object({
  words: z.string().max(5_000),
  decidedOn: dayField,
  journalNumber: z.string().max(100).nullable(),
  ...termsShape,
  dueOn: dayField,
});

/** A measure on it. */
export function MeasureForm({ of, report, onDone }: ItemProps & { readonly report: ReportView }) {
  const t = useTexts(auditTexts);
  const today = useToday();
  const form = useForm({
    schema: measure,
    initial: {
      decidedOn: (report.answeredOn as LocalDate | null) ?? today,
      journalNumber: report.answerJournalNumber,
    },
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/audit-recommendations/${of.id}/measures`, sent, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('assignments.audit.measure.send')}>
      <TextAreaField form={form} name="words" label={t('assignments.audit.measure.words')} />
      <DateField form={form} name="decidedOn" label={t('assignments.audit.measure.decided')} />
      <TextField form={form} name="journalNumber" label={t('assignments.audit.new.number')} />
      <TermsFields form={form} units={report.units} />
    </Form>
  );
}

const verified = z.object({
  found: z.enum(FINDINGS),
  on: dayField,
  words: z.string().max(5_000),
  journalNumber: z.string().max(100).nullable(),
});

/** What somebody independent found. */
export function VerifyForm({ of, onDone }: ItemProps) {
  const t = useTexts(auditTexts);
  const form = useForm({
    schema: verified,
    initial: { on: useToday() },
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/audit-recommendations/${of.id}/verifications`, sent, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('assignments.audit.verify.send')}>
      <p>{t('assignments.audit.verify.how')}</p>
      <ChoiceField
        form={form}
        name="found"
        label={t('assignments.audit.verify.found')}
        options={{
          done: t('assignments.audit.found.done'),
          'partly-done': t('assignments.audit.found.partly-done'),
          'not-done': t('assignments.audit.found.not-done'),
        }}
      />
      <TextAreaField form={form} name="words" label={t('assignments.audit.verify.words')} />
      <DateField form={form} name="on" label={t('assignments.audit.verify.on')} />
      <TextField form={form} name="journalNumber" label={t('assignments.audit.verify.number')} />
    </Form>
  );
}
