import { ButtonAnchor, PageLink, PlainTable, useFormats, useMay, useTexts } from '../../../platform/ui/index.ts';
import type { CountsView, RunView } from '../api.ts';
import { OUTCOME_COUNTS } from '../finding-register/standing.ts';
import { SHAPE_COUNTS } from '../report/shape.ts';
import { mappingTexts } from '../texts.ts';
import { Told } from './told.tsx';

const COUNTED = ['population', 'engaged', 'unknown', 'suppliers', 'abroad', 'remote', 'oral', 'register'] as const;

/** What a mapping counted, administration by administration, and what can never be seen this way. */
export function Counts({ counts, run }: { readonly counts: CountsView; readonly run: RunView }) {
  const t = useTexts(mappingTexts);
  const cellsOf = (of: CountsView['total']) =>
    COUNTED.map((one) => of[one] ?? <span className="muted">{t('mapping.counts.not-checked')}</span>);
  return (
    <section aria-labelledby="counts" className="stack">
      <h2 id="counts">{t('mapping.counts.title')}</h2>
      <p>{t('mapping.counts.lead')}</p>
      <PlainTable
        name={t('mapping.counts.table')}
        titles={[t('mapping.counts.administration'), ...COUNTED.map((one) => t(`mapping.count.${one}`))]}
        rows={[
          ...counts.administrations.map(({ name, counts: of }) => ({
            key: name,
            cells: [name || t('mapping.counts.none'), ...cellsOf(of)],
          })),
          { key: 'total', cells: [t('mapping.counts.total'), ...cellsOf(counts.total)] },
        ]}
      />
      <Shape counts={counts} />
      <Trend run={run} />
      <Read counts={counts} run={run} />
      {run.outcomes.length === 0 ? null : (
        <>
          <h3>{t('mapping.outcomes.title')}</h3>
          <PlainTable
            name={t('mapping.outcomes.title')}
            titles={[t('mapping.names.detector'), ...OUTCOME_COUNTS.map((one) => t(`mapping.outcomes.${one}`))]}
            rows={run.outcomes.map(({ detector, counts: of }) => ({
              key: detector,
              cells: [t(`mapping.detector.${detector}`), ...OUTCOME_COUNTS.map((one) => of[one])],
            }))}
          />
        </>
      )}
      <div className="actions">
        {(['pdf', 'xlsx'] as const).map((format) => (
          <ButtonAnchor key={format} href={`/api/v1/mapping-runs/${run.id}/report?format=${format}`}>
            {t(`mapping.report.${format}`)}
          </ButtonAnchor>
        ))}
        {run.status === 'closed' ? (
          <ButtonAnchor href={`/api/v1/mapping-runs/${run.id}/disposal-protocol`}>{t('mapping.protocol')}</ButtonAnchor>
        ) : null}
      </div>
      <h3>{t('mapping.never.title')}</h3>
      <p>{t('mapping.never')}</p>
    </section>
  );
}

/** Engagements, companies and payments, each by itself; persons stand by administration. */
function Shape({ counts }: { readonly counts: CountsView }) {
  const t = useTexts(mappingTexts);
  const formats = useFormats();
  const cellOf = (of: number | null) =>
    of === null ? <span className="muted">{t('mapping.counts.not-checked')}</span> : formats.number(of);
  return (
    <>
      <h3>{t('mapping.shape.title')}</h3>
      <p>{t('mapping.shape.lead')}</p>
      <PlainTable
        name={t('mapping.shape.title')}
        titles={[t('mapping.shape.what'), t('mapping.told.n')]}
        rows={SHAPE_COUNTS.map((name) => ({
          key: name,
          cells: [t(`mapping.shape.${name}`), cellOf(counts.shape[name] ?? null)],
        }))}
      />
    </>
  );
}

/** What the mappings before counted of the same people; nothing is compared with what was not checked. */
function Trend({ run }: { readonly run: RunView }) {
  const t = useTexts(mappingTexts);
  if (run.trend.length < 2) return null;
  return (
    <>
      <h3>{t('mapping.trend.title')}</h3>
      <p>{t('mapping.trend.lead')}</p>
      <PlainTable
        name={t('mapping.trend.title')}
        titles={[t('mapping.trend.run'), ...COUNTED.map((one) => t(`mapping.count.${one}`))]}
        rows={run.trend.map(({ id, title, from, cutoff, total }) => ({
          key: id,
          cells: [
            <PageLink key="run" to="/mapping/$runId" params={{ runId: id }}>
              {t('mapping.trend.one', { title, from, cutoff })}
            </PageLink>,
            ...COUNTED.map((one) => total[one] ?? <span className="muted">{t('mapping.counts.not-checked')}</span>),
          ],
        }))}
      />
    </>
  );
}

/** What was read of the evidence, file by file: how old it is, and what was not used. */
function Read({ counts, run }: { readonly counts: CountsView; readonly run: RunView }) {
  const t = useTexts(mappingTexts);
  const formats = useFormats();
  const isRejected = counts.files.some(({ rejected }) => rejected > 0);
  return (
    <>
      <h3>{t('mapping.read.title')}</h3>
      <PlainTable
        name={t('mapping.read.title')}
        stacks
        titles={[
          t('mapping.read.file'),
          t('mapping.read.rows'),
          t('mapping.read.rejected'),
          t('mapping.read.from'),
          t('mapping.read.to'),
        ]}
        rows={counts.files.map(({ file, rows, rejected, from, to, sha256 }) => ({
          key: `${file} ${sha256}`,
          cells: [
            file,
            formats.number(rows),
            formats.number(rejected),
            from?.slice(0, 10) ?? '',
            to?.slice(0, 10) ?? '',
          ],
        }))}
      />
      {counts.files.map(({ file, sha256, told }) =>
        told.length === 0 ? null : (
          <div key={sha256} className="stack">
            <h4>{file}</h4>
            <Told name={`${t('mapping.told.title')}: ${file}`} told={told} />
          </div>
        ),
      )}
      {isRejected && run.status !== 'closed' ? <RejectedLines run={run} /> : null}
    </>
  );
}

/** The list of every rejected line, as long as the files are there. */
export function RejectedLines({ run }: { readonly run: RunView }) {
  const t = useTexts(mappingTexts);
  if (!useMay('mapping-run.make')) return null;
  return (
    <div className="actions">
      <ButtonAnchor href={`/api/v1/mapping-runs/${run.id}/rejected-lines`}>
        {t('mapping.read.rejected-lines')}
      </ButtonAnchor>
    </div>
  );
}
