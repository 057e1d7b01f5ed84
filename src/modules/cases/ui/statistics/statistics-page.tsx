import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  FilterBar,
  Page,
  PageLink,
  PlainTable,
  useFormats,
  useLanguage,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import type { CaseStatisticsShown } from '../../statistics/api.ts';
import { statisticsTexts } from '../../statistics/texts.ts';
import { KIND_PAGES } from '../kind-pages.ts';
import { statisticsPage, statisticsQuery } from './pages.ts';

type Count = CaseStatisticsShown['total'];

/** How many of a kind run, by what is counted; an administration's number opens its rows in the register. */
export function StatisticsPage() {
  const t = useTexts(statisticsTexts);
  const formats = useFormats();
  const language = useLanguage();
  const today = useToday();
  const view = statisticsPage.useSearch();
  const navigate = statisticsPage.useNavigate();
  const { data } = useSuspenseQuery(statisticsQuery(view));
  const { kind, on, total } = data;
  const said = (count: Count) => (count === '<5' ? t('cases.statistics.small') : String(count));
  const day = formats.day(on as LocalDate);
  return (
    <Page title={t('cases.statistics.title')} lead={t('cases.statistics.lead')} width="wide">
      <FilterBar key={`${kind} ${on}`} onApply={(chosen) => navigate({ search: { kind: chosen.kind, on: chosen.on } })}>
        <Select size="small" label={t('cases.statistics.kind')} name="kind" defaultValue={kind}>
          {KIND_PAGES.map((one) => (
            <option key={one.kind} value={one.kind}>
              {one.title[language]}
            </option>
          ))}
        </Select>
        <TextField
          size="small"
          label={t('cases.statistics.on')}
          name="on"
          defaultValue={view.on ?? ''}
          placeholder={today}
          htmlSize={12}
          autoComplete="off"
        />
      </FilterBar>
      <p role="status">
        <strong>
          {total === '<5'
            ? t('cases.statistics.total.small', { day })
            : total === '..'
              ? t('cases.statistics.total.hidden', { day })
              : t('cases.statistics.total', { n: total, day })}
        </strong>{' '}
        <PageLink to="/cases" search={{ page: 1, kind, runsOn: on }}>
          {t('cases.statistics.rows')}
        </PageLink>
      </p>
      {data.tables.map(({ id, title, rows }) =>
        rows.length === 0 ? null : (
          <section key={id} aria-labelledby={`by-${id}`} className="stack">
            <h2 id={`by-${id}`}>{title}</h2>
            <PlainTable
              name={title}
              titles={[title, t('cases.statistics.count')]}
              rows={rows.map(({ label, count, unitId }) => ({
                key: unitId ?? label,
                cells: [
                  unitId === null ? (
                    label
                  ) : (
                    <PageLink key="unit" to="/cases" search={{ page: 1, kind, runsOn: on, unitId }}>
                      {label}
                    </PageLink>
                  ),
                  said(count),
                ],
              }))}
            />
          </section>
        ),
      )}
    </Page>
  );
}
