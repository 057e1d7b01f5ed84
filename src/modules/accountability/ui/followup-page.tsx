import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  DateField,
  DayText,
  Disclosure,
  Form,
  Page,
  PageLink,
  SelectField,
  SummaryList,
  TextAreaField,
  TextField,
  Timeline,
  useForm,
  useFormats,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import { closingForm, stepForm } from '../followups/followup.ts';
import type { FollowupView } from '../followups/view.ts';
import { useFollowupWords } from './followup-words.ts';
import { followupPage } from './pages.ts';
import { followupQuery } from './queries.ts';
import { chainTexts } from './texts.ts';

/** One follow-up: since when it is known, until when one can act, what was done, and how it ended. */
export function FollowupPage() {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  const words = useFollowupWords();
  const queries = useQueryClient();
  const { followupId } = followupPage.useParams();
  const { data: of } = useSuspenseQuery(followupQuery(followupId));
  const done = async () => {
    await Promise.all(['followups', 'duties'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  const day = (on: string) => formats.day(on as LocalDate);
  const { closed } = of;
  return (
    <Page
      title={t('accountability.followup.of', { name: of.person })}
      kicker={<PageLink to="/followups">{t('accountability.followups')}</PageLink>}
      lead={t('accountability.followup.lead')}
    >
      <SummaryList
        rows={[
          { label: t('accountability.followup.unit'), value: of.unit },
          { label: t('accountability.followup.omission'), value: words.omissions[of.omission] },
          { label: t('accountability.followup.known-on'), value: day(of.knownOn) },
          { label: t('accountability.followup.known-how'), value: of.knownHow },
          { label: t('accountability.followup.limit'), value: <DayText day={of.limitOn as LocalDate} distance /> },
          ...(closed === null
            ? []
            : [
                {
                  label: t('accountability.followup.outcome'),
                  value: `${words.outcomes[closed.outcome]}, ${day(closed.on)}: ${closed.reason}`,
                },
              ]),
        ]}
      />
      <section>
        <h2>{t('accountability.followup.steps')}</h2>
        {of.steps.length === 0 ? <p>{t('accountability.followup.steps.none')}</p> : null}
        <Timeline
          items={of.steps.map(({ id, kind, on, words: text, journalNumber, by }) => ({
            kind: 'happened',
            key: id,
            title: words.steps[kind],
            day: on as LocalDate,
            children: text,
            ...(by === null ? {} : { by }),
            ...(journalNumber === null ? {} : { journalNumber }),
          }))}
        />
      </section>
      {closed === null ? (
        <div className="stack">
          <Disclosure title={t('accountability.followup.step.add')}>
            {(close) => <StepForm of={of} onDone={() => done().then(close)} />}
          </Disclosure>
          <Disclosure title={t('accountability.followup.close')}>
            {(close) => <ClosingForm of={of} onDone={() => done().then(close)} />}
          </Disclosure>
        </div>
      ) : null}
    </Page>
  );
}

interface StepProps {
  readonly of: FollowupView;
  onDone(): Promise<void>;
}

function StepForm({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const { steps } = useFollowupWords();
  const form = useForm({
    schema: stepForm,
    initial: { on: useToday() },
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/followups/${of.id}/steps`, sent, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('accountability.followup.step.send')}>
      <SelectField
        form={form}
        name="kind"
        label={t('accountability.followup.step.kind')}
        hint={t('accountability.followup.step.hint')}
        options={steps}
      />
      <DateField form={form} name="on" label={t('accountability.measure.when')} />
      <TextAreaField form={form} name="words" label={t('accountability.followup.step.words')} />
      <TextField form={form} name="journalNumber" label={t('accountability.hearing.document.number')} size={24} />
    </Form>
  );
}

function ClosingForm({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const { outcomes } = useFollowupWords();
  const form = useForm({
    schema: closingForm,
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/followups/${of.id}/closing`, sent, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('accountability.followup.close')}>
      <SelectField form={form} name="outcome" label={t('accountability.followup.outcome')} options={outcomes} />
      <TextAreaField form={form} name="reason" label={t('accountability.followup.reason')} />
    </Form>
  );
}
