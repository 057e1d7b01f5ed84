import { Button } from '@navikt/ds-react/Button';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { type KeyboardEvent, useState } from 'react';
import type { z } from 'zod';
import { api, type ProblemDetails, ProblemNotice, problemOf, useTexts } from '../../../../platform/ui/index.ts';
import type { possibleDeputies } from '../../api.ts';
import { absenceTexts } from './texts.ts';

type Found = z.output<typeof possibleDeputies>['items'];

interface DeputyFieldProps {
  readonly personId: string;
  /** The person chosen to stand in; empty = nobody. */
  onChoose(id: string): void;
}

/** Finds by name who can stand in, and lets one of them be chosen. */
export function DeputyField({ personId, onChoose }: DeputyFieldProps) {
  const t = useTexts(absenceTexts);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>();
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<ProblemDetails>();

  function choose(id: string) {
    setChosen(id);
    onChoose(id);
  }
  async function search() {
    choose('');
    setProblem(undefined);
    if (text.trim() === '') return setFound(undefined);
    try {
      const path = `/api/v1/people/${personId}/possible-deputies`;
      setFound((await api.post<z.output<typeof possibleDeputies>>(path, { text })).items);
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
        label={t('organisation.absence.search.label')}
        description={t('organisation.absence.search.hint')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={searchOnEnter}
        autoComplete="off"
      />
      <div>
        <Button type="button" variant="secondary" size="small" onClick={() => void search()}>
          {t('organisation.absence.search.button')}
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div aria-live="polite">
        {found?.length === 0 ? <p>{t('organisation.absence.search.none')}</p> : null}
        {found === undefined || found.length === 0 ? null : (
          <RadioGroup legend={t('organisation.absence.search.found')} value={chosen} onChange={choose}>
            {found.map(({ id, name, detail }) => (
              <Radio key={id} value={id} description={detail}>
                {name}
              </Radio>
            ))}
            <Radio value="">{t('organisation.absence.search.nobody')}</Radio>
          </RadioGroup>
        )}
      </div>
    </div>
  );
}
