import { Textarea } from '@navikt/ds-react/Textarea';
import { type TextFieldProps as AkselProps, TextField as AkselTextField } from '@navikt/ds-react/TextField';
import type { z } from 'zod';
import { type FieldProps, useField } from './use-field.ts';

export interface TextFieldProps<Schema extends z.ZodObject> extends FieldProps<Schema> {
  /** How many characters the box is wide; a hint of how much to write. */
  readonly size?: number;
  readonly autoComplete?: AkselProps['autoComplete'];
  readonly inputMode?: 'text' | 'email' | 'tel' | 'url';
}

/** One line of text. */
export function TextField<Schema extends z.ZodObject>(props: TextFieldProps<Schema>) {
  const { id, words, entered, enter } = useField(props);
  return (
    <AkselTextField
      {...words}
      id={id}
      name={props.name}
      value={String(entered)}
      onChange={({ target }) => enter(target.value)}
      autoComplete={props.autoComplete ?? 'off'}
      inputMode={props.inputMode}
      {...(props.size === undefined ? {} : { htmlSize: props.size })}
    />
  );
}

/** A number, typed the Swedish way with a comma or the English way with a point. */
export function NumberField<Schema extends z.ZodObject>(props: FieldProps<Schema> & { readonly unit?: string }) {
  const { id, words, entered, enter } = useField(props);
  return (
    <AkselTextField
      {...words}
      label={props.unit === undefined ? words.label : `${words.label} (${props.unit})`}
      id={id}
      name={props.name}
      value={String(entered)}
      onChange={({ target }) => enter(target.value)}
      inputMode="decimal"
      autoComplete="off"
      htmlSize={8}
    />
  );
}

/** Several lines of text; counts down when the schema has a limit. */
export function TextAreaField<Schema extends z.ZodObject>(props: FieldProps<Schema>) {
  const { id, words, entered, enter, shape } = useField(props);
  return (
    <Textarea
      {...words}
      id={id}
      name={props.name}
      value={String(entered)}
      onChange={({ target }) => enter(target.value)}
      minRows={4}
      resize="vertical"
      {...(shape.maxLength === undefined ? {} : { maxLength: shape.maxLength })}
    />
  );
}
