import { Button } from '@navikt/ds-react/Button';
import { api, PageLink, PlainTable, useTexts } from '../../../platform/ui/index.ts';
import type { RunView } from '../api.ts';
import { mappingTexts } from '../texts.ts';
import { useKindWords } from './kind-words.ts';
import { UploadForm } from './upload-form.tsx';

type Upload = RunView['uploads'][number];

interface OfRun {
  readonly run: RunView;
  onDone(): Promise<void>;
}

/** The files of a mapping, by what they are evidence of, and handing them in. */
export function Uploads({ run, onDone }: OfRun) {
  const t = useTexts(mappingTexts);
  const nameOf = useKindWords();
  const mayUpload = run.may.includes('upload');
  const givenTo = (file: string) =>
    run.uploads.filter(
      ({ kind }) => kind === file || run.kinds.some((one) => one.kind === kind && one.gives.includes(file as never)),
    );
  const others = run.kinds.filter(({ gives }) => gives.length === 0).map(({ kind }) => kind);
  const rows = [
    ...run.readable.map((file) => ({ key: file as string, name: t(`mapping.file.${file}`) })),
    ...others.map((kind) => ({ key: kind as string, name: nameOf(kind) })),
  ];
  return (
    <section aria-labelledby="files" className="stack">
      <h2 id="files">{t('mapping.files.title')}</h2>
      <p>{t('mapping.files.lead')}</p>
      {rows.length === 0 ? null : (
        <PlainTable
          name={t('mapping.files.needs')}
          titles={[t('mapping.files.column.file'), t('mapping.files.column.state')]}
          rows={rows.map(({ key, name }) => ({
            key,
            cells: [name, <Files key="files" uploads={givenTo(key)} run={run} onDone={onDone} />],
          }))}
        />
      )}
      {mayUpload && rows.length > 0 ? <UploadForm run={run} onDone={onDone} /> : null}
    </section>
  );
}

function Files({ uploads, run, onDone }: OfRun & { readonly uploads: readonly Upload[] }) {
  const t = useTexts(mappingTexts);
  if (uploads.length === 0) return <span className="muted">{t('mapping.files.state.none')}</span>;
  return (
    <>
      {uploads.map((upload) => (
        <div key={upload.file}>
          <OneFile upload={upload} run={run} onDone={onDone} />
        </div>
      ))}
    </>
  );
}

function OneFile({ upload, run, onDone }: OfRun & { readonly upload: Upload }) {
  const t = useTexts(mappingTexts);
  const nameOf = useKindWords();
  const { file, kind, fileName: name, received, bytes } = upload;
  const mayUpload = run.may.includes('upload');
  const gives = run.kinds.find((one) => one.kind === kind)?.gives ?? [];
  async function remove() {
    await api.delete(`/api/v1/mapping-runs/${run.id}/files/${file}`);
    await onDone();
  }
  return (
    <>
      {received < bytes
        ? t('mapping.files.part', { name, percent: Math.floor((100 * received) / bytes) })
        : t('mapping.files.whole', { name, kind: nameOf(kind, gives) })}
      {mayUpload ? (
        <>
          {' '}
          {received < bytes ? null : (
            <PageLink to="/mapping/$runId/files/$file" params={{ runId: run.id, file }}>
              {t('mapping.files.look', { name })}
            </PageLink>
          )}{' '}
          <Button type="button" variant="tertiary" size="small" onClick={() => void remove()}>
            {t('mapping.files.remove', { name })}
          </Button>
        </>
      ) : null}
    </>
  );
}
