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
import { findKindPages, type KindPages, type ReportStep } from '../kind-pages.ts';
import { reportStepPage } from '../pages.ts';
import { reportFormQuery } from '../queries.ts';
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
  const { person, case: of, n = 1 } = reportStepPage.useSearch();
  const { data: form } = useSuspenseQuery(reportFormQuery(pages.kind, person));
  const draft = useReportDraft({ kind: pages.kind, person, case: of });
  const at = pages.steps.indexOf(step);
  const answers = draft.content.reports[n - 1] ?? {};
  // Whoever has answered everything came here to change one thing, and goes back to the check.
  const isChange = pages.unanswered(answers).length === 0;
  const next = isChange ? undefined : pages.steps[at + 1];
  return (
    <Page
      title={step.title[language]}
      kicker={
        <>
          {form.isOwn ? t('cases.report.kicker') : t('cases.report.title.for', { name: form.person.name })}
          {n > 1 ? ` ${n}` : ''}
          {' · '}
          <StepText step={at + 1} steps={pages.steps.length + 1} />
        </>
      }
      {...(at === 0 ? { lead: t('cases.report.saves') } : {})}
    >
      {draft.problem === undefined ? null : <ProblemNotice problem={draft.problem} />}
      <step.Form
        key={`${step.id} ${n}`}
        answers={answers}
        store={draft.storeOf(n - 1, step.id)}
        submit={next === undefined ? t('cases.report.to-check') : t('cases.report.next')}
        onDone={async (given) => {
          await draft.answer(n - 1, given);
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
            params={{ kind: pages.kind, step: pages.steps[at - 1]?.id ?? '' }}
            search={(old) => ({ person: old.person, case: old.case, n: old.n })}
          >
            {t('cases.report.back')}
          </PageLink>
        </p>
      )}
    </Page>
  );
}
