import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, PageLink, PlainTable, StatusTag, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { ConsultationListed } from '../../consultations/api.ts';
import { consultationTexts } from '../../consultations/texts.ts';
import { askedQuery } from './pages.ts';

const TONES = { waits: 'attention', answered: 'done', withdrawn: 'neutral' } as const;

/** What the reader has been asked as a specialist, that which waits first. */
export function ConsultationsPage() {
  const t = useTexts(consultationTexts);
  const formats = useFormats();
  const { data } = useSuspenseQuery(askedQuery);
  return (
    <Page title={t('cases.consultation.title')} lead={t('cases.consultation.list.lead')} width="wide">
      {data.items.length === 0 ? (
        <p className="empty">{t('cases.consultation.list.none')}</p>
      ) : (
        <PlainTable
          stacks
          name={t('cases.consultation.title')}
          titles={(['about', 'kind', 'unit', 'by', 'standing'] as const).map((one) =>
            t(`cases.consultation.column.${one}`),
          )}
          rows={data.items.map((one) => ({
            key: one.id,
            cells: [
              <PageLink key="about" to="/consultations/$consultationId" params={{ consultationId: one.id }}>
                {one.aboutTitle}
              </PageLink>,
              one.kindTitle,
              one.unit ?? '',
              formats.day(one.answerBy as LocalDate),
              <StatusTag key="standing" tone={TONES[standingOf(one)]}>
                {t(`cases.consultation.standing.${standingOf(one)}`)}
              </StatusTag>,
            ],
          }))}
        />
      )}
    </Page>
  );
}

function standingOf({ answer, isWithdrawn }: ConsultationListed): keyof typeof TONES {
  if (answer !== null) return 'answered';
  return isWithdrawn ? 'withdrawn' : 'waits';
}
