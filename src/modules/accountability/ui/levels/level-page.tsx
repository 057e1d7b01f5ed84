import './level-page.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, PageLink, PlainTable, useFormats, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { LevelAnswer } from '../../levels/api.ts';
import { DUTY_STATES, DutyNumber, Numbers } from './level-numbers.tsx';
import { Months } from './months.tsx';
import { levelPage } from './pages.ts';
import { levelQuery } from './queries.ts';
import { levelTexts } from './texts.ts';
import { TreePicture } from './tree-picture.tsx';
import { UnitTable } from './unit-table.tsx';

/** How it stands at a level: what is to do, who has answered, what holds, month by month and unit by unit. */
export function LevelPage() {
  const t = useTexts(levelTexts);
  const formats = useFormats();
  const { unit } = levelPage.useSearch();
  const { data } = useSuspenseQuery(levelQuery(unit));
  const above = data.above.map((one, index) => (
    <Fragment key={one.id}>
      {index === 0 ? null : ' › '}
      <PageLink to="/levels" search={{ unit: one.id }}>
        {one.name}
      </PageLink>
    </Fragment>
  ));
  return (
    <Page
      title={t('accountability.level.title', { name: data.unit.name })}
      lead={t('accountability.level.lead')}
      width="wide"
      {...(above.length === 0 ? {} : { kicker: <>{above}</> })}
    >
      <p>
        <strong>{t('accountability.level.as-of', { day: formats.day(data.on as LocalDate) })}</strong>
      </p>
      <Numbers level={data} />
      <UnitTable level={data} />
      <TreePicture level={data} />
      <Months months={data.months} />
      <Kinds level={data} />
    </Page>
  );
}

function Kinds({ level: { unit, templates } }: { readonly level: LevelAnswer }) {
  const t = useTexts(levelTexts);
  const language = useLanguage();
  if (templates.length === 0) return null;
  return (
    <section>
      <h2>{t('accountability.level.kinds')}</h2>
      <PlainTable
        name={t('accountability.level.kinds')}
        titles={[
          t('accountability.level.kind'),
          ...DUTY_STATES.map((state) => t(`accountability.level.duty.${state}`)),
        ]}
        rows={templates.map(({ template, title, sums }) => ({
          key: template,
          cells: [
            title[language],
            ...DUTY_STATES.map((state) => (
              <DutyNumber key={state} unit={unit.id} state={state} count={sums[state]} template={template} />
            )),
          ],
        }))}
      />
    </section>
  );
}
