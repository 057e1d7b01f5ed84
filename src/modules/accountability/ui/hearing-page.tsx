import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  Page,
  PageLink,
  SelectField,
  SummaryList,
  TextAreaField,
  TextField,
  useForm,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../platform/ui/index.ts';
import { CAUSES } from '../chain/duty.ts';
import type { HearingView } from '../inquiries/api.ts';
import { CorrectionText } from './correction-text.tsx';
import { useChoices } from './options.ts';
import { hearingPage } from './pages.ts';
import { hearingQuery } from './queries.ts';
import { chainTexts } from './texts.ts';

/** What somebody is asked, and the one form by which they answer. */
export function HearingPage() {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  const { hearingId } = hearingPage.useParams();
  const { data } = useSuspenseQuery(hearingQuery(hearingId));
  const isOpen = data.answeredOn === null;
  return (
    <Page
      title={t('accountability.hearing.title')}
      kicker={
        <PageLink to="/chains/$kind/$matterId" params={{ kind: 'inquiry', matterId: data.inquiry.id }}>
          {data.inquiry.title}
        </PageLink>
      }
      lead={
        isOpen
          ? t('accountability.hearing.lead', { day: formats.day(data.answerBy as LocalDate) })
          : t('accountability.hearing.thanks', { day: formats.day(data.answeredOn as LocalDate) })
      }
    >
      <Asked of={data} />
      {isOpen ? <ReplyForm of={data} /> : <Replied of={data} />}
    </Page>
  );
}

interface Of {
  readonly of: HearingView;
}

function Asked({ of }: Of) {
  const t = useTexts(chainTexts);
  const language = useLanguage();
  const formats = useFormats();
  const day = (on: string) => formats.day(on as LocalDate);
  const rows = [
    { label: t('accountability.hearing.duty'), value: of.duty?.[language] ?? null },
    { label: t('accountability.hearing.source'), value: of.source },
    { label: t('accountability.hearing.due'), value: of.dueOn && day(of.dueOn) },
    { label: t('accountability.hearing.owner'), value: of.owner?.name ?? t('accountability.by-function') },
    { label: t('accountability.hearing.message'), value: of.message },
    {
      label: t('accountability.hearing.shown'),
      value:
        of.shown.length === 0
          ? t('accountability.hearing.shown.none')
          : of.shown
              .map(({ title, journalNumber, effectiveOn }) =>
                [title?.[language] ?? t('accountability.evidence.record'), journalNumber ?? [], day(effectiveOn)]
                  .flat()
                  .join(', '),
              )
              .join('; '),
    },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== null)} />;
}

const SHOWS = ['document', 'statement', 'nothing'] as const;
const words = z.string().trim().max(4000).nullable();
const replying = {
  document: z.object({
    title: z.string().trim().min(1).max(300),
    journalNumber: z.string().trim().max(60).nullable(),
    effectiveOn: dayField,
    text: words,
    cause: z.enum(CAUSES).nullable(),
    wrong: words,
  }),
  statement: z.object({
    title: z.string().trim().min(1).max(300),
    effectiveOn: dayField,
    text: words,
    cause: z.enum(CAUSES).nullable(),
    wrong: words,
  }),
  nothing: z.object({ text: words, cause: z.enum(CAUSES).nullable(), wrong: words }),
};
const choosing = z.object({ shows: z.enum(SHOWS) });

/** First what there is to show, then the words for it: only what the answer needs is asked. */
function ReplyForm({ of }: Of) {
  const t = useTexts(chainTexts);
  const [shows, setShows] = useState<(typeof SHOWS)[number]>();
  const form = useForm({ schema: choosing, onSubmit: async ({ shows: chosen }) => setShows(chosen) });
  return (
    <section aria-labelledby="reply" className="stack">
      <h2 id="reply">{t('accountability.hearing.reply')}</h2>
      <p>{t('accountability.hearing.public')}</p>
      <p>{t('accountability.hearing.rights')}</p>
      {shows === undefined ? (
        <Form form={form} submit={t('accountability.hearing.next')}>
          <ChoiceField
            form={form}
            name="shows"
            label={t('accountability.hearing.shows')}
            options={{
              document: t('accountability.hearing.shows.document'),
              statement: t('accountability.hearing.shows.statement'),
              nothing: t('accountability.hearing.shows.nothing'),
            }}
          />
        </Form>
      ) : (
        <ReplyWords key={shows} of={of} shows={shows} onBack={() => setShows(undefined)} />
      )}
    </section>
  );
}

function ReplyWords({
  of: { id },
  shows,
  onBack,
}: Of & { readonly shows: (typeof SHOWS)[number]; readonly onBack: () => void }) {
  const t = useTexts(chainTexts);
  const queries = useQueryClient();
  const { causes } = useChoices();
  const form = useForm({
    schema: replying[shows] as typeof replying.document,
    onSubmit: async ({ text, cause, wrong, ...shown }, call) => {
      await api.post(`/api/v1/hearings/${id}/reply`, { text, cause, wrong, shows: { kind: shows, ...shown } }, call);
      await Promise.all(
        ['hearings', 'inquiries', 'chains', 'duties'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  return (
    <Form
      form={form}
      submit={t('accountability.hearing.send')}
      also={
        <button type="button" className="aksel-link" onClick={onBack}>
          {t('accountability.hearing.back')}
        </button>
      }
    >
      <p>
        <strong>{t(`accountability.hearing.shows.${shows}`)}</strong>
      </p>
      {shows === 'nothing' ? null : (
        <>
          <TextField form={form} name="title" label={t(`accountability.hearing.${shows}.title`)} />
          {shows === 'document' ? (
            <TextField form={form} name="journalNumber" label={t('accountability.hearing.document.number')} size={24} />
          ) : null}
          <DateField form={form} name="effectiveOn" label={t(`accountability.hearing.${shows}.day`)} />
        </>
      )}
      <TextAreaField form={form} name="text" label={t('accountability.hearing.text')} />
      <SelectField
        form={form}
        name="cause"
        label={t('accountability.hearing.cause')}
        hint={t('accountability.hearing.cause.hint')}
        options={causes}
      />
      <TextAreaField
        form={form}
        name="wrong"
        label={t('accountability.hearing.wrong')}
        hint={t('accountability.hearing.wrong.hint')}
      />
    </Form>
  );
}

function Replied({ of }: Of) {
  const t = useTexts(chainTexts);
  const { causes } = useChoices();
  const rows = [
    { label: t('accountability.hearing.text'), value: of.text },
    { label: t('accountability.hearing.cause'), value: of.ownCause && causes[of.ownCause] },
    {
      label: t('accountability.hearing.wrong'),
      value: of.correction && <CorrectionText of={of.correction} />,
    },
  ];
  return (
    <section aria-labelledby="replied" className="stack">
      <h2 id="replied">{t('accountability.hearing.replied')}</h2>
      <SummaryList rows={rows.filter(({ value }) => value !== null)} />
      <p>{t('accountability.hearing.once')}</p>
    </section>
  );
}
