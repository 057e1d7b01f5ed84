import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { Page, PageLink, SummaryList, useFormats, useLanguage, useTexts } from '../../../platform/ui/index.ts';
import type { HearingView } from '../inquiries/api.ts';
import { CorrectionText } from './correction-text.tsx';
import { useChoices } from './options.ts';
import { hearingPage } from './pages.ts';
import { hearingQuery } from './queries.ts';
import { ReplyForm } from './reply-form.tsx';
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
      {isOpen ? <OwnReply of={data} /> : <Replied of={data} />}
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

/** The one form by which they answer. */
function OwnReply({ of: { id } }: Of) {
  const t = useTexts(chainTexts);
  const queries = useQueryClient();
  const onDone = async () => {
    await Promise.all(
      ['hearings', 'inquiries', 'chains', 'duties'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    );
  };
  return (
    <section aria-labelledby="reply" className="stack">
      <h2 id="reply">{t('accountability.hearing.reply')}</h2>
      <p>{t('accountability.hearing.public')}</p>
      <p>{t('accountability.hearing.rights')}</p>
      <ReplyForm hearing={id} voice="hearing" onDone={onDone} />
    </section>
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
