import { useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { PageLink, PlainTable, useFormats, useTexts } from '../../../platform/ui/index.ts';
import { equipmentTexts } from '../texts.ts';
import { loansQuery } from './pages.ts';
import { Standing, useLastDay } from './standing.tsx';

/** What is lent for an agreement, on its page; nothing when nothing is and the reader lends nothing. */
export function AgreementEquipment({ agreement }: { readonly agreement: string }) {
  const t = useTexts(equipmentTexts);
  const formats = useFormats();
  const lastDayOf = useLastDay();
  const { data } = useQuery(loansQuery({ agreementId: agreement }));
  if (data === undefined || (data.items.length === 0 && data.lendTo === null)) return null;
  return (
    <section aria-labelledby="equipment" className="stack">
      <h2 id="equipment">{t('equipment.part.title')}</h2>
      {data.items.length === 0 ? (
        <p>{t('equipment.part.none')}</p>
      ) : (
        <PlainTable
          stacks
          name={t('equipment.list')}
          titles={(['what', 'lent', 'due', 'standing'] as const).map((one) => t(`equipment.column.${one}`))}
          rows={data.items.map((one) => ({
            key: one.id,
            cells: [
              <PageLink key="what" to="/equipment/$loanId" params={{ loanId: one.id }}>
                {one.what}
              </PageLink>,
              formats.day(one.lentOn as LocalDate),
              lastDayOf(one),
              <Standing key="standing" of={one} />,
            ],
          }))}
        />
      )}
      {data.lendTo === null ? null : (
        <p>
          <PageLink to="/equipment/new" search={{ agreement }}>
            {t('equipment.part.lend')}
          </PageLink>
        </p>
      )}
    </section>
  );
}
