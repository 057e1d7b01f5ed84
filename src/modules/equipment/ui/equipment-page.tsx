import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  type Column,
  DataTable,
  FilterBar,
  Page,
  PageLink,
  useFormats,
  useTexts,
  withQuery,
} from '../../../platform/ui/index.ts';
import type { LoanView } from '../api.ts';
import { STANDINGS } from '../loan.ts';
import { equipmentTexts } from '../texts.ts';
import { ImportEquipment } from './import-equipment.tsx';
import { equipmentPage, loansQuery } from './pages.ts';
import { Standing, useLastDay } from './standing.tsx';

/** What is lent: one's own and what one answers for, what is due first; and what is asked of one's own equipment. */
export function EquipmentPage() {
  const t = useTexts(equipmentTexts);
  const view = equipmentPage.useSearch();
  const navigate = equipmentPage.useNavigate();
  const { data } = useSuspenseQuery(loansQuery(view));
  const { standing, sort } = view;
  const file = (format: string) => withQuery('/api/v1/equipment-loans/export', { standing, sort, format });
  return (
    <Page title={t('equipment.title')} lead={t('equipment.lead')} width="wide">
      <FilterBar
        key={standing ?? ''}
        onApply={({ standing: chosen }) =>
          navigate({ search: (old) => ({ ...old, page: 1, standing: STANDINGS.find((one) => one === chosen) }) })
        }
        {...(standing === undefined ? {} : { onClear: () => navigate({ search: { page: 1 } }) })}
      >
        <Select size="small" label={t('equipment.column.standing')} name="standing" defaultValue={standing ?? ''}>
          <option value="">
            {t('equipment.filter.all', { n: data.counts.out + data.counts.due + data.counts.returned })}
          </option>
          {STANDINGS.map((one) => (
            <option key={one} value={one}>
              {t('equipment.filter.count', { standing: t(`equipment.standing.${one}`), n: data.counts[one] })}
            </option>
          ))}
        </Select>
      </FilterBar>
      <DataTable
        name={t('equipment.list')}
        columns={useColumns()}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('equipment.none'), text: t('equipment.none.how') }}
        filtered={standing !== undefined}
        exports={{ csv: file('csv'), xlsx: file('xlsx') }}
      />
      <section aria-labelledby="own" className="stack">
        <h2 id="own">{t('equipment.own.title')}</h2>
        <ul>
          {(['patients', 'secrets', 'not-here'] as const).map((one) => (
            <li key={one}>{t(`equipment.own.${one}`)}</li>
          ))}
        </ul>
      </section>
      {data.mayImport ? <ImportEquipment /> : null}
    </Page>
  );
}

function useColumns(): readonly Column<LoanView>[] {
  const t = useTexts(equipmentTexts);
  const formats = useFormats();
  const lastDayOf = useLastDay();
  return [
    {
      id: 'what',
      header: t('equipment.column.what'),
      cell: ({ id, what }) => (
        <PageLink to="/equipment/$loanId" params={{ loanId: id }}>
          {what}
        </PageLink>
      ),
    },
    { id: 'number', header: t('equipment.column.number'), cell: ({ number }) => number ?? '' },
    { id: 'who', header: t('equipment.column.who'), cell: ({ person }) => person.name },
    {
      id: 'lent',
      header: t('equipment.column.lent'),
      cell: ({ lentOn }) => formats.day(lentOn as LocalDate),
      sortable: true,
    },
    { id: 'due', header: t('equipment.column.due'), cell: lastDayOf, sortable: true },
    { id: 'standing', header: t('equipment.column.standing'), cell: (row) => <Standing of={row} /> },
  ];
}
