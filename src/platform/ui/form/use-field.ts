import type { z } from 'zod';
import { useTexts } from '../language.tsx';
import { uiTexts } from '../texts.ts';
import { controlId } from './form-errors.ts';
import type { Entered } from './schema-fields.ts';
import type { FieldName, FieldWords, FormState } from './use-form.ts';

/** What every field takes. */
export interface FieldProps<Schema extends z.ZodObject> {
  readonly form: FormState<Schema>;
  /** A field of the form's schema. */
  readonly name: FieldName<Schema>;
  /** The question, in the reader's language. "(frivilligt)" is added when the schema lets it be empty. */
  readonly label: string;
  readonly hint?: string;
  /** Said when nothing was filled in, when "Fyll i …" is not good enough: "Skriv vad bisysslan består av". */
  readonly missing?: string;
  /** Asked for although the schema lets it be empty: another answer makes it needed, which a rule of the schema says. */
  readonly isNeeded?: boolean;
}

/** A field's share of the form: its value, its error, and the props that every control of Aksel takes. */
export function useField<Schema extends z.ZodObject>(props: FieldProps<Schema>, kind?: FieldWords['kind']) {
  const { form, name, label, hint, missing, isNeeded = false } = props;
  const t = useTexts(uiTexts);
  const shape = form.shapeOf(name);
  form.describe(name, { label, missing, ...(kind === undefined ? {} : { kind }) });
  return {
    shape,
    entered: form.entered[name] ?? '',
    enter: (entered: Entered) => form.enter(name, entered),
    id: controlId(form.id, name),
    words: {
      label: shape.optional && shape.kind !== 'flag' && !isNeeded ? t('ui.form.optional', { label }) : label,
      error: form.errors.find((error) => error.field === name)?.message,
      description: hint,
    },
  };
}
