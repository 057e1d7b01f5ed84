import { Button } from '@navikt/ds-react/Button';
import { useId, useState } from 'react';
import { z } from 'zod';
import {
  api,
  Confirm,
  FlagField,
  Form,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { RecommendationView, ReportView } from '../../audit/api.ts';
import { auditTexts } from '../../audit/texts.ts';

const written = z.object({
  heading: z.string().max(300).nullable(),
  words: z.string().max(10_000),
  answer: z.string().max(10_000).nullable(),
  isLeftOut: z.boolean(),
});

interface DraftFormProps {
  readonly of: RecommendationView;
  readonly number: number;
  readonly revision: number;
  onShow?(): void;
  onDone(): Promise<void>;
}

/** A recommendation as it was read, to be put right. */
export function DraftForm({ of, number, revision, onShow, onDone }: DraftFormProps) {
  const t = useTexts(auditTexts);
  const title = useId();
  const [isSaved, setSaved] = useState(false);
  const form = useForm({
    schema: written,
    initial: { heading: of.heading, words: of.words, answer: of.answer, isLeftOut: of.isLeftOut },
    onSubmit: async (sent, call) => {
      setSaved(false);
      await api.put(`/api/v1/audit-recommendations/${of.id}`, { revision, ...sent }, call);
      await onDone();
      setSaved(true);
    },
  });
  return (
    <article aria-labelledby={title}>
      <h3 id={title}>{t('assignments.audit.recommendation', { number })}</h3>
      {onShow === undefined || of.place === null ? null : (
        <Button size="small" variant="tertiary" onClick={onShow} aria-describedby={title}>
          {t('assignments.audit.show-place')}
        </Button>
      )}
      <Form form={form} submit={t('assignments.audit.save')}>
        <TextField form={form} name="heading" label={t('assignments.audit.field.heading')} />
        <TextAreaField form={form} name="words" label={t('assignments.audit.field.words')} />
        <TextAreaField form={form} name="answer" label={t('assignments.audit.field.answer')} />
        <FlagField form={form} name="isLeftOut" label={t('assignments.audit.field.left-out')} />
      </Form>
      <p role="status">{isSaved ? t('assignments.audit.saved') : null}</p>
    </article>
  );
}

const added = written.omit({ isLeftOut: true });

interface ReportProps {
  readonly of: ReportView;
  onDone(): Promise<void>;
}

/** Adds a recommendation that was not read out. */
export function AddForm({ of: { id, revision }, onDone }: ReportProps) {
  const t = useTexts(auditTexts);
  const form = useForm({
    schema: added,
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/audit-reports/${id}/recommendations`, { revision, ...sent }, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('assignments.audit.add.send')}>
      <TextField form={form} name="heading" label={t('assignments.audit.field.heading')} />
      <TextAreaField form={form} name="words" label={t('assignments.audit.field.words')} />
      <TextAreaField form={form} name="answer" label={t('assignments.audit.field.answer')} />
    </Form>
  );
}

/** The registrar confirms what was read. */
export function Confirmation({ of: { id, revision }, onDone }: ReportProps) {
  const t = useTexts(auditTexts);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  async function confirm() {
    setBusy(true);
    try {
      await api.post(`/api/v1/audit-reports/${id}/confirmation`, { revision });
      await onDone();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
      setOpen(false);
    }
  }
  return (
    <section>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <Button onClick={() => setOpen(true)}>{t('assignments.audit.confirm')}</Button>
      <Confirm
        open={open}
        question={t('assignments.audit.confirm.question')}
        verb={t('assignments.audit.confirm')}
        busy={busy}
        onConfirm={confirm}
        onClose={() => setOpen(false)}
      >
        <p>{t('assignments.audit.confirm.means')}</p>
      </Confirm>
    </section>
  );
}
