import '@navikt/ds-css/dist/component/form.css';
import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { type ProblemDetails, ProblemNotice, problemOf, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { importPreview, importResult } from '../../import/api.ts';
import { ChangeTables } from './change-tables.tsx';
import { RejectTable } from './reject-table.tsx';
import { apply, type ImportWishes } from './send.ts';
import { importPageTexts } from './texts.ts';

type Preview = z.output<typeof importPreview>;

export interface ImportPreviewProps {
  readonly wishes: ImportWishes;
  readonly preview: Preview;
  onDone(result: z.output<typeof importResult>): void;
  onBack(): void;
}

/** Above this share of what is there, the server asks whether the files are whole. */
const LARGEST_ENDING_SHARE = 0.2;

/** What the files would change, what is left out, who takes over, and the button that does it. */
export function ImportPreview({ wishes, preview, onDone, onBack }: ImportPreviewProps) {
  const t = useTexts(importPageTexts);
  const formats = useFormats();
  const { summary, questions, rejects, rejectFile, lines } = preview;
  const [successors, setSuccessors] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(questions.map(({ code, suggestion }) => [code, suggestion ?? ''])),
  );
  const [allowEnding, setAllowEnding] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  const [busy, setBusy] = useState(false);
  const notice = useRef<HTMLDivElement>(null);

  async function doIt() {
    setBusy(true);
    try {
      const named = Object.entries(successors).map(([unit, code]) => [unit, code.trim() === '' ? null : code.trim()]);
      onDone(await apply({ ...wishes, allowEnding, digest: preview.digest, successors: Object.fromEntries(named) }));
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
      requestAnimationFrame(() => notice.current?.focus());
    }
  }

  return (
    <section aria-labelledby="preview" className="stack">
      <h2 id="preview">{t('organisation.import-page.preview.title')}</h2>
      <p>{t('organisation.import-page.preview.from', { day: formats.day(summary.effectiveOn as LocalDate) })}</p>
      {endsTooMuch(preview) ? (
        <>
          <p>
            {t('organisation.import-page.ending', {
              units: summary.ending.units.ending,
              employments: summary.ending.employments.ending,
            })}
          </p>
          <Checkbox checked={allowEnding} onChange={({ target }) => setAllowEnding(target.checked)}>
            {t('organisation.import-page.ending.right')}
          </Checkbox>
        </>
      ) : null}
      {summary.changesAnything ? (
        <ChangeTables summary={summary} lines={lines} />
      ) : (
        <p>{t('organisation.import-page.nothing')}</p>
      )}
      {summary.protectedPersons.flagged === 0 ? null : (
        <p>{t('organisation.import-page.protected', { n: summary.protectedPersons.flagged })}</p>
      )}
      {rejects.length === 0 ? null : <RejectTable rejects={rejects} rejectFile={rejectFile} />}
      {questions.map(({ code, name, employments }) => (
        <TextField
          key={code}
          label={t('organisation.import-page.successor', { name })}
          description={`${t('organisation.import-page.successor.hint', { n: employments })} ${t('organisation.import-page.successor.none')}`}
          value={successors[code] ?? ''}
          onChange={({ target }) => setSuccessors((old) => ({ ...old, [code]: target.value }))}
        />
      ))}
      {problem === undefined ? null : <ProblemNotice problem={problem} ref={notice} />}
      <div className="actions">
        <Button type="button" loading={busy} onClick={() => void doIt()}>
          {t('organisation.import-page.apply')}
        </Button>
        <Button type="button" variant="tertiary" onClick={onBack}>
          {t('organisation.import-page.again')}
        </Button>
      </div>
    </section>
  );
}

function endsTooMuch({ summary }: Preview): boolean {
  return Object.values(summary.ending).some(({ ending, held }) => ending > held * LARGEST_ENDING_SHARE);
}
