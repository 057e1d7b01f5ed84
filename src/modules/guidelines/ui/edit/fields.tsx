import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useTexts } from '../../../../platform/ui/index.ts';
import { controlOf, type Path, useEditor, valueAt } from './editor.ts';
import { editTexts } from './texts.ts';

interface FieldInProps {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
}

function useFieldIn({ path, label, hint }: FieldInProps) {
  const { entered, enter, errorAt } = useEditor();
  return {
    value: String(valueAt(entered, path) ?? ''),
    enter: (value: string) => enter(path, value),
    words: { id: controlOf(path), label, description: hint, error: errorAt(path) },
  };
}

/** One line of a guideline. */
export function LineIn(props: FieldInProps & { readonly short?: boolean }) {
  const { value, enter, words } = useFieldIn(props);
  return (
    <TextField
      {...words}
      value={value}
      onChange={({ target }) => enter(target.value)}
      autoComplete="off"
      {...(props.short === true ? { htmlSize: 12 } : {})}
    />
  );
}

/** Text of a guideline, paragraphs parted by empty lines. */
export function TextIn(props: FieldInProps) {
  const { value, enter, words } = useFieldIn(props);
  return (
    <Textarea {...words} value={value} onChange={({ target }) => enter(target.value)} minRows={4} resize="vertical" />
  );
}

/** One of a few values. */
export function SelectIn(props: FieldInProps & { readonly options: Readonly<Record<string, string>> }) {
  const { value, enter, words } = useFieldIn(props);
  return (
    <Select {...words} value={value} onChange={({ target }) => enter(target.value)}>
      {value in props.options ? null : <option value={value}>{value}</option>}
      {Object.entries(props.options).map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </Select>
  );
}

/** A sentence in both languages. */
export function BilingualIn({ path, label }: FieldInProps) {
  const t = useTexts(editTexts);
  return (
    <>
      <LineIn path={[...path, 'sv']} label={t('guidelines.edit.in-swedish', { label })} />
      <LineIn path={[...path, 'en']} label={t('guidelines.edit.in-english', { label })} />
    </>
  );
}

/** The section that a part stands in. */
export function SectionIn({ path, orNone = false }: { readonly path: Path; readonly orNone?: boolean }) {
  const t = useTexts(editTexts);
  const { entered } = useEditor();
  const sections = entered.sections.map(({ id, heading }) => [id, String(heading)]);
  return (
    <SelectIn
      path={path}
      label={t('guidelines.edit.section')}
      options={{ ...(orNone ? { '': t('guidelines.edit.section.none') } : {}), ...Object.fromEntries(sections) }}
    />
  );
}
