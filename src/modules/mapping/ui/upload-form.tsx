import { useEffect, useState } from 'react';
import { z } from 'zod';
import {
  api,
  FileField,
  FlagField,
  Form,
  Progress,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { Recognition, RunView } from '../api.ts';
import { mappingTexts } from '../texts.ts';
import { type Kind, useKindWords } from './kind-words.ts';
import { sendFile } from './send-file.ts';

const START = 64 * 1024;

const chosen = z.object({
  file: z.file(),
  kind: z.string().min(1),
  agreement: z.string().trim().max(200).optional(),
  listsPayments: z.boolean().optional(),
  beforeAt: z.boolean().optional(),
});

/** Choosing a file, being told what it looks like, saying what it is, and sending it part by part. */
export function UploadForm({ run, onDone }: { readonly run: RunView; onDone(): Promise<void> }) {
  const t = useTexts(mappingTexts);
  const nameOf = useKindWords();
  const [come, setCome] = useState<{ readonly done: number; readonly total: number }>();
  const wordsOf = (kind: Kind) => nameOf(kind, run.kinds.find((one) => one.kind === kind)?.gives ?? []);
  const form = useForm({
    schema: chosen,
    onSubmit: async ({ kind, file, agreement, listsPayments, beforeAt }) => {
      const settings = {
        ...(asks.includes('agreement') && agreement ? { agreement } : {}),
        ...(asks.includes('listsPayments') && listsPayments ? { listsPayments } : {}),
        ...(asks.includes('userNames') && beforeAt ? { userNames: 'before-at' as const } : {}),
      };
      try {
        await sendFile(run, placeFor(run, kind as Kind), { file, settings }, (done) =>
          setCome({ done, total: file.size }),
        );
        form.restore({ file: [], kind: '' });
      } finally {
        setCome(undefined);
        await onDone();
      }
    },
  });
  const file = (form.entered.file as readonly File[] | undefined)?.[0];
  const found = useRecognised(run.id, file, ([first]) => form.enter('kind', first ?? ''));
  const asks = run.kinds.find(({ kind }) => kind === form.entered.kind)?.asks ?? [];
  return (
    <>
      <Form form={form} submit={t('mapping.files.send')}>
        <FileField
          form={form}
          name="file"
          label={t('mapping.files.choose')}
          hint={t('mapping.files.choose.hint')}
          missing={t('mapping.files.choose.missing')}
        />
        <div role="status">{found === undefined ? null : saidOf(found.map(wordsOf), t)}</div>
        <SelectField
          form={form}
          name="kind"
          label={t('mapping.files.which')}
          options={Object.fromEntries(run.kinds.map(({ kind }) => [kind, wordsOf(kind)]))}
        />
        {asks.includes('agreement') ? (
          <TextField
            form={form}
            name="agreement"
            label={t('mapping.files.agreement')}
            hint={t('mapping.files.agreement.hint')}
          />
        ) : null}
        {asks.includes('listsPayments') ? (
          <FlagField form={form} name="listsPayments" label={t('mapping.files.lists-payments')} />
        ) : null}
        {asks.includes('userNames') ? (
          <FlagField form={form} name="beforeAt" label={t('mapping.files.before-at')} />
        ) : null}
      </Form>
      {come === undefined ? null : (
        <Progress label={t('mapping.files.sending')} done={Math.floor((100 * come.done) / come.total)} total={100} />
      )}
    </>
  );
}

function saidOf(
  kinds: readonly string[],
  t: (key: 'mapping.files.recognised' | 'mapping.files.recognised.not', facts: { readonly kinds: string }) => string,
) {
  return t(kinds.length === 0 ? 'mapping.files.recognised.not' : 'mapping.files.recognised', {
    kinds: kinds.join(', '),
  });
}

/** What a chosen file looks like, asked of the server by its first bytes; undefined before the answer. */
function useRecognised(run: string, file: File | undefined, onFound: (kinds: readonly Kind[]) => void) {
  const [found, setFound] = useState<readonly Kind[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each file that is chosen
  useEffect(() => {
    setFound(undefined);
    if (file === undefined) return;
    let isWanted = true;
    void api
      .post<Recognition>(`/api/v1/mapping-runs/${run}/recognitions`, file.slice(0, START))
      .then(({ kinds }) => {
        if (!isWanted) return;
        setFound(kinds);
        onFound(kinds);
      })
      // Who is not told what it looks like says it themselves.
      .catch(() => {});
    return () => {
      isWanted = false;
    };
  }, [run, file]);
  return found;
}

/** A file of ours takes the place of the one before; of a foreign kind there may be several. */
function placeFor({ kinds, uploads }: RunView, kind: Kind): string {
  if (kinds.some((one) => one.kind === kind && one.gives.includes(kind as never))) return kind;
  const taken = new Set(uploads.map(({ file }) => file));
  for (let n = 1; ; n++) {
    const place = n === 1 ? kind : `${kind}.${n}`;
    if (!taken.has(place)) return place;
  }
}
