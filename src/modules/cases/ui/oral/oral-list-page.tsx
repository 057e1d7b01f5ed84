import { useSuspenseQuery } from '@tanstack/react-query';
import {
  Page,
  PageButton,
  PageLink,
  PlainTable,
  StatusTag,
  useFormats,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { OralAgreementView } from '../../oral/api.ts';
import { oralTexts } from '../../oral/texts.ts';
import { dayOf } from '../days.ts';
import { oralListQuery } from './pages.ts';

const STANDINGS = ['waits', 'agreed', 'denied', 'followed'] as const;
const TONES = { waits: 'waiting', agreed: 'neutral', denied: 'attention', followed: 'done' } as const;

/** What has been written down of oral agreements, and how they stand in each unit. */
export function OralListPage() {
  const t = useTexts(oralTexts);
  const formats = useFormats();
  const { data } = useSuspenseQuery(oralListQuery);
  return (
    <Page title={t('cases.oral.title')} lead={t('cases.oral.lead')} width="wide">
      <div className="actions">
        <PageButton to="/oral-agreements/new">{t('cases.oral.state')}</PageButton>
      </div>
      {data.items.length === 0 ? <p className="empty">{t('cases.oral.none')}</p> : null}
      {data.items.length === 0 ? null : (
        <PlainTable
          stacks
          name={t('cases.oral.list')}
          titles={(['who', 'about', 'known', 'standing'] as const).map((one) => t(`cases.oral.column.${one}`))}
          rows={data.items.map((one) => ({
            key: one.id,
            cells: [
              <PageLink key="who" to="/oral-agreements/$agreementId" params={{ agreementId: one.id }}>
                {one.person.name}
              </PageLink>,
              one.kindTitle,
              formats.day(dayOf(one.statedAt)),
              <Standing key="standing" of={one} />,
            ],
          }))}
        />
      )}
      {data.units.length < 2 ? null : (
        <section aria-labelledby="units" className="stack">
          <h2 id="units">{t('cases.oral.units')}</h2>
          <PlainTable
            name={t('cases.oral.units')}
            titles={[t('cases.oral.unit'), ...STANDINGS.map((one) => t(`cases.oral.standing.${one}`))]}
            rows={data.units.map((of) => ({ key: of.unit, cells: [of.unit, ...STANDINGS.map((one) => of[one])] }))}
          />
        </section>
      )}
    </Page>
  );
}

/** Where an agreement stands, in words and colour. */
export function Standing({ of: { standing } }: { readonly of: Pick<OralAgreementView, 'standing'> }) {
  const t = useTexts(oralTexts);
  return <StatusTag tone={TONES[standing]}>{t(`cases.oral.standing.${standing}`)}</StatusTag>;
}
