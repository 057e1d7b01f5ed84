import '@navikt/ds-css/dist/component/form.css';
import { Button } from '@navikt/ds-react/Button';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { type KeyboardEvent, useState } from 'react';
import type { z } from 'zod';
import {
  api,
  type FieldProps,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  useField,
} from '../../../platform/ui/index.ts';
import type { foundPersons } from '../api.ts';

export type FoundPerson = z.output<typeof foundPersons>['items'][number];

export interface PersonFieldProps<Schema extends z.ZodObject> extends FieldProps<Schema> {
  /** Where it is searched: `POST { text }`. */
  readonly path: string;
  readonly words: {
    readonly button: string;
    readonly found: string;
    readonly none: string;
    /** The choice of nobody, where that can be chosen. */
    readonly nobody?: string;
  };
  /** Told who was chosen, for who wants to say the name. */
  onChosen?(person: FoundPerson | undefined): void;
}

/** Finds somebody by name, and lets one of those found be chosen: the field's value is the person's id. */
export function PersonField<Schema extends z.ZodObject>(props: PersonFieldProps<Schema>) {
  const { path, words, onChosen } = props;
  const field = useField(props, 'choice');
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundPerson[]>();
  const [problem, setProblem] = useState<ProblemDetails>();

  function choose(id: string) {
    field.enter(id);
    onChosen?.(found?.find((one) => one.id === id));
  }
  async function search() {
    choose('');
    setProblem(undefined);
    if (text.trim() === '') return setFound(undefined);
    try {
      setFound((await api.post<z.output<typeof foundPersons>>(path, { text })).items);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  function searchOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    // In a form it would send all of it.
    event.preventDefault();
    void search();
  }
  return (
    <div className="stack">
      <TextField
        {...field.words}
        id={field.id}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={searchOnEnter}
        autoComplete="off"
      />
      <div>
        <Button type="button" variant="secondary" size="small" onClick={() => void search()}>
          {words.button}
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div aria-live="polite">
        {found?.length === 0 ? <p>{words.none}</p> : null}
        {found === undefined || found.length === 0 ? null : (
          <RadioGroup legend={words.found} value={field.entered} onChange={choose}>
            {found.map(({ id, name, detail }) => (
              <Radio key={id} value={id} description={detail}>
                {name}
              </Radio>
            ))}
            {words.nobody === undefined ? null : <Radio value="">{words.nobody}</Radio>}
          </RadioGroup>
        )}
      </div>
    </div>
  );
}
