import { useState } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  SelectField,
  TextAreaField,
  useForm,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { FindingPage } from '../finding-register/api.ts';
import { OUTCOMES, REASONS } from '../finding-register/standing.ts';
import { mappingTexts } from '../texts.ts';

const asking = z.object({ answerBy: z.iso.date() });
const settling = z.object({
  outcome: z.enum(OUTCOMES),
  reason: z.enum(REASONS).optional(),
  caseId: z.uuid().optional(),
  words: z.string().trim().max(4_000).optional(),
});

interface BulkProps {
  readonly findings: readonly string[];
  onDone(): Promise<void>;
}

/** Asking about findings, and settling them, as many as are chosen. */
export function BulkForms(props: BulkProps) {
  return (
    <div className="columns">
      <AskForm {...props} />
      <SettleForm {...props} />
    </div>
  );
}

function AskForm({ findings, onDone }: BulkProps) {
  const t = useTexts(mappingTexts);
  const chosen = useChosen(findings);
  const form = useForm({
    schema: asking,
    onSubmit: async (values, call) => {
      if (!chosen.areAny()) return;
      await api.post('/api/v1/findings/questions', { findings, ...values }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="ask" className="stack">
      <h2 id="ask">{t('mapping.findings.ask.title', { n: findings.length })}</h2>
      {chosen.notice}
      <Form form={form} submit={t('mapping.findings.ask.send')}>
        <DateField
          form={form}
          name="answerBy"
          label={t('mapping.findings.ask.by')}
          hint={t('mapping.findings.ask.by.hint')}
        />
      </Form>
    </section>
  );
}

/** Settling findings: what came of them. Which case one is reported in is said of one at a time. */
export function SettleForm({ findings, cases, onDone }: BulkProps & { readonly cases?: FindingPage['cases'] }) {
  const t = useTexts(mappingTexts);
  const formats = useFormats();
  const outcomes = OUTCOMES.filter((one) => one !== 'regularised' || cases !== undefined);
  const chosen = useChosen(findings);
  const form = useForm({
    schema: settling,
    onSubmit: async ({ outcome, reason, caseId, words }, call) => {
      if (!chosen.areAny()) return;
      const body = {
        findings,
        outcome,
        reason: outcome === 'explained' ? (reason ?? null) : null,
        caseId: outcome === 'regularised' ? (caseId ?? null) : null,
        words: words || null,
      };
      await api.post('/api/v1/findings/settlements', body, call);
      await onDone();
    },
  });
  const outcome = form.entered.outcome;
  return (
    <section aria-labelledby="settle" className="stack">
      <h2 id="settle">{t('mapping.findings.settle.title', { n: findings.length })}</h2>
      {chosen.notice}
      <Form form={form} submit={t('mapping.findings.settle.send')}>
        <ChoiceField
          form={form}
          name="outcome"
          label={t('mapping.findings.settle.outcome')}
          options={wordsOf(outcomes, (one) => t(`mapping.outcome.${one}`))}
        />
        {outcome === 'explained' ? (
          <SelectField
            form={form}
            name="reason"
            label={t('mapping.findings.settle.reason')}
            isNeeded
            options={wordsOf(REASONS, (one) => t(`mapping.reason.${one}`))}
          />
        ) : null}
        {outcome !== 'regularised' ? null : cases === undefined || cases.length === 0 ? (
          <p>{t('mapping.findings.settle.case.none')}</p>
        ) : (
          <SelectField
            form={form}
            name="caseId"
            label={t('mapping.findings.settle.case')}
            isNeeded
            options={Object.fromEntries(
              cases.map(({ id, reportedOn, about }) => [
                id,
                [t('mapping.findings.settle.case.one', { day: formats.day(reportedOn as LocalDate) }), about]
                  .filter((part) => part !== null)
                  .join(', '),
              ]),
            )}
          />
        )}
        <TextAreaField
          form={form}
          name="words"
          label={t('mapping.findings.settle.words')}
          isNeeded={outcome === 'explained' && form.entered.reason === 'other'}
        />
      </Form>
    </section>
  );
}

/** The button can always be pressed; that nothing is chosen is said then. */
function useChosen(findings: readonly string[]) {
  const t = useTexts(mappingTexts);
  const [isMissed, setMissed] = useState(false);
  return {
    areAny(): boolean {
      setMissed(findings.length === 0);
      return findings.length > 0;
    },
    notice: <div role="alert">{isMissed && findings.length === 0 ? t('mapping.findings.none-chosen') : null}</div>,
  };
}

function wordsOf<Value extends string>(values: readonly Value[], word: (one: Value) => string) {
  return Object.fromEntries(values.map((one) => [one, word(one)])) as Record<Value, string>;
}
