import '@navikt/ds-css/dist/component/alert.css';
import { Alert } from '@navikt/ds-react/Alert';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, PageLink, SummaryList, useFormats, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import { useDeciderText } from '../decider-text.ts';
import { decisionPage } from '../pages.ts';
import { registeredQuery } from '../queries.ts';
import { authorityPageTexts } from '../texts.ts';
import { Walk } from '../walk.tsx';
import { ReportedText } from './reported-text.tsx';

/** One decision of the register: who decided, by what, why that one, and how it is reported. */
export function DecisionPage() {
  const t = useTexts(authorityPageTexts);
  const formats = useFormats();
  const language = useLanguage();
  const { decisionId } = decisionPage.useParams();
  const { data } = useSuspenseQuery(registeredQuery(decisionId));
  const { whole } = useDeciderText();
  const day = (text: string) => formats.day(text as LocalDate);
  const { finding, asKnownNow, version, item } = data;
  return (
    <Page title={data.name[language]} kicker={t('authority.decision.kicker')}>
      {finding === null ? null : (
        <Alert variant="warning">
          <strong>{t('authority.decision.finding')}</strong>{' '}
          {t('authority.decision.finding.who', { who: whole(finding.shouldHave) })}
        </Alert>
      )}
      {finding !== null || asKnownNow.agrees ? null : (
        <Alert variant="info">{t('authority.decision.now-differs', { who: whole(asKnownNow.decider) })}</Alert>
      )}
      <SummaryList
        rows={[
          { label: t('authority.register.day'), value: day(data.decidedOn) },
          { label: t('authority.register.about'), value: data.person?.name ?? data.unit?.name },
          ...(data.unit === null ? [] : [{ label: t('authority.decision.unit'), value: data.unit.name }]),
          { label: t('authority.version.committee'), value: data.authority.name },
          { label: t('authority.register.by'), value: whole(data.decider) },
          { label: t('authority.register.item'), value: item ?? t('authority.look-up.no-item') },
          {
            label: t('authority.decision.version'),
            value:
              version === null ? (
                t('authority.look-up.suggested')
              ) : (
                <PageLink to="/delegation/$versionId" params={{ versionId: version.id }}>
                  {t('authority.version', { number: version.number })}
                </PageLink>
              ),
          },
          { label: t('authority.item.kind'), value: t(`authority.item.kind.${data.kind}`) },
          { label: t('authority.item.reported'), value: t(`authority.item.reported.${data.reportedTo}`) },
          { label: t('authority.register.status'), value: <ReportedText row={data} /> },
          ...(data.outcomeOn === null
            ? []
            : [{ label: t('authority.decision.outcome-on'), value: day(data.outcomeOn) }]),
          ...(data.journalNumber === null
            ? []
            : [{ label: t('authority.decide.journal-number'), value: data.journalNumber }]),
          ...(data.source === 'here'
            ? []
            : [{ label: t('authority.decision.source'), value: t('authority.decision.elsewhere') }]),
        ]}
      />
      <section aria-labelledby="walk">
        <h2 id="walk">{t('authority.decision.walk')}</h2>
        <Walk reasons={data.reasons} body={data.decider.body?.name ?? data.authority.name} />
      </section>
    </Page>
  );
}
