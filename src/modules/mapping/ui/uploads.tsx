import { useState } from 'react';
import { z } from 'zod';
import {
  FileField,
  Form,
  PageLink,
  PlainTable,
  Progress,
  SelectField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { RunView } from '../api.ts';
import { mappingTexts } from '../texts.ts';
import { sendFile } from './send-file.ts';

const chosen = z.object({ kind: z.string().min(1), file: z.file() });

/** The files of a mapping, and handing them in. */
export function Uploads({ run, onDone }: { readonly run: RunView; onDone(): Promise<void> }) {
  const t = useTexts(mappingTexts);
  const mayUpload = run.may.includes('upload');
  return (
    <section aria-labelledby="files" className="stack">
      <h2 id="files">{t('mapping.files.title')}</h2>
      <p>{t('mapping.files.lead')}</p>
      {run.readable.length === 0 ? null : (
        <PlainTable
          name={t('mapping.files.table')}
          titles={[t('mapping.files.column.file'), t('mapping.files.column.state')]}
          rows={run.readable.map((file) => ({
            key: file,
            cells: [t(`mapping.file.${file}`), <State key="state" run={run} file={file} />],
          }))}
        />
      )}
      {mayUpload && run.readable.length > 0 ? <UploadForm run={run} onDone={onDone} /> : null}
    </section>
  );
}

function State({ run, file }: { readonly run: RunView; readonly file: RunView['readable'][number] }) {
  const t = useTexts(mappingTexts);
  const upload = run.uploads.find((one) => one.file === file);
  if (upload === undefined) return <span className="muted">{t('mapping.files.state.none')}</span>;
  const percent = Math.floor((100 * upload.received) / upload.bytes);
  if (percent < 100) return t('mapping.files.state.part', { percent });
  return (
    <>
      {t('mapping.files.state.whole', { name: upload.fileName })}
      {run.may.includes('upload') ? (
        <>
          {' '}
          <PageLink to="/mapping/$runId/files/$file" params={{ runId: run.id, file }}>
            {t('mapping.files.columns', { file })}
          </PageLink>
        </>
      ) : null}
    </>
  );
}

function UploadForm({ run, onDone }: { readonly run: RunView; onDone(): Promise<void> }) {
  const t = useTexts(mappingTexts);
  const [come, setCome] = useState<{ readonly done: number; readonly total: number }>();
  const form = useForm({
    schema: chosen,
    onSubmit: async ({ kind, file }) => {
      try {
        await sendFile(run.id, kind, file, (done) => setCome({ done, total: file.size }));
      } finally {
        setCome(undefined);
        await onDone();
      }
    },
  });
  return (
    <>
      <Form form={form} submit={t('mapping.files.send')}>
        <SelectField
          form={form}
          name="kind"
          label={t('mapping.files.which')}
          options={Object.fromEntries(run.readable.map((file) => [file, t(`mapping.file.${file}`)]))}
        />
        <FileField
          form={form}
          name="file"
          accept=".csv,.parquet,.txt"
          label={t('mapping.files.choose')}
          missing={t('mapping.files.choose.missing')}
        />
      </Form>
      {come === undefined ? null : (
        <Progress label={t('mapping.files.sending')} done={Math.floor((100 * come.done) / come.total)} total={100} />
      )}
    </>
  );
}
