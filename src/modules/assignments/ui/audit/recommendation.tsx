import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Disclosure, PageLink, PlainTable, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { RecommendationView, ReportView } from '../../audit/api.ts';
import { auditTexts } from '../../audit/texts.ts';
import { StateTag, useOwnerText } from '../words.tsx';
import { AnswerForm, MeasureForm, VerifyForm } from './follow-up-forms.tsx';
import { ProgressTag, Repeats } from './recommendations-page.tsx';

interface ArticleProps {
  readonly of: ReportView['items'][number];
  readonly number: number;
  readonly report: ReportView;
  onDone(): Promise<void>;
}

/** A recommendation: what was said, the answer, the measures, what was found; and what the reader may do with it. */
export function RecommendationArticle({ of, number, report, onDone }: ArticleProps) {
  const t = useTexts(auditTexts);
  return (
    <article aria-labelledby={of.id}>
      <h3 id={of.id}>
        {t('assignments.audit.recommendation', { number })}
        {of.heading === null ? null : `: ${of.heading}`}
      </h3>
      <p>
        <ProgressTag of={of} /> {of.repeats === null ? null : <Repeats of={of.repeats} />}
      </p>
      <p>{of.words}</p>
      <h4>{t('assignments.audit.answered')}</h4>
      <p>{of.answer ?? <span className="muted">{t('assignments.audit.answered.none')}</span>}</p>
      {of.stance === null ? null : <p>{t(`assignments.audit.stance.said.${of.stance}`)}</p>}
      <Measures of={of} />
      <Verifications of={of} />
      {report.mayKeep && report.state === 'to-answer' ? (
        <Disclosure title={t('assignments.audit.answer')}>
          {(close) => <AnswerForm of={of} revision={report.revision} onDone={() => onDone().then(close)} />}
        </Disclosure>
      ) : null}
      {report.mayKeep ? (
        <Disclosure title={t('assignments.audit.measure.new')}>
          {(close) => <MeasureForm of={of} report={report} onDone={() => onDone().then(close)} />}
        </Disclosure>
      ) : null}
      {report.mayVerify ? (
        <Disclosure title={t('assignments.audit.verify')}>
          {(close) => <VerifyForm of={of} onDone={() => onDone().then(close)} />}
        </Disclosure>
      ) : null}
    </article>
  );
}

function Measures({ of: { measures } }: { readonly of: RecommendationView }) {
  const t = useTexts(auditTexts);
  const { day } = useFormats();
  const owner = useOwnerText();
  if (measures.length === 0) return null;
  return (
    <PlainTable
      stacks
      name={t('assignments.audit.measures')}
      titles={[
        t('assignments.audit.measure'),
        t('assignments.audit.measure.holder'),
        t('assignments.audit.measure.due'),
        t('assignments.audit.measure.state'),
        t('assignments.audit.measure.evidence'),
      ]}
      rows={measures.map((one) => ({
        key: one.id,
        cells: [
          <PageLink key="link" to="/assignments/$assignmentId" params={{ assignmentId: one.id }}>
            {one.words}
          </PageLink>,
          owner(one.owner),
          one.dueOn === null ? '' : day(one.dueOn as LocalDate),
          <StateTag key="state" of={one} />,
          one.evidence,
        ],
      }))}
    />
  );
}

function Verifications({ of: { verifications } }: { readonly of: RecommendationView }) {
  const t = useTexts(auditTexts);
  const { day } = useFormats();
  if (verifications.length === 0) return null;
  return (
    <>
      <h4>{t('assignments.audit.verified')}</h4>
      <ul>
        {verifications.map(({ id, found, on, words, journalNumber, by }) => (
          <li key={id}>
            <strong>{t(`assignments.audit.found.${found}`)}</strong> {words}
            <br />
            <span className="muted">
              {[day(on as LocalDate), by, journalNumber].filter((one) => one !== null).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
