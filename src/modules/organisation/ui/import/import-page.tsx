import { useState } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  DateField,
  FileField,
  Form,
  Page,
  PageButton,
  ProblemPage,
  useForm,
  useFormats,
  useMay,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { importPreview, importResult } from '../../import/api.ts';
import { ImportPreview } from './import-preview.tsx';
import { type ImportWishes, preview, unknownFile } from './send.ts';
import { importPageTexts } from './texts.ts';

const wishes = z.object({ files: z.array(z.file()).min(1), effectiveOn: z.iso.date().optional() });

type Shown = { readonly wishes: ImportWishes; readonly preview: z.output<typeof importPreview> };
type Step =
  | { readonly at: 'files' }
  | ({ readonly at: 'preview' } & Shown)
  | { readonly at: 'done'; readonly result: z.output<typeof importResult> };

/** Reads the HR system's files in: choose them, look at what would happen, do it. */
export function ImportPage() {
  return useMay('organisation.import') ? <Import /> : <ProblemPage problem={CLOSED} />;
}

const CLOSED = { status: 403, code: 'access.not-allowed', title: '' };

function Import() {
  const t = useTexts(importPageTexts);
  const [step, setStep] = useState<Step>({ at: 'files' });
  return (
    <Page title={t('organisation.import-page.title')} lead={t('organisation.import-page.lead')} width="wide">
      {/* Kept while the preview stands: whoever goes back finds the files chosen. */}
      <div hidden={step.at !== 'files'}>
        <ChooseFiles onPreview={(shown) => setStep({ at: 'preview', ...shown })} />
      </div>
      {step.at === 'preview' ? (
        <ImportPreview
          {...step}
          onDone={(result) => setStep({ at: 'done', result })}
          onBack={() => setStep({ at: 'files' })}
        />
      ) : null}
      {step.at === 'done' ? <Done result={step.result} /> : null}
    </Page>
  );
}

function ChooseFiles({ onPreview }: { onPreview(shown: Shown): void }) {
  const t = useTexts(importPageTexts);
  const form = useForm({
    schema: wishes.superRefine(({ files }, context) => {
      const unknown = unknownFile(files);
      if (unknown === undefined) return;
      const words = t('organisation.import-page.files.unknown', { file: unknown.name });
      context.addIssue({ code: 'custom', path: ['files'], params: { sv: words, en: words } });
    }),
    onSubmit: async (chosen) => onPreview({ wishes: chosen, preview: await preview(chosen) }),
  });
  return (
    <Form form={form} submit={t('organisation.import-page.preview')}>
      <FileField
        form={form}
        name="files"
        accept=".csv,.txt"
        label={t('organisation.import-page.files')}
        hint={t('organisation.import-page.files.hint')}
        missing={t('organisation.import-page.files.missing')}
      />
      <DateField
        form={form}
        name="effectiveOn"
        label={t('organisation.import-page.effective-on')}
        hint={t('organisation.import-page.effective-on.hint')}
      />
    </Form>
  );
}

function Done({ result }: { readonly result: z.output<typeof importResult> }) {
  const t = useTexts(importPageTexts);
  const formats = useFormats();
  const { changesAnything, effectiveOn } = result.summary;
  return (
    <section aria-labelledby="done" role="status">
      <h2 id="done">
        {changesAnything ? t('organisation.import-page.done') : t('organisation.import-page.done.nothing')}
      </h2>
      <p>
        {changesAnything
          ? t('organisation.import-page.done.text', { day: formats.day(effectiveOn as LocalDate) })
          : t('organisation.import-page.done.nothing.text')}
      </p>
      <PageButton to="/organisation" search={{ page: 1 }}>
        {t('organisation.import-page.done.see')}
      </PageButton>
    </section>
  );
}
