import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useSuspenseQuery } from '@tanstack/react-query';
import {
  DataTable,
  FilterBar,
  Page,
  useLanguage,
  useTexts,
  useToday,
  withQuery,
} from '../../../../platform/ui/index.ts';
import { STATUSES } from '../../lifecycle.ts';
import { texts as caseTexts } from '../../texts.ts';
import { KIND_PAGES } from '../kind-pages.ts';
import { registerPage } from '../pages.ts';
import { registerAsked, registerQuery } from '../queries.ts';
import { casePageTexts } from '../texts.ts';
import { useCaseColumns } from './columns.tsx';
import { SavedViews } from './saved-views.tsx';

/** Every case that the reader may see: narrowed, ordered, fetched as a file, printed. */
export function RegisterPage() {
  const t = useTexts(casePageTexts);
  const view = registerPage.useSearch();
  const navigate = registerPage.useNavigate();
  const { data } = useSuspenseQuery(registerQuery(view));
  const { page: _, sort, ...narrowedBy } = view;
  const isFiltered = Object.values(narrowedBy).some((one) => one !== undefined);
  const file = (format: string) => withQuery('/api/v1/cases/export', { ...registerAsked(view), format });
  return (
    <Page title={t('cases.register.title')} lead={t('cases.register.lead')} width="wide">
      <SavedViews isFiltered={isFiltered || sort !== undefined} />
      <Filters key={JSON.stringify(view)} isFiltered={isFiltered} />
      <DataTable
        name={t('cases.register.title')}
        columns={useCaseColumns()}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('cases.register.empty'), text: t('cases.register.empty.how') }}
        filtered={isFiltered}
        exports={{ csv: file('csv'), xlsx: file('xlsx') }}
      />
    </Page>
  );
}

function Filters({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useTexts(casePageTexts);
  const words = useTexts(caseTexts);
  const language = useLanguage();
  const example = useToday();
  const view = registerPage.useSearch();
  const navigate = registerPage.useNavigate();
  const outcomes = new Map(KIND_PAGES.flatMap((kind) => Object.entries(kind.outcomes)));
  return (
    <FilterBar
      onApply={({ kind, status, outcome, runsOn, endsWithin, dueWithin, inAmnesty }) =>
        navigate({
          search: (old) => ({
            ...old,
            page: 1,
            kind,
            status,
            outcome,
            runsOn,
            endsWithin: numberOf(endsWithin),
            dueWithin: numberOf(dueWithin),
            inAmnesty: inAmnesty === 'true' ? inAmnesty : undefined,
          }),
        })
      }
      {...(isFiltered ? { onClear: () => navigate({ search: ({ sort }) => ({ page: 1, sort }) }) } : {})}
    >
      <Select size="small" label={words('cases.column.kind')} name="kind" defaultValue={view.kind ?? ''}>
        <option value="">{t('cases.register.all')}</option>
        {KIND_PAGES.map((one) => (
          <option key={one.kind} value={one.kind}>
            {one.title[language]}
          </option>
        ))}
      </Select>
      <Select size="small" label={words('cases.column.status')} name="status" defaultValue={view.status ?? ''}>
        <option value="">{t('cases.register.all')}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {words(`cases.status.${status}`)}
          </option>
        ))}
      </Select>
      <Select size="small" label={words('cases.column.outcome')} name="outcome" defaultValue={view.outcome ?? ''}>
        <option value="">{t('cases.register.all')}</option>
        {[...outcomes].map(([id, title]) => (
          <option key={id} value={id}>
            {title[language]}
          </option>
        ))}
      </Select>
      <WithinDays name="endsWithin" label={t('cases.register.ends-within')} chosen={view.endsWithin} />
      <WithinDays name="dueWithin" label={t('cases.register.due-within')} chosen={view.dueWithin} />
      <Select size="small" label={words('cases.column.amnesty')} name="inAmnesty" defaultValue={view.inAmnesty ?? ''}>
        <option value="">{t('cases.register.all')}</option>
        <option value="true">{words('cases.amnesty.mark')}</option>
      </Select>
      <TextField
        size="small"
        label={t('cases.register.runs-on')}
        name="runsOn"
        defaultValue={view.runsOn ?? ''}
        placeholder={example}
        htmlSize={12}
        autoComplete="off"
      />
    </FilterBar>
  );
}

const DAYS = [30, 60, 90, 180, 365];

interface WithinDaysProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: number | undefined;
}

/** Within how many days; another number stands in the address when somebody wrote it there. */
function WithinDays({ name, label, chosen }: WithinDaysProps) {
  const t = useTexts(casePageTexts);
  const all = chosen === undefined || DAYS.includes(chosen) ? DAYS : [chosen, ...DAYS];
  return (
    <Select size="small" label={label} name={name} defaultValue={chosen ?? ''}>
      <option value="">{t('cases.register.all')}</option>
      {all.map((days) => (
        <option key={days} value={days}>
          {t('cases.register.days', { n: days })}
        </option>
      ))}
    </Select>
  );
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
