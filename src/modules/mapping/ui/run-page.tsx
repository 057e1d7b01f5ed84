import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  Confirm,
  Page,
  PageLink,
  Progress,
  SummaryList,
  useFormats,
  useLanguage,
  useMay,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { RunView } from '../api.ts';
import { mappingTexts } from '../texts.ts';
import { GivenRooms } from './audit-room/given-rooms.tsx';
import { Counts, RejectedLines } from './counts.tsx';
import { runPage, runQuery } from './pages.ts';
import { RunStanding } from './runs-page.tsx';
import { CloseForm, DecideForm, InformForm, OpenNamesForm, StartForm } from './step-forms.tsx';
import { Uploads } from './uploads.tsx';

/** One mapping: what it is decided on, what is missing, its files, its counts, and what the reader may do next. */
export function RunPage() {
  const t = useTexts(mappingTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const { runId } = runPage.useParams();
  const { data: run } = useSuspenseQuery(runQuery(runId));
  const done = () => queries.invalidateQueries({ queryKey: ['mapping'] });
  const of = { run, onDone: done };
  const mayGive = useMay('audit-room.give');
  const may = (step: RunView['may'][number]) => run.may.includes(step);
  return (
    <Page title={run.title} width="wide">
      <p>
        <RunStanding of={run} />
      </p>
      {run.status === 'running' ? <Running {...of} /> : null}
      {run.work?.failure == null || run.status !== 'failed' ? null : (
        <>
          <p role="alert">{run.work.failure[language]}</p>
          {run.work.failure.code === 'mapping.too-many-rejects' ? <RejectedLines run={run} /> : null}
        </>
      )}
      {run.obstacles.length === 0 ? null : (
        <section aria-labelledby="obstacles">
          <h2 id="obstacles">{t('mapping.run.obstacles')}</h2>
          <ul>
            {run.obstacles.map((one) => (
              <li key={one}>{t(`mapping.obstacle.${one}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {may('decide') ? <DecideForm {...of} /> : null}
      {may('inform') && run.information === null ? <InformForm {...of} /> : null}
      {may('upload') || run.uploads.length > 0 ? <Uploads {...of} /> : null}
      {may('start') && run.obstacles.length === 0 ? <StartForm {...of} /> : null}
      {run.counts === null ? null : <Counts counts={run.counts} run={run} />}
      <Openings run={run} />
      {may('open-names') ? <OpenNamesForm {...of} /> : null}
      {mayGive && run.counts !== null ? <GivenRooms run={run.id} /> : null}
      {may('close') ? <CloseForm {...of} /> : null}
      <Basis run={run} />
      {may('cancel') && run.status !== 'running' ? <CancelButton {...of} /> : null}
    </Page>
  );
}

interface OfRun {
  readonly run: RunView;
  onDone(): Promise<void>;
}

function Running({ run, onDone }: OfRun) {
  const t = useTexts(mappingTexts);
  const reading = run.work?.reading;
  return (
    <section aria-label={t('mapping.running')} className="stack">
      <Progress
        label={
          reading == null
            ? t('mapping.running')
            : t('mapping.running.reading', { file: reading.file, percent: reading.percent })
        }
        done={reading?.done ?? 0}
        part={(reading?.percent ?? 0) / 100}
        total={reading?.total}
      />
      {run.may.includes('cancel') ? <CancelButton run={run} onDone={onDone} /> : null}
    </section>
  );
}

function CancelButton({ run, onDone }: OfRun) {
  const t = useTexts(mappingTexts);
  const [isAsked, setAsked] = useState(false);
  async function cancel() {
    await api.post(`/api/v1/mapping-runs/${run.id}/cancellation`, { revision: run.revision });
    setAsked(false);
    await onDone();
  }
  return (
    <div className="actions">
      <Button type="button" variant="secondary" size="small" onClick={() => setAsked(true)}>
        {t('mapping.cancel')}
      </Button>
      <Confirm
        open={isAsked}
        question={t('mapping.cancel.question')}
        verb={t('mapping.cancel')}
        grave
        onConfirm={() => void cancel()}
        onClose={() => setAsked(false)}
      >
        <p>{t('mapping.cancel.what')}</p>
      </Confirm>
    </div>
  );
}

function Openings({ run }: { readonly run: RunView }) {
  const t = useTexts(mappingTexts);
  const formats = useFormats();
  if (run.openings.length === 0) return null;
  return (
    <section aria-labelledby="openings">
      <h2 id="openings">{t('mapping.names.open')}</h2>
      <SummaryList
        rows={run.openings.map(({ detector, journalNumber, at, by, reason }) => ({
          label: t(`mapping.detector.${detector}`),
          value: t('mapping.names.opened', {
            number: journalNumber,
            day: formats.dayOf(at),
            name: by ?? '–',
            reason,
          }),
        }))}
      />
      <p>
        <PageLink to="/findings" search={{ page: 1, run: run.id }}>
          {t('mapping.names.see')}
        </PageLink>
      </p>
    </section>
  );
}

function Basis({ run }: { readonly run: RunView }) {
  const t = useTexts(mappingTexts);
  const formats = useFormats();
  const { content, decision, information } = run;
  const { purpose, legalBasis, indication, dpia, officerAdvice, union, disposal } = content;
  const on = (text: string, day: string) => `${text}, ${formats.day(day as LocalDate)}`;
  const rows = [
    { label: t('mapping.column.unit'), value: `${run.unit.name}: ${t(`mapping.population.${content.population}`)}` },
    { label: t('mapping.column.period'), value: `${run.from} – ${run.cutoff}` },
    {
      label: t('mapping.field.detectors'),
      value: content.detectors.map((one) => t(`mapping.detector.${one}`)).join(', '),
    },
    { label: t('mapping.field.purpose'), value: purpose },
    { label: t('mapping.field.legal-basis'), value: legalBasis && t(`mapping.legal-basis.${legalBasis}`) },
    ...(indication === null ? [] : [{ label: t('mapping.field.indication'), value: indication }]),
    { label: t('mapping.field.dpia-reference'), value: dpia && on(dpia.reference, dpia.completedOn) },
    { label: t('mapping.field.advice'), value: officerAdvice && on(officerAdvice.advice, officerAdvice.givenOn) },
    {
      label: t('mapping.field.union-way'),
      value: union && on(`${t(`mapping.union.${union.way}`)}, ${union.reference}`, union.concludedOn),
    },
    { label: t('mapping.field.disposal-reference'), value: disposal && on(disposal.reference, disposal.decidedOn) },
    { label: t('mapping.run.prepared-by'), value: run.preparedBy },
    {
      label: t('mapping.run.decided'),
      value:
        decision &&
        t('mapping.run.decided.value', {
          number: decision.journalNumber,
          day: formats.dayOf(decision.at),
          name: decision.by ?? '–',
        }),
    },
    {
      label: t('mapping.run.informed'),
      value:
        information &&
        t('mapping.run.informed.value', {
          day: formats.day(information.givenOn as LocalDate),
          channel: information.channel,
        }),
    },
  ];
  return (
    <section aria-labelledby="basis">
      <h2 id="basis">{t('mapping.run.basis')}</h2>
      <SummaryList rows={rows} />
      {run.may.includes('change') ? (
        <p>
          <PageLink to="/mapping/$runId/edit" params={{ runId: run.id }}>
            {t('mapping.edit.change')}
          </PageLink>
        </p>
      ) : null}
    </section>
  );
}
