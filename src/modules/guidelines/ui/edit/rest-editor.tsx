import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { ErrorMessage } from '@navikt/ds-react/Typography';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTexts } from '../../../../platform/ui/index.ts';
import { guidelineContent } from '../../schema.ts';
import { useEditor } from './editor.ts';
import { contentFrom, type EnteredContent, enteredFrom } from './entered.ts';
import { editTexts } from './texts.ts';

interface RestEditorProps {
  /** Puts another guideline in the place of all that is typed. */
  onReplace(entered: EnteredContent): void;
}

export const REST_CONTROL = 'edit-rest';

/** What has no fields of its own is written as JSON; and the whole guideline comes and goes as a file. */
export function RestEditor({ onReplace }: RestEditorProps) {
  const t = useTexts(editTexts);
  return (
    <section aria-labelledby="rest">
      <h2 id="rest">{t('guidelines.edit.rest')}</h2>
      <p>{t('guidelines.edit.rest.what')}</p>
      <RestText />
      <Files onReplace={onReplace} />
    </section>
  );
}

/** The text as it is typed; it counts as soon as it is JSON, and stays as it is while it is not. */
function RestText() {
  const t = useTexts(editTexts);
  const { entered, enter, errorAt } = useEditor();
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const text = typed ?? JSON.stringify(entered.rest, null, 2);
  function change(next: string) {
    setTyped(next);
    try {
      enter(['rest'], JSON.parse(next));
      setWrong(undefined);
    } catch (error) {
      setWrong(t('guidelines.edit.rest.wrong', { what: (error as Error).message }));
    }
  }
  return (
    <Textarea
      id={REST_CONTROL}
      label={t('guidelines.edit.rest.json')}
      value={text}
      onChange={({ target }) => change(target.value)}
      onBlur={() => (wrong === undefined ? setTyped(undefined) : undefined)}
      error={wrong ?? errorAt(['rest'])}
      minRows={4}
      maxRows={20}
      spellCheck={false}
    />
  );
}

function Files({ onReplace }: RestEditorProps) {
  const t = useTexts(editTexts);
  const { entered } = useEditor();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  function fetchAll() {
    const file = new Blob([JSON.stringify(contentFrom(entered), null, 2)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'riktlinje.json';
    link.click();
    URL.revokeObjectURL(link.href);
  }
  async function readIn({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    const read = guidelineContent.safeParse(await parsed(file));
    setWrong(!read.success);
    if (read.success) onReplace(enteredFrom(read.data));
    target.value = '';
  }
  return (
    <>
      <p className="muted">{t('guidelines.edit.import.what')}</p>
      <div className="actions">
        <Button type="button" variant="secondary" size="small" onClick={fetchAll}>
          {t('guidelines.edit.export')}
        </Button>
        <Button type="button" variant="secondary" size="small" onClick={() => input.current?.click()}>
          {t('guidelines.edit.import')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => void readIn(event)}
        />
      </div>
      <div role="alert">{wrong ? <ErrorMessage showIcon>{t('guidelines.edit.import.wrong')}</ErrorMessage> : null}</div>
    </>
  );
}

async function parsed(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return undefined;
  }
}
