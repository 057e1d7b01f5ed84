import '@navikt/ds-css/dist/component/form.css';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type LocalDate, parseLocalDate } from '../../../../kernel/local-date.ts';
import {
  DataTable,
  FilterBar,
  Page,
  PageLink,
  StatusTag,
  useFormats,
  useLanguage,
  useMay,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { RegisteredAnswer } from '../../api.ts';
import { useDeciderText } from '../decider-text.ts';
import { registerPage } from '../pages.ts';
import { ordersQuery, questionsQuery, type RegisterInAddress, registerQuery } from '../queries.ts';
import { authorityPageTexts } from '../texts.ts';
import { ReportForm } from './report-form.tsx';
import { ReportedText } from './reported-text.tsx';

/** The decisions made under the delegation orders, and how they are reported. */
export function RegisterPage() {
  const t = useTexts(authorityPageTexts);
  const formats = useFormats();
  const language = useLanguage();
  const { whole } = useDeciderText();
  const view = registerPage.useSearch();
  const navigate = registerPage.useNavigate();
  const mayReport = useMay('delegation-order.report');
  const { data } = useSuspenseQuery(registerQuery(view));
  const due = data.items.filter(({ reportedTo, report }) => reportedTo !== 'nobody' && report === null);
  return (
    <Page title={t('authority.register.title')} lead={t('authority.register.lead')} width="wide">
      <Filters />
      <DataTable<RegisteredAnswer>
        name={t('authority.register.name')}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        filtered={isFiltered(view)}
        empty={{ title: t('authority.register.empty'), text: t('authority.register.empty.how') }}
        columns={[
          {
            id: 'decision',
            header: t('authority.register.decision'),
            cell: (row) => (
              <>
                <PageLink to="/decisions/$decisionId" params={{ decisionId: row.id }}>
                  {row.name[language]}
                </PageLink>
                {row.finding === null ? null : (
                  <>
                    {' '}
                    <StatusTag tone="attention">{t('authority.register.is-finding')}</StatusTag>
                  </>
                )}
              </>
            ),
          },
          { id: 'day', header: t('authority.register.day'), cell: (row) => formats.day(row.decidedOn as LocalDate) },
          {
            id: 'about',
            header: t('authority.register.about'),
            cell: (row) => row.person?.name ?? row.unit?.name ?? '–',
          },
          { id: 'by', header: t('authority.register.by'), cell: (row) => whole(row.decider) },
          { id: 'item', header: t('authority.register.item'), cell: (row) => row.item ?? '–' },
          { id: 'status', header: t('authority.register.status'), cell: (row) => <ReportedText row={row} /> },
        ]}
      />
      {mayReport && view.reported === 'due' && due.length > 0 ? (
        <ReportForm key={due.map(({ id }) => id).join()} due={due} />
      ) : null}
    </Page>
  );
}

function isFiltered({ authority, decision, from, to, reported, finding }: RegisterInAddress): boolean {
  return [authority, decision, from, to, reported, finding].some((filter) => filter !== undefined);
}

function Filters() {
  const t = useTexts(authorityPageTexts);
  const language = useLanguage();
  const view = registerPage.useSearch();
  const navigate = registerPage.useNavigate();
  const { data: orders } = useSuspenseQuery(ordersQuery);
  const { data: questions } = useSuspenseQuery(questionsQuery);
  const { authority, decision, from, to, reported, finding } = view;
  return (
    <FilterBar
      key={[authority, decision, from, to, reported, finding].join(' ')}
      onApply={(given) =>
        navigate({
          search: {
            page: 1,
            authority: given.authority,
            decision: given.decision,
            from: parseLocalDate(given.from ?? ''),
            to: parseLocalDate(given.to ?? ''),
            reported: given.reported as typeof reported,
            finding: given.finding as typeof finding,
          },
        })
      }
      {...(isFiltered(view) ? { onClear: () => navigate({ search: { page: 1 } }) } : {})}
    >
      <Select name="authority" label={t('authority.register.committee')} defaultValue={authority ?? ''} size="small">
        <option value="">{t('authority.register.all')}</option>
        {orders.authorities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select name="decision" label={t('authority.register.decision')} defaultValue={decision ?? ''} size="small">
        <option value="">{t('authority.register.all')}</option>
        {questions.decisions.map((one) => (
          <option key={one.decision} value={one.decision}>
            {one.name[language]}
          </option>
        ))}
      </Select>
      <Select name="reported" label={t('authority.register.reported')} defaultValue={reported ?? ''} size="small">
        <option value="">{t('authority.register.all')}</option>
        <option value="due">{t('authority.register.reported.due')}</option>
        <option value="done">{t('authority.register.reported.done')}</option>
      </Select>
      <Select name="finding" label={t('authority.register.finding')} defaultValue={finding ?? ''} size="small">
        <option value="">{t('authority.register.all')}</option>
        <option value="true">{t('authority.register.finding.only')}</option>
      </Select>
      <TextField name="from" label={t('authority.register.from')} defaultValue={from ?? ''} size="small" />
      <TextField name="to" label={t('authority.register.to')} defaultValue={to ?? ''} size="small" />
    </FilterBar>
  );
}
