import './audit-room.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Instant } from '../../../../kernel/clock.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { formatInstant } from '../../../../platform/i18n/index.ts';
import {
  Page,
  PageLink,
  PlainTable,
  StatusTag,
  SummaryList,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { SampledRow, SampleView } from '../../audit-room/api.ts';
import { mappingTexts } from '../../texts.ts';
import { samplePage, sampleQuery } from './pages.ts';
import { roomTexts } from './texts.ts';

/** One sample, drawn anew while it is read: the same as when it was drawn, or what is not. */
export function SamplePage() {
  const t = useTexts(roomTexts);
  const language = useLanguage();
  const { roomId, sampleId } = samplePage.useParams();
  const { data: sample } = useSuspenseQuery(sampleQuery(roomId, sampleId));
  const what = t(`mapping.population-name.${sample.population}`).toLowerCase();
  const columns = useColumns(sample.population);
  return (
    <Page title={t('mapping.sample.title', { n: sample.rows.length, what })} lead={sample.room.title} width="wide">
      <Redrawn redrawn={sample.redrawn} />
      <SummaryList
        rows={[
          { label: t('mapping.sample.seed'), value: sample.seed },
          { label: t('mapping.sample.drawn'), value: formatInstant(language, sample.drawnAt as Instant) },
          { label: t('mapping.sample.frozen'), value: formatInstant(language, sample.frozenAt as Instant) },
          { label: t('mapping.sample.hash'), value: <code className="reference">{sample.hash}</code> },
        ]}
      />
      <PlainTable
        name={t('mapping.sample.table')}
        stacks
        titles={[t('mapping.sample.reference'), ...columns.titles]}
        rows={sample.rows.map(({ reference, about }) => ({
          key: reference,
          cells: [
            <code key="reference" className="reference">
              {reference}
            </code>,
            ...(about === null ? columns.titles.map(() => t('mapping.sample.disposed')) : columns.cellsOf(about)),
          ],
        }))}
      />
      <p>
        <PageLink to="/audit-rooms/$roomId" params={{ roomId }} search={{ page: 1 }}>
          {t('mapping.sample.back')}
        </PageLink>
      </p>
    </Page>
  );
}

function Redrawn({ redrawn: { isPopulationSame, isSampleSame } }: Pick<SampleView, 'redrawn'>) {
  const t = useTexts(roomTexts);
  if (isPopulationSame && isSampleSame)
    return (
      <p>
        <StatusTag tone="done">{t('mapping.sample.same')}</StatusTag>
      </p>
    );
  return <p role="alert">{t(isPopulationSame ? 'mapping.sample.other-sample' : 'mapping.sample.other-population')}</p>;
}

/** What is told of each that was drawn, by what was drawn from. */
function useColumns(population: SampleView['population']) {
  const t = useTexts(roomTexts);
  const words = useTexts(mappingTexts);
  const formats = useFormats();
  const titles = {
    persons: ['administration', 'manager', 'cases', 'findings'] as const,
    cases: ['kind', 'status', 'reported', 'number'] as const,
    findings: ['detector', 'finding', 'state', 'result'] as const,
  }[population].map((one) => t(`mapping.sample.${one}`));
  const KINDS = {
    'secondary-occupation': t('mapping.sample.kind.secondary-occupation'),
    'remote-work': t('mapping.sample.kind.remote-work'),
    'work-abroad': t('mapping.sample.kind.work-abroad'),
  } as Readonly<Record<string, string>>;
  function cellsOf(row: SampledRow): readonly ReactNode[] {
    switch (row.population) {
      case 'persons':
        return [
          row.administration ?? '–',
          t(row.isManager ? 'mapping.sample.yes' : 'mapping.sample.no'),
          row.cases,
          row.findings,
        ];
      case 'cases':
        return [
          KINDS[row.kind] ?? row.kind,
          t(row.outcome === null ? 'mapping.sample.decided.none' : 'mapping.sample.decided.some'),
          formats.day(row.reportedOn as LocalDate),
          row.journalNumber ?? '–',
        ];
      case 'findings':
        return [
          words(`mapping.detector.${row.detector}`),
          words(`mapping.finding.${row.finding}`),
          words(`mapping.state.${row.state as 'found' | 'asked' | 'answered' | 'settled'}`),
          row.outcome === null ? '–' : words(`mapping.outcome.${row.outcome}`),
        ];
    }
  }
  return { titles, cellsOf };
}
