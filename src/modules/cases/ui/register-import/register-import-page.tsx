import { Button } from '@navikt/ds-react/Button';
import { useRef, useState } from 'react';
import { z } from 'zod';
import {
  FileField,
  Form,
  Page,
  type ProblemDetails,
  ProblemNotice,
  ProblemPage,
  problemOf,
  useForm,
  useMay,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { RegisterOutcomeAnswer } from '../../register/api.ts';
import { changesAnything } from '../../register/changes-anything.ts';
import { MappingForm } from './mapping-form.tsx';
import { RegisterPreview } from './register-preview.tsx';
import { apply, preview, type RegisterWishes, wishesOf } from './send.ts';
import { registerPageTexts } from './texts.ts';

const chosen = z.object({ files: z.array(z.file()).min(1) });

type Step =
  | { readonly at: 'files' }
  | { readonly at: 'preview'; readonly wishes: RegisterWishes; readonly outcome: RegisterOutcomeAnswer }
  | { readonly at: 'done'; readonly outcome: RegisterOutcomeAnswer };

/** Reads in the register that was there before: choose it, say what its columns are, look at what would happen, do it. */
export function RegisterImportPage() {
  return useMay('case.import') ? <RegisterImport /> : <ProblemPage problem={CLOSED} />;
}

const CLOSED = { status: 403, code: 'access.not-allowed', title: '' };

function RegisterImport() {
  const t = useTexts(registerPageTexts);
  const [step, setStep] = useState<Step>({ at: 'files' });
  return (
    <Page title={t('cases.register-page.title')} lead={t('cases.register-page.lead')} width="wide">
      {/* Kept while the preview stands: whoever goes back finds the files chosen. */}
      <div hidden={step.at !== 'files'}>
        <ChooseFiles onPreview={(wishes, outcome) => setStep({ at: 'preview', wishes, outcome })} />
      </div>
      {step.at === 'preview' ? (
        <Look
          key={step.outcome.digest}
          {...step}
          onPreview={(wishes, outcome) => setStep({ at: 'preview', wishes, outcome })}
          onDone={(outcome) => setStep({ at: 'done', outcome })}
          onBack={() => setStep({ at: 'files' })}
        />
      ) : null}
      {step.at === 'done' ? (
        <section aria-labelledby="done" role="status">
          <h2 id="done">{t('cases.register-page.done')}</h2>
          <p>{t('cases.register-page.done.text', { n: step.outcome.counts.new })}</p>
        </section>
      ) : null}
    </Page>
  );
}

type OnPreview = (wishes: RegisterWishes, outcome: RegisterOutcomeAnswer) => void;

function ChooseFiles({ onPreview }: { readonly onPreview: OnPreview }) {
  const t = useTexts(registerPageTexts);
  const form = useForm({
    schema: chosen.superRefine(({ files }, context) => {
      if (wishesOf(files) !== undefined) return;
      const words = t('cases.register-page.files.one');
      context.addIssue({ code: 'custom', path: ['files'], params: { sv: words, en: words } });
    }),
    onSubmit: async ({ files }) => {
      const wishes = wishesOf(files);
      if (wishes !== undefined) onPreview(wishes, await preview(wishes));
    },
  });
  return (
    <Form form={form} submit={t('cases.register-page.preview')}>
      <FileField
        form={form}
        name="files"
        accept=".csv,.txt,.xlsx,.pdf"
        label={t('cases.register-page.files')}
        hint={t('cases.register-page.files.hint')}
        missing={t('cases.register-page.files.missing')}
      />
    </Form>
  );
}

interface LookProps {
  readonly wishes: RegisterWishes;
  readonly outcome: RegisterOutcomeAnswer;
  readonly onPreview: OnPreview;
  onDone(outcome: RegisterOutcomeAnswer): void;
  onBack(): void;
}

function Look({ wishes, outcome, onPreview, onDone, onBack }: LookProps) {
  const t = useTexts(registerPageTexts);
  const [problem, setProblem] = useState<ProblemDetails>();
  const [busy, setBusy] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  const { columns, words } = outcome;
  const isReadable = columns.missing.length === 0;

  async function doing(work: () => Promise<void>) {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
      requestAnimationFrame(() => notice.current?.focus());
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="stack">
      {/* First what has to be answered: until then most of what is left out is left out for want of it. */}
      {isReadable && words.status.length + words.kind.length === 0 ? null : (
        <MappingForm
          outcome={outcome}
          mapping={wishes.mapping}
          onMapping={(mapping) =>
            void doing(async () => {
              const mapped = { ...wishes, mapping };
              onPreview(mapped, await preview(mapped));
            })
          }
        />
      )}
      {isReadable ? <RegisterPreview outcome={outcome} /> : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} ref={notice} />}
      <div className="actions">
        {isReadable && changesAnything(outcome) ? (
          <Button
            type="button"
            loading={busy}
            onClick={() => void doing(async () => onDone(await apply(wishes, outcome.digest)))}
          >
            {t('cases.register-page.apply')}
          </Button>
        ) : null}
        <Button type="button" variant="tertiary" onClick={onBack}>
          {t('cases.register-page.again')}
        </Button>
      </div>
    </div>
  );
}
