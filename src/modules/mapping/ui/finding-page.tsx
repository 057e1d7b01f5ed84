import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  ChoiceField,
  Form,
  Page,
  PageLink,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  SummaryList,
  TextAreaField,
  useForm,
  useFormats,
  useMay,
  useTexts,
} from '../../../platform/ui/index.ts';
import { beginReport } from '../../cases/ui/parts.ts';
import { answersFrom } from '../finding-register/answers-from.ts';
import type { FindingPage as FindingContent } from '../finding-register/api.ts';
import { ANSWERS, answerForm } from '../finding-register/standing.ts';
import { mappingTexts } from '../texts.ts';
import { SettleForm } from './bulk-forms.tsx';
import { companyOf } from './company-of.ts';
import { FindingStanding } from './findings-page.tsx';
import { findingPage, findingQuery } from './pages.ts';

const answering = answerForm.extend({ words: answerForm.shape.words.unwrap().unwrap().optional() });

/** One finding: calm words for the person, what was found, why it is processed, their answer, and what came of it. */
export function FindingPage() {
  const t = useTexts(mappingTexts);
  const formats = useFormats();
  const queries = useQueryClient();
  const { findingId } = findingPage.useParams();
  const { data: finding } = useSuspenseQuery(findingQuery(findingId));
  const done = () => queries.invalidateQueries({ queryKey: ['findings'] });
  const isMine = finding.person === null;
  const seesChains = useMay('chain.read');
  const calm =
    finding.state === 'settled'
      ? t('mapping.one.settled')
      : finding.answeredAt === null
        ? t('mapping.one.calm', { day: formats.day((finding.answerBy ?? '') as LocalDate) })
        : t('mapping.one.thanks');
  return (
    <Page
      title={finding.person === null ? t('mapping.one.title') : t('mapping.one.about', { name: finding.person.name })}
    >
      {isMine ? <p>{calm}</p> : null}
      <p>
        <FindingStanding of={finding} />
      </p>
      <What finding={finding} />
      {finding.may.includes('answer') ? <AnswerForm finding={finding} onDone={done} /> : null}
      {isMine ? <NextStep finding={finding} /> : null}
      {finding.may.includes('settle') ? (
        <SettleForm findings={[finding.id]} cases={finding.cases} onDone={done} />
      ) : null}
      <Why finding={finding} />
      {seesChains ? (
        <p>
          <PageLink to="/chains/$kind/$matterId" params={{ kind: 'finding', matterId: finding.id }}>
            {t('mapping.one.chain')}
          </PageLink>
        </p>
      ) : null}
    </Page>
  );
}

interface OfFinding {
  readonly finding: FindingContent;
}

function What({ finding }: OfFinding) {
  const t = useTexts(mappingTexts);
  const formats = useFormats();
  const day = (of: string | null) => (of === null ? '' : formats.day(of as LocalDate));
  const { isSoleTrader, country, days, amountSek, confidence, evidence, caseId } = finding;
  const known = [
    { label: t('mapping.one.what'), value: t(`mapping.finding.${finding.finding}`) },
    {
      label: t('mapping.one.number'),
      value: companyOf(finding) ?? (isSoleTrader ? t('mapping.one.sole-trader') : null),
    },
    { label: t('mapping.one.country'), value: country },
    {
      label: t('mapping.one.period'),
      value:
        finding.firstDay === null && finding.lastDay === null
          ? null
          : `${day(finding.firstDay)} – ${day(finding.lastDay)}`,
    },
    { label: t('mapping.one.days'), value: days },
    { label: t('mapping.one.amount'), value: amountSek && t('mapping.one.amount.value', { amount: amountSek }) },
    {
      label: t('mapping.one.confidence'),
      value: confidence && t(`mapping.confidence.${confidence as 'low' | 'medium' | 'high'}`),
    },
    {
      label: t('mapping.one.source'),
      value:
        evidence.length === 0
          ? null
          : evidence
              .map(({ file, lines }) => t('mapping.one.source.value', { file, lines: lines.join(', ') }))
              .join('; '),
    },
    {
      label: t('mapping.one.case'),
      value: caseId && (
        <PageLink to="/cases/$caseId" params={{ caseId }}>
          {t('mapping.one.case.see')}
        </PageLink>
      ),
    },
    { label: t('mapping.one.answered'), value: finding.answer && t(`mapping.answer.${finding.answer}`) },
    { label: t('mapping.one.answer.words'), value: finding.answerWords },
    {
      label: t('mapping.one.outcome'),
      value:
        finding.outcome &&
        [
          t(`mapping.outcome.${finding.outcome}`),
          ...(finding.reason === null ? [] : [t(`mapping.reason.${finding.reason}`)]),
          ...(finding.outcomeWords === null ? [] : [finding.outcomeWords]),
        ].join(', '),
    },
  ];
  return <SummaryList rows={known.filter(({ value }) => value !== null)} />;
}

