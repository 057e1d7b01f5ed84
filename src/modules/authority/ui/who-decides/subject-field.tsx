import '@navikt/ds-css/dist/component/form.css';
import { Button } from '@navikt/ds-react/Button';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { type FormEvent, useState } from 'react';
import { api, type ProblemDetails, ProblemNotice, problemOf, useTexts } from '../../../../platform/ui/index.ts';
import { authorityPageTexts } from '../texts.ts';

/** Somebody or something that the search found. */
interface Hit {
  readonly kind: 'person' | 'unit';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

interface SubjectFieldProps {
  /** Whom or which unit is asked about; undefined = oneself. */
  onChoose(chosen: { readonly person?: string; readonly unit?: string }): void;
}

/** Finds by name whose case is asked about. What is searched for travels in a body, never in the address. */
export function SubjectField({ onChoose }: SubjectFieldProps) {
  const t = useTexts(authorityPageTexts);
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly Hit[]>();
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<ProblemDetails>();
  async function search(event: FormEvent) {
    event.preventDefault();
    setProblem(undefined);
    setChosen('');
    if (text.trim() === '') return setHits(undefined);
    try {
      setHits((await api.post<{ hits: Hit[] }>('/api/v1/search', { text: text.trim() })).hits);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  function choose(key: string) {
    setChosen(key);
    const hit = hits?.find(({ id }) => id === key);
    onChoose(hit === undefined ? {} : { [hit.kind]: hit.id });
  }
  return (
    <form className="stack" onSubmit={(event) => void search(event)}>
      <TextField
        label={t('authority.look-up.search')}
        description={t('authority.look-up.search.hint')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        autoComplete="off"
        size="small"
      />
      <div>
        <Button variant="secondary" size="small">
          {t('authority.look-up.search.button')}
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div aria-live="polite">
        {hits?.length === 0 ? <p>{t('authority.look-up.search.none')}</p> : null}
        {hits === undefined || hits.length === 0 ? null : (
          <RadioGroup legend={t('authority.look-up.search.found')} value={chosen} onChange={choose} size="small">
            {hits.map(({ id, title, detail }) => (
              <Radio key={id} value={id} description={detail}>
                {title}
              </Radio>
            ))}
            <Radio value="myself">{t('authority.look-up.search.myself')}</Radio>
          </RadioGroup>
        )}
      </div>
    </form>
  );
}
