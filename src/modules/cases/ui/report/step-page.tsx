import { useSuspenseQuery } from '@tanstack/react-query';
import {
  Page,
  PageLink,
  ProblemNotice,
  ProblemPage,
  StepText,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { findKindPages, type KindPages, type ReportStep, stepsAsked } from '../kind-pages.ts';
import { reportStepPage } from '../pages.ts';
import { reportFormQuery } from '../queries.ts';
import { Asking } from './asking.tsx';
import { CheckPage } from './check-page.tsx';
import { useReportDraft } from './report-draft.ts';
import { SentPage } from './sent-page.tsx';
import { reportTexts } from './texts.ts';

/** One page of a report: a group of questions, the check of all answers, or the receipt. */
export function StepPage() {
  const { kind, step } = reportStepPage.useParams();
  const pages = findKindPages(kind);
  if (pages === undefined) return <ProblemPage problem={{ status: 404, code: 'not-found', title: '' }} />;
  if (step === 'sent') return <SentPage pages={pages} />;
  if (step === 'check') return <CheckPage pages={pages} />;
  const found = pages.steps.find(({ id }) => id === step);
  if (found === undefined) return <ProblemPage problem={{ status: 404, code: 'not-found', title: '' }} />;
  return <Questions pages={pages} step={found} />;
}

interface QuestionsProps {
  readonly pages: KindPages;
  readonly step: ReportStep;
}

function Questions({ pages, step }: QuestionsProps) {
  const t = useTexts(reportTexts);
  const language = useLanguage();
  const navigate = reportStepPage.useNavigate();
  const { person, case: of, renews, n = 1 } = reportStepPage.useSearch();
  const { data: form } = useSuspenseQuery(reportFormQuery(pages.kind, person));
  const draft = useReportDraft({ kind: pages.kind, person, case: of, renews });
  const answers = draft.content.reports[n - 1] ?? {};
  const steps = stepsAsked(pages, answers, form);
  const at = steps.indexOf(step);
  // Whoever has answered everything came here to change one thing, and goes back to the check.
  const isChange = pages.unanswered(answers, form).length === 0;
  return (
    <Page
      title={step.title[language]}
      kicker={
        <>
          <Asking pages={pages} form={form} />
          {n > 1 ? ` ${n}` : ''}
          {' · '}
          <StepText step={at + 1} steps={steps.length + 1} />
        </>
      }
      {...(at === 0 ? { lead: t('cases.report.saves') } : {})}
    >
      {draft.problem === undefined ? null : <ProblemNotice problem={draft.problem} />}
      <step.Form
        key={`${step.id} ${n}`}
        answers={answers}
        form={form}
        store={draft.storeOf(n - 1, step.id)}
        submit={isChange || at === steps.length - 1 ? t('cases.report.to-check') : t('cases.report.next')}
        onDone={async (given) => {
          await draft.answer(n - 1, given);
          // What was answered may ask for a step more.
          const now = stepsAsked(pages, { ...answers, ...given }, form);
          const next = isChange ? undefined : now[now.indexOf(step) + 1];
          await navigate({
            to: '/report/$kind/$step',
            params: { kind: pages.kind, step: next?.id ?? 'check' },
            search: (old) => ({ ...old, n: next === undefined ? undefined : old.n }),
          });
        }}
      />
      {at === 0 || isChange ? null : (
        <p>
          <PageLink
            to="/report/$kind/$step"
            params={{ kind: pages.kind, step: steps[at - 1]?.id ?? '' }}
            search={(old) => ({ person: old.person, case: old.case, renews: old.renews, n: old.n })}
          >
            {t('cases.report.back')}
          </PageLink>
        </p>
      )}
    </Page>
  );
}
