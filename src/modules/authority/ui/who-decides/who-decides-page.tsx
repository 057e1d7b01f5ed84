import '@navikt/ds-css/dist/component/alert.css';
import { Alert } from '@navikt/ds-react/Alert';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Page, PageLink, SummaryList, useTexts } from '../../../../platform/ui/index.ts';
import { useDeciderText } from '../decider-text.ts';
import { whoDecidesPage } from '../pages.ts';
import { deciderQuery, questionsQuery } from '../queries.ts';
import { authorityPageTexts } from '../texts.ts';
import { Walk } from '../walk.tsx';
import { QuestionBar } from './question-bar.tsx';
import { SubjectField } from './subject-field.tsx';

/** Who decides, in whose case, on which day, and why. */
export function WhoDecidesPage() {
  const t = useTexts(authorityPageTexts);
  const view = whoDecidesPage.useSearch();
  const navigate = whoDecidesPage.useNavigate();
  const { data } = useSuspenseQuery(questionsQuery);
  return (
    <Page title={t('authority.look-up.title')} lead={t('authority.look-up.lead')}>
      <QuestionBar
        questions={data.decisions}
        view={view}
        onAsk={(asked) => navigate({ search: (old) => ({ ...old, ...asked }) })}
      />
      {view.decision === undefined ? <p>{t('authority.look-up.begin')}</p> : <Answer decision={view.decision} />}
      <section aria-labelledby="whom">
        <h2 id="whom">{t('authority.look-up.whom')}</h2>
        <SubjectField onChoose={({ person, unit }) => navigate({ search: (old) => ({ ...old, person, unit }) })} />
      </section>
    </Page>
  );
}

function Answer({ decision }: { readonly decision: string }) {
  const t = useTexts(authorityPageTexts);
  const view = whoDecidesPage.useSearch();
  const { data } = useSuspenseQuery(deciderQuery(decision, view));
  const { who, level } = useDeciderText();
  const { decider, item, version, reasons, subject, authority, isSuggestion } = data;
  return (
    <section aria-labelledby="answer">
      <h2 id="answer" aria-live="polite">
        {t('authority.look-up.answer', { who: who(decider) })}
      </h2>
      <p>
        {view.person === undefined && view.unit === undefined
          ? t('authority.look-up.myself')
          : subject.person !== null
            ? t('authority.look-up.about', { name: subject.person.name })
            : t('authority.look-up.about-unit', { name: subject.unit?.name ?? '–' })}
      </p>
      {isSuggestion ? <Alert variant="warning">{t('authority.look-up.suggestion')}</Alert> : null}
      <SummaryList
        rows={[
          ...(decider.kind === 'body' ? [] : [{ label: t('authority.look-up.as'), value: level(decider) }]),
          ...(decider.actingFor === null
            ? []
            : [{ label: t('authority.look-up.acting-for'), value: decider.actingFor.name }]),
          {
            label: t('authority.look-up.item'),
            value: item === null ? t('authority.look-up.no-item') : `${item.number} ${item.text}`,
          },
          { label: t('authority.item.kind'), value: t(`authority.item.kind.${data.kind}`) },
          { label: t('authority.item.reported'), value: t(`authority.item.reported.${data.reportedTo}`) },
          ...(authority === null ? [] : [{ label: t('authority.version.committee'), value: authority.name }]),
          {
            label: t('authority.look-up.order'),
            value:
              version === null ? (
                t('authority.look-up.suggested')
              ) : (
                <PageLink to="/delegation/$versionId" params={{ versionId: version.id }}>
                  {version.title}, {t('authority.version', { number: version.number }).toLocaleLowerCase()}
                </PageLink>
              ),
          },
        ]}
      />
      <h3>{t('authority.look-up.walk')}</h3>
      <Walk reasons={reasons} body={decider.body?.name} />
    </section>
  );
}
