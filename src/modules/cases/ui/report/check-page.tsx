import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  api,
  newIdempotencyKey,
  Page,
  PageButton,
  PageLink,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  StepText,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { type Answers, type KindPages, type Stop, stepsAsked } from '../kind-pages.ts';
import { reportStepPage } from '../pages.ts';
import { caseQuery, type Receipt, reportFormQuery } from '../queries.ts';
import { Asking } from './asking.tsx';
import { type About, useReportDraft } from './report-draft.ts';
import { receiptKey } from './sent-page.tsx';
import { reportTexts } from './texts.ts';

/** Every answer once more, each with a way to change it; then it is sent. */
export function CheckPage({ pages }: { readonly pages: KindPages }) {
  const t = useTexts(reportTexts);
  const language = useLanguage();
  const { person, case: of, renews } = reportStepPage.useSearch();
  const about: About = { kind: pages.kind, person, case: of, renews };
  const { data: form } = useSuspenseQuery(reportFormQuery(pages.kind, person));
  const draft = useReportDraft(about);
  const { send, busy, problem } = useSending(pages, about, draft);
  const { reports } = draft.content;
  const missing = reports.flatMap((answers, index) =>
    pages.unanswered(answers, form).map((step) => ({ step, n: index + 1, answers })),
  );
  const isMissing = reports.length === 0 || missing.length > 0;
  const stops = isMissing ? [] : reports.flatMap((answers) => pages.stopsSending?.(answers, form, language) ?? []);
  const steps = stepsAsked(pages, reports[0] ?? {}, form).length + 1;
  return (
    <Page
      title={t('cases.report.check')}
      kicker={
        <>
          <Asking pages={pages} form={form} />
          {' · '}
          <StepText step={steps} steps={steps} />
        </>
      }
      lead={of === undefined ? t('cases.report.check.lead') : t('cases.report.check.change')}
    >
      {[...reports.entries()].map(([index, answers]) => (
        <section key={index} aria-labelledby={`report-${index + 1}`}>
          <h2 id={`report-${index + 1}`}>
            {pages.titleOf(answers, language) || t('cases.report.number', { n: index + 1 })}
          </h2>
          <pages.Facts
            report={pages.reportOf(answers)}
            change={(step, text) => (
              <PageLink
                to="/report/$kind/$step"
                params={{ kind: pages.kind, step }}
                search={{ person, case: of, renews, n: index + 1 }}
              >
                {text}
              </PageLink>
            )}
          />
          {pages.Told === undefined ? null : <pages.Told answers={answers} form={form} />}
          {reports.length === 1 ? null : (
            <Button variant="tertiary" size="small" onClick={() => void draft.drop(index)}>
              {t('cases.report.drop', { title: pages.titleOf(answers, language) })}
            </Button>
          )}
        </section>
      ))}
      {of === undefined && pages.asking.several ? (
        <p>
          <PageButton
            variant="secondary"
            to="/report/$kind/$step"
            params={{ kind: pages.kind, step: pages.steps[0]?.id ?? '' }}
            search={{ person, n: reports.length + 1 }}
          >
            {t('cases.report.add')}
          </PageButton>
        </p>
      ) : null}
      <section aria-labelledby="before-sending">
        <h2 id="before-sending">{t('cases.report.before-sending')}</h2>
        <p>{form.isOwn ? t('cases.report.public') : t('cases.report.public.for')}</p>
        {form.employments.length > 1 ? (
          <p>{t('cases.report.several-managers', { n: form.employments.length })}</p>
        ) : null}
      </section>
      {isMissing ? <Missing pages={pages} missing={missing} about={about} /> : null}
      {stops.length === 0 ? null : <Stopped pages={pages} stops={stops} about={about} />}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {draft.problem === undefined ? null : <ProblemNotice problem={draft.problem} />}
      {isMissing || stops.length > 0 ? null : (
        <div className="actions">
          <Button loading={busy} onClick={() => void send()}>
            {of !== undefined ? t('cases.report.send-change') : t('cases.report.send')}
          </Button>
        </div>
      )}
    </Page>
  );
}

interface StoppedProps {
  readonly pages: KindPages;
  readonly stops: readonly Stop[];
  readonly about: About;
}

/** What the guideline stops, with its section, and the way to where it is changed. */
function Stopped({ pages, stops, about: { person, case: of, renews } }: StoppedProps) {
  const t = useTexts(reportTexts);
  return (
    <section className="empty" aria-labelledby="stopped">
      <h2 className="empty__title" id="stopped">
        {t('cases.report.stopped')}
      </h2>
      <ul>
        {stops.map(({ step, text }) => (
          <li key={text}>
            {text}{' '}
            <PageLink
              to="/report/$kind/$step"
              params={{ kind: pages.kind, step }}
              search={{ person, case: of, renews }}
            >
              {t('cases.report.stopped.change')}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MissingProps {
  readonly pages: KindPages;
  readonly missing: readonly { readonly step: string; readonly n: number; readonly answers: Answers }[];
  readonly about: About;
}

/** What is left to answer, each with a way to it. */
function Missing({ pages, missing, about: { person, case: of, renews } }: MissingProps) {
  const t = useTexts(reportTexts);
  const language = useLanguage();
  return (
    <section className="empty" aria-labelledby="missing">
      <h2 className="empty__title" id="missing">
        {t('cases.report.missing')}
      </h2>
      <ul>
        {missing.map(({ step, n }) => (
          <li key={`${n} ${step}`}>
            <PageLink
              to="/report/$kind/$step"
              params={{ kind: pages.kind, step }}
              search={{ person, case: of, renews, n }}
            >
              {pages.steps.find(({ id }) => id === step)?.title[language]}
              {n > 1 ? ` (${t('cases.report.number', { n })})` : ''}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sends what stands on the page, once, however many times one presses or the line breaks. */
function useSending(pages: KindPages, about: About, draft: ReturnType<typeof useReportDraft>) {
  const queries = useQueryClient();
  const navigate = reportStepPage.useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  const key = useRef(newIdempotencyKey());

  async function report(): Promise<void> {
    const draftId = await draft.settled();
    const reports = draft.content.reports.map((answers) => ({ kind: pages.kind, report: pages.reportOf(answers) }));
    const body = {
      reports,
      ...(draftId === null ? {} : { draftId }),
      ...(about.person === undefined ? {} : { personId: about.person }),
      ...(about.renews === undefined ? {} : { renewsId: about.renews }),
    };
    const receipt = await api.post<Receipt>('/api/v1/cases', body, { idempotencyKey: key.current });
    draft.sent();
    queries.setQueryData(receiptKey, receipt);
    await queries.invalidateQueries({ queryKey: ['cases'] });
    await navigate({
      to: '/report/$kind/$step',
      params: { kind: pages.kind, step: 'sent' },
      search: about.person === undefined ? {} : { person: about.person },
    });
  }

  async function change(caseId: string): Promise<void> {
    const { revision } = await queries.ensureQueryData(caseQuery(caseId));
    const [answers = {}] = draft.content.reports;
    await api.post(
      `/api/v1/cases/${caseId}/changes`,
      { kind: pages.kind, report: pages.reportOf(answers) },
      { idempotencyKey: key.current, ifMatch: `"${revision}"` },
    );
    await draft.discard();
    await queries.invalidateQueries({ queryKey: ['cases'] });
    await navigate({ to: '/cases/$caseId', params: { caseId } });
  }

  async function send(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await (about.case === undefined ? report() : change(about.case));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  return { send, busy, problem };
}
