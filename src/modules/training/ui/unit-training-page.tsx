import { useSuspenseQuery } from '@tanstack/react-query';
import { Page, PageLink, SummaryList, useLanguage, useTexts } from '../../../platform/ui/index.ts';
import { trainingTexts } from '../texts.ts';
import { unitTrainingPage, unitTrainingQuery } from './pages.ts';

/** Who in a unit lacks a course that is required of them. */
export function UnitTrainingPage() {
  const t = useTexts(trainingTexts);
  const language = useLanguage();
  const { unitId } = unitTrainingPage.useParams();
  const { data } = useSuspenseQuery(unitTrainingQuery(unitId));
  return (
    <Page
      title={t('training.unit.title', { unit: data.unit.name })}
      kicker={<PageLink to="/training">{t('training.title')}</PageLink>}
      lead={t('training.unit.lead')}
    >
      {data.people.length === 0 ? (
        <p className="empty">{t('training.unit.none')}</p>
      ) : (
        <SummaryList
          rows={data.people.map(({ name, lacks }) => ({
            label: name,
            value: lacks.map(({ title }) => title[language]).join(', '),
          }))}
        />
      )}
    </Page>
  );
}
