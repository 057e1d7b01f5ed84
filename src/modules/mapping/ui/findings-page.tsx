import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  type Column,
  DataTable,
  FilterBar,
  Page,
  PageLink,
  StatusTag,
  type Tone,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { FindingView } from '../finding-register/api.ts';
import { FINDING_STATES } from '../finding-register/standing.ts';
import { DETECTORS } from '../runs/detectors.ts';
import { mappingTexts } from '../texts.ts';
import { BulkForms } from './bulk-forms.tsx';
import { companyOf } from './company-of.ts';
import { findingsPage, findingsQuery } from './pages.ts';

const TONES = {
  found: 'attention',
  asked: 'waiting',
  answered: 'attention',
  settled: 'done',
} as const satisfies Record<FindingView['state'], Tone>;

/** Where a finding stands, in words and colour. */
export function FindingStanding({ of }: { readonly of: Pick<FindingView, 'state' | 'outcome' | 'answerBy'> }) {
  const t = useTexts(mappingTexts);
  const formats = useFormats();
  const outcome = of.outcome === null ? '' : `: ${t(`mapping.outcome.${of.outcome}`)}`;
  return (
    <>
      <StatusTag tone={TONES[of.state]}>{`${t(`mapping.state.${of.state}`)}${outcome}`}</StatusTag>
      {of.state === 'asked' && of.answerBy !== null ? ` ${formats.deadline(of.answerBy as LocalDate)}` : null}
    </>
  );
}

/** The findings whose names are open; many are asked about or settled at once, with the keyboard alone. */
export function FindingsPage() {
  const t = useTexts(mappingTexts);
  const queries = useQueryClient();
  const view = findingsPage.useSearch();
  const navigate = findingsPage.useNavigate();
  const { data } = useSuspenseQuery(findingsQuery(view));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const there = data.items.map(({ id }) => id);
  const ids = chosen.filter((id) => there.includes(id));
  const choose = (id: string, isChosen: boolean) =>
    setChosen((old) => (isChosen ? [...old, id] : old.filter((one) => one !== id)));
  async function done() {
    setChosen([]);
    await queries.invalidateQueries({ queryKey: ['findings'] });
  }
  return (
    <Page title={t('mapping.findings.title')} lead={t('mapping.findings.lead')} width="wide">
      <FilterBar
        onApply={({ state, detector }) =>
          navigate({
            search: (old) => ({
              ...old,
              page: 1,
              state: state as typeof view.state,
              detector: detector as typeof view.detector,
            }),
          })
        }
      >
        <Select name="state" size="small" label={t('mapping.findings.filter.state')} defaultValue={view.state ?? ''}>
          <option value="">{t('mapping.findings.filter.all')}</option>
          {FINDING_STATES.map((one) => (
            <option key={one} value={one}>
              {`${t(`mapping.state.${one}`)} (${data.states[one]})`}
            </option>
          ))}
        </Select>
        <Select
          name="detector"
          size="small"
          label={t('mapping.findings.filter.detector')}
          defaultValue={view.detector ?? ''}
        >
          <option value="">{t('mapping.findings.filter.all')}</option>
          {DETECTORS.map((one) => (
            <option key={one} value={one}>
              {t(`mapping.detector.${one}`)}
            </option>
          ))}
        </Select>
      </FilterBar>
      {data.items.length === 0 ? null : (
        <Checkbox
          checked={ids.length === there.length}
          onChange={({ target }) => setChosen(target.checked ? there : [])}
        >
          {t('mapping.findings.choose.all', { n: there.length })}
        </Checkbox>
      )}
      <DataTable
        name={t('mapping.findings.list')}
        columns={useColumns(ids, choose)}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('mapping.findings.empty'), text: t('mapping.findings.empty.how') }}
        filtered={view.state !== undefined || view.detector !== undefined}
      />
      {data.items.length === 0 ? null : <BulkForms findings={ids} onDone={done} />}
    </Page>
  );
}

function useColumns(
  chosen: readonly string[],
  choose: (id: string, isChosen: boolean) => void,
): readonly Column<FindingView>[] {
  const t = useTexts(mappingTexts);
  return [
    {
      id: 'person',
      header: t('mapping.findings.column.person'),
      cell: ({ id, person }) => (
        <PageLink to="/findings/$findingId" params={{ findingId: id }}>
          {person?.name ?? t('mapping.one.title')}
        </PageLink>
      ),
    },
    {
      id: 'choose',
      header: t('mapping.findings.choose.column'),
      cell: ({ id, person, finding }) => (
        <Checkbox
          size="small"
          hideLabel
          checked={chosen.includes(id)}
          onChange={({ target }) => choose(id, target.checked)}
        >
          {t('mapping.findings.choose', { name: `${person?.name ?? ''}, ${t(`mapping.finding.${finding}`)}` })}
        </Checkbox>
      ),
    },
    {
      id: 'what',
      header: t('mapping.findings.column.what'),
      cell: (of) =>
        [
          t(`mapping.finding.${of.finding}`),
          companyOf(of) ?? (of.isSoleTrader ? t('mapping.one.sole-trader') : of.country),
        ]
          .filter((part) => part !== null)
          .join(', '),
    },
    { id: 'unit', header: t('mapping.findings.column.unit'), cell: ({ unit }) => unit.name },
    { id: 'state', header: t('mapping.findings.column.state'), cell: (row) => <FindingStanding of={row} /> },
  ];
}