function AnswerForm({ finding, onDone }: OfFinding & { onDone(): Promise<void> }) {
  const t = useTexts(mappingTexts);
  const form = useForm({
    schema: answering,
    onSubmit: async ({ answer, words }, call) => {
      await api.post(`/api/v1/findings/${finding.id}/answer`, { answer, words: words ?? null }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="answer" className="stack">
      <h2 id="answer">{t('mapping.one.answer.title')}</h2>
      <p>{t('mapping.one.answer.public')}</p>
      <Form form={form} submit={t('mapping.one.answer.send')}>
        <ChoiceField
          form={form}
          name="answer"
          label={t('mapping.one.answer')}
          options={
            Object.fromEntries(ANSWERS.map((one) => [one, t(`mapping.answer.${one}`)])) as Record<
              (typeof ANSWERS)[number],
              string
            >
          }
        />
        <TextAreaField form={form} name="words" label={t('mapping.one.answer.words')} />
      </Form>
    </section>
  );
}

/** Where an answer leads on: to the report, or to writing down what was agreed. */
function NextStep({ finding }: OfFinding) {
  const t = useTexts(mappingTexts);
  if (finding.state === 'settled') return null;
  if (finding.answer === 'right') return <ReportNow finding={finding} />;
  if (finding.answer === 'agreed-orally')
    return (
      <p>
        <PageLink to="/oral-agreements/new" search={{}}>
          {t('mapping.one.oral')}
        </PageLink>
      </p>
    );
  return null;
}

/** The report, with what the finding says of it filled in already. */
function ReportNow({ finding }: OfFinding) {
  const t = useTexts(mappingTexts);
  const queries = useQueryClient();
  const navigate = findingPage.useNavigate();
  const [problem, setProblem] = useState<ProblemDetails>();
  async function report() {
    try {
      const { kind, step, n } = await beginReport(queries, finding.kind, answersFrom(finding));
      await navigate({ to: '/report/$kind/$step', params: { kind, step }, search: { n: n === 1 ? undefined : n } });
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return (
    <>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div className="actions">
        <Button type="button" onClick={() => void report()}>
          {t('mapping.one.report')}
        </Button>
      </div>
    </>
  );
}

/** What GDPR article 14 asks to be told. */
function Why({ finding: { because } }: OfFinding) {
  const t = useTexts(mappingTexts);
  const basis = because.legalBasis as 'gdpr-6-1-c' | 'gdpr-6-1-e' | '';
  return (
    <section aria-labelledby="why" className="stack">
      <h2 id="why">{t('mapping.one.why')}</h2>
      <SummaryList
        rows={[
          { label: t('mapping.one.why.run'), value: because.title },
          { label: t('mapping.one.why.purpose'), value: because.purpose },
          { label: t('mapping.one.why.basis'), value: basis === '' ? '' : t(`mapping.legal-basis.${basis}`) },
          { label: t('mapping.one.why.number'), value: because.journalNumber },
        ]}
      />
      <p>{t('mapping.one.why.rights')}</p>
    </section>
  );
}
