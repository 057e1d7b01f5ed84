import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  Page,
  PageLink,
  StatusTag,
  SummaryList,
  TextAreaField,
  useForm,
  useFormats,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import { doneForm, effectForm } from '../measures/measure.ts';
import type { MeasureView } from '../measures/view.ts';
import { MEASURE_TONES } from './measures.tsx';
import { measurePage } from './pages.ts';
import { measureQuery } from './queries.ts';
import { chainTexts } from './texts.ts';
import { useChainWords } from './words.ts';

/** One measure: what it is, and the one form by which whoever answers for it says that it is done, then what came of it. */
export function MeasurePage() {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  const words = useChainWords();
  const queries = useQueryClient();
  const { measureId } = measurePage.useParams();
  const { data: of } = useSuspenseQuery(measureQuery(measureId));
  const day = (on: string) => formats.day(on as LocalDate);
  const done = async () => {
    await Promise.all(['measures', 'inquiries', 'duties'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  const rows = [
    { label: t('accountability.measure.kind'), value: t(`accountability.measure.kind.${of.kind}`) },
    {
      label: t('accountability.measure.owner'),
      value: words.office({ role: of.role, unit: of.unit === null ? null : { id: measureId, name: of.unit } }),
    },
    {
      label: t('accountability.measure.answering'),
      value: of.answering.map((name) => name ?? t('accountability.by-function')).join(', '),
    },
    { label: t('accountability.measure.due'), value: day(of.dueOn) },
    { label: t('accountability.measure.effect-on'), value: day(of.effectOn) },
    { label: t('accountability.measure.done'), value: of.done && `${day(of.done.on)}: ${of.done.words}` },
    {
      label: t('accountability.measure.effect'),
      value:
        of.effect &&
        `${day(of.effect.on)}, ${t(`accountability.measure.effect.${of.effect.effect}`)}: ${of.effect.words}`,
    },
  ];
  return (
    <Page
      title={of.title}
      kicker={
        <PageLink to="/chains/$kind/$matterId" params={{ kind: 'inquiry', matterId: of.inquiry.id }}>
          {of.inquiry.title}
        </PageLink>
      }
    >
      <p>
        <StatusTag tone={MEASURE_TONES[of.state]}>{t(`accountability.measure.state.${of.state}`)}</StatusTag>
      </p>
      <SummaryList rows={rows.filter(({ value }) => value !== null)} />
      {of.may.includes('done') ? <DoneForm of={of} onDone={done} /> : null}
      {of.may.includes('effect') ? <EffectForm of={of} onDone={done} /> : null}
    </Page>
  );
}

interface StepProps {
  readonly of: MeasureView;
  onDone(): Promise<void>;
}

function DoneForm({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const form = useForm({
    schema: doneForm,
    initial: { on: useToday() },
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/measures/${of.id}/done`, sent, call);
      await onDone();
    },
  });
  return (
    <section>
      <h2>{t('accountability.measure.note-done')}</h2>
      <Form form={form} submit={t('accountability.measure.note-done')}>
        <DateField form={form} name="on" label={t('accountability.measure.when')} />
        <TextAreaField form={form} name="words" label={t('accountability.measure.what')} />
      </Form>
    </section>
  );
}

function EffectForm({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const form = useForm({
    schema: effectForm,
    initial: { on: useToday() },
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/measures/${of.id}/effect`, sent, call);
      await onDone();
    },
  });
  return (
    <section>
      <h2>{t('accountability.measure.note-effect')}</h2>
      <Form form={form} submit={t('accountability.measure.note-effect')}>
        <ChoiceField
          form={form}
          name="effect"
          label={t('accountability.measure.effect')}
          options={{
            'as-meant': t('accountability.measure.effect.as-meant'),
            partly: t('accountability.measure.effect.partly'),
            none: t('accountability.measure.effect.none'),
          }}
        />
        <TextAreaField form={form} name="words" label={t('accountability.measure.seen')} />
        <DateField form={form} name="on" label={t('accountability.measure.when')} />
      </Form>
    </section>
  );
}
