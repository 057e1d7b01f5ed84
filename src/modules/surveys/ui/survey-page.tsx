import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { Page, PageLink, PlainTable, SummaryList, useFormats, useMay, useTexts } from '../../../platform/ui/index.ts';
import type { SurveyView } from '../api.ts';
import { RESULT_CLAIMS, RESULT_PARTS } from '../results.ts';
import { surveyTexts } from '../texts.ts';
import { surveyPage, surveyQuery } from './pages.ts';
import { CancelButton, CloseForm, DecideForm, SendForm } from './step-forms.tsx';
import { SurveyStanding } from './surveys-page.tsx';

/** One survey: what it is decided on, whom it reaches, its result, and what the reader may do next. */
export function SurveyPage() {
  const t = useTexts(surveyTexts);
  const queries = useQueryClient();
  const { surveyId } = surveyPage.useParams();
  const { data: survey } = useSuspenseQuery(surveyQuery(surveyId));
  const done = () => queries.invalidateQueries({ queryKey: ['surveys'] });
  const of = { survey, onDone: done };
  const may = (step: SurveyView['may'][number]) => survey.may.includes(step);
  return (
    <Page title={survey.title} width="wide">
      <p>
        <SurveyStanding of={survey} />
      </p>
      {survey.obstacles.length === 0 ? null : (
        <section aria-labelledby="obstacles">
          <h2 id="obstacles">{t('surveys.obstacles')}</h2>
          <ul>
            {survey.obstacles.map((one) => (
              <li key={one}>{t(`surveys.obstacle.${one}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {survey.results === null ? null : <Results results={survey.results} isClosed={survey.status === 'closed'} />}
      {survey.reach === null ? null : <Reach reach={survey.reach} />}
      <Periods survey={survey} />
      {may('decide') ? <DecideForm {...of} /> : null}
      {may('send') ? <SendForm {...of} /> : null}
      {may('close') ? <CloseForm {...of} /> : null}
      <Basis survey={survey} />
      {may('cancel') ? <CancelButton {...of} /> : null}
    </Page>
  );
}

function Results({
  results,
  isClosed,
}: {
  readonly results: NonNullable<SurveyView['results']>;
  readonly isClosed: boolean;
}) {
  const t = useTexts(surveyTexts);
  const mayHandle = useMay('finding.handle');
  return (
    <section aria-labelledby="results" className="stack">
      <h2 id="results">{t('surveys.results')}</h2>
      <p>{t('surveys.results.lead')}</p>
      <PlainTable
        name={t('surveys.results.table')}
        titles={[
          t('surveys.results.administration'),
          t('surveys.results.asked'),
          ...RESULT_PARTS.map((one) => t(`surveys.results.${one}`)),
          ...RESULT_CLAIMS.map((one) => t(`surveys.results.${one}`)),
        ]}
        rows={results.map(({ administration, asked, parts, claims }) => ({
          key: administration ?? '',
          cells: [
            administration ?? t('surveys.results.none'),
            asked,
            ...RESULT_PARTS.map((one) => parts[one]),
            ...RESULT_CLAIMS.map((one) => claims[one]),
          ],
        }))}
      />
      {isClosed && mayHandle ? (
        <p>
          <PageLink to="/findings" search={{ page: 1, detector: 'oral' }}>
            {t('surveys.results.findings')}
          </PageLink>
        </p>
      ) : null}
    </section>
  );
}

function Reach({ reach }: { readonly reach: NonNullable<SurveyView['reach']> }) {
  const t = useTexts(surveyTexts);
  return (
    <section aria-labelledby="reach">
      <h2 id="reach">{t('surveys.reach')}</h2>
      <SummaryList
        rows={[
          { label: t('surveys.reach.persons'), value: String(reach.persons) },
          { label: t('surveys.reach.managers'), value: String(reach.managers) },
          { label: t('surveys.reach.away'), value: String(reach.away) },
          { label: t('surveys.reach.without-manager'), value: String(reach.withoutManager) },
        ]}
      />
    </section>
  );
}

function Periods({ survey: { periods, status } }: { readonly survey: SurveyView }) {
  const t = useTexts(surveyTexts);
  const formats = useFormats();
  const mayRecord = useMay('amnesty-period.record');
  if (status === 'closed' || status === 'cancelled') return null;
  return (
    <section aria-labelledby="periods" className="stack">
      <h2 id="periods">{t('surveys.period')}</h2>
      {periods.map(({ from, lastDay, words }) => (
        <div key={`${from} ${words}`}>
          <p>
            {t('surveys.period.days', {
              from: formats.day(from as LocalDate),
              lastDay: formats.day(lastDay as LocalDate),
            })}
          </p>
          <p>{words}</p>
        </div>
      ))}
      {periods.length > 0 ? null : <p>{t('surveys.period.none')}</p>}
      {periods.length > 0 || !mayRecord ? null : (
        <p>
          <PageLink to="/amnesty-periods">{t('surveys.period.record')}</PageLink>
        </p>
      )}
    </section>
  );
}

function Basis({ survey }: { readonly survey: SurveyView }) {
  const t = useTexts(surveyTexts);
  const formats = useFormats();
  const { content, id, unit, preparedBy, journalNumber, decidedAt, decidedBy } = survey;
  return (
    <section aria-labelledby="basis">
      <h2 id="basis">{t('surveys.basis')}</h2>
      <SummaryList
        rows={[
          { label: t('surveys.column.unit'), value: unit.name },
          { label: t('surveys.field.purpose'), value: content.purpose },
          { label: t('surveys.field.legal-basis'), value: t(`surveys.legal-basis.${content.legalBasis}`) },
          {
            label: t('surveys.field.topics'),
            value: content.topics.map((one) => t(`surveys.topic.${one}`)).join(', '),
          },
          { label: t('surveys.field.population-on'), value: formats.day(content.populationOn as LocalDate) },
          { label: t('surveys.field.last-day'), value: formats.deadline(content.lastDay as LocalDate) },
          { label: t('surveys.basis.prepared-by'), value: preparedBy },
          {
            label: t('surveys.basis.decided'),
            value:
              decidedAt &&
              t('surveys.basis.decided.value', {
                number: journalNumber ?? '',
                day: formats.day(decidedAt.slice(0, 10) as LocalDate),
                name: decidedBy ?? '–',
              }),
          },
        ]}
      />
      {survey.may.includes('change') ? (
        <p>
          <PageLink to="/surveys/$surveyId/edit" params={{ surveyId: id }}>
            {t('surveys.edit.change')}
          </PageLink>
        </p>
      ) : null}
    </section>
  );
}
