import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import type { z } from 'zod';
import { useTexts } from '../language.tsx';
import { uiTexts } from '../texts.ts';
import { type FieldProps, useField } from './use-field.ts';
import type { FieldName } from './use-form.ts';

/** The answers to choose among, by the value that the schema knows them by. */
export type Options<Value> = Readonly<Record<Value & string, string>>;

type ValueOf<Schema extends z.ZodObject, Name extends FieldName<Schema>> = NonNullable<z.input<Schema>[Name]>;
type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

interface ChoiceProps<Schema extends z.ZodObject, Name extends FieldName<Schema>> extends FieldProps<Schema> {
  readonly name: Name;
  /** Every value of the schema's enum, none forgotten. */
  readonly options: Options<ValueOf<Schema, Name>>;
}

/** One answer of a few, all of them seen at once. */
export function ChoiceField<Schema extends z.ZodObject, Name extends FieldName<Schema>>(
  props: ChoiceProps<Schema, Name>,
) {
  const { id, words, entered, enter } = useField(props, 'choice');
  const { label, ...others } = words;
  return (
    <RadioGroup {...others} legend={label} id={id} tabIndex={-1} value={entered} onChange={enter}>
      {Object.entries<string>(props.options).map(([value, text]) => (
        <Radio key={value} value={value}>
          {text}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** One answer of many. */
export function SelectField<Schema extends z.ZodObject, Name extends FieldName<Schema>>(
  props: ChoiceProps<Schema, Name>,
) {
  const t = useTexts(uiTexts);
  const { id, words, entered, enter } = useField(props, 'choice');
  return (
    <Select {...words} id={id} value={String(entered)} onChange={({ target }) => enter(target.value)}>
      <option value="">{t('ui.form.choose')}</option>
      {Object.entries<string>(props.options).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
}

interface ManyProps<Schema extends z.ZodObject, Name extends FieldName<Schema>> extends FieldProps<Schema> {
  readonly name: Name;
  readonly options: Options<ItemOf<ValueOf<Schema, Name>>>;
}

/** Any number of answers. */
export function ManyField<Schema extends z.ZodObject, Name extends FieldName<Schema>>(props: ManyProps<Schema, Name>) {
  const { id, words, entered, enter } = useField(props, 'choice');
  const { label, ...others } = words;
  return (
    <CheckboxGroup {...others} legend={label} id={id} tabIndex={-1} value={entered as string[]} onChange={enter}>
      {Object.entries<string>(props.options).map(([value, text]) => (
        <Checkbox key={value} value={value}>
          {text}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** A yes that one gives by ticking: `label` is what one says yes to. */
export function FlagField<Schema extends z.ZodObject>(props: FieldProps<Schema>) {
  const { id, words, entered, enter } = useField(props);
  return (
    <CheckboxGroup
      legend={words.label}
      hideLegend
      id={id}
      tabIndex={-1}
      error={words.error}
      value={entered === true ? ['yes'] : []}
      onChange={(ticked) => enter(ticked.length > 0)}
    >
      <Checkbox value="yes" {...(props.hint === undefined ? {} : { description: props.hint })}>
        {words.label}
      </Checkbox>
    </CheckboxGroup>
  );
}
