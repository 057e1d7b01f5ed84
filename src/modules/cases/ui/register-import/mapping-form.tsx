import '@navikt/ds-css/dist/component/form.css';
import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../../../platform/ui/index.ts';
import type { RegisterOutcomeAnswer } from '../../register/api.ts';
import { COLUMNS, REGISTER_STATUSES } from '../../register/columns.ts';
import { likelyColumns, likelyKinds, likelyStatuses } from '../../register/likely.ts';
import type { RegisterMapping } from '../../register/mapping.ts';
import { REGISTER_KINDS, type RegisterKind } from '../../register/register-kinds.ts';
import { registerPageTexts } from './texts.ts';

export interface MappingFormProps {
  readonly outcome: Pick<RegisterOutcomeAnswer, 'columns' | 'words'>;
  readonly mapping: RegisterMapping | undefined;
  onMapping(mapping: RegisterMapping): void;
}

type Choice = Readonly<Record<string, string>>;

/** Which of the file's columns are ours, and what its words mean. */
export function MappingForm({ outcome: { columns, words }, mapping, onMapping }: MappingFormProps) {
  const t = useTexts(registerPageTexts);
  const [named, setNamed] = useState<Choice>({});
  const [kind, setKind] = useState<string>(mapping?.kind ?? 'secondary-occupation');
  const [statuses, setStatuses] = useState<Choice>({});
  const [kinds, setKinds] = useState<Choice>({});
  const titles = Object.fromEntries(REGISTER_KINDS.map((one) => [one, t(`cases.register-page.kind.${one}`)])) as Record<
    RegisterKind,
    string
  >;
  // What has been chosen here goes before what was sent last, and that before what is only likely. The words come when
  // the columns are known, so nothing of this is settled once for all.
  const chosen = {
    columns: { ...sentOr(likelyColumns(columns.found), mapping?.columns), ...named },
    statuses: { ...sentOr(likelyStatuses(words.status), mapping?.statuses), ...statuses },
    kinds: { ...sentOr(likelyKinds(words.kind, titles), mapping?.kinds), ...kinds },
  };
  const asksColumns = columns.missing.length > 0;

  function send(event: FormEvent) {
    event.preventDefault();
    onMapping({
      columns: given(chosen.columns),
      kinds: given(chosen.kinds),
      statuses: given(chosen.statuses),
      ...(kind === '' ? {} : { kind }),
    } as RegisterMapping);
  }

  return (
    <form className="stack" onSubmit={send}>
      {asksColumns ? (
        <section className="stack" aria-labelledby="mapping">
          <h2 id="mapping">{t('cases.register-page.mapping.title')}</h2>
          <p>{t('cases.register-page.mapping.lead')}</p>
          <Select
            label={t('cases.register-page.mapping.kind')}
            value={kind}
            onChange={({ target }) => setKind(target.value)}
          >
            <option value="">{t('cases.register-page.mapping.kind.column')}</option>
            {REGISTER_KINDS.map((one) => (
              <option key={one} value={one}>
                {titles[one]}
              </option>
            ))}
          </Select>
          {COLUMNS.filter((column) => column !== 'kind' || kind === '').map((column) => (
            <Select
              key={column}
              label={t(`cases.register-page.column.${column}`)}
              value={chosen.columns[column] ?? ''}
              onChange={({ target }) => setNamed((old) => ({ ...old, [column]: target.value }))}
            >
              <option value="">{t('cases.register-page.mapping.none')}</option>
              {columns.found.map((found) => (
                <option key={found} value={found}>
                  {found}
                </option>
              ))}
            </Select>
          ))}
        </section>
      ) : null}
      {words.status.length + words.kind.length > 0 ? (
        <section className="stack" aria-labelledby="words">
          <h2 id="words">{t('cases.register-page.words.title')}</h2>
          <p>{t('cases.register-page.words.lead')}</p>
          {words.status.map((word) => (
            <Select
              key={word}
              label={t('cases.register-page.words.status', { word })}
              value={chosen.statuses[word] ?? ''}
              onChange={({ target }) => setStatuses((old) => ({ ...old, [word]: target.value }))}
            >
              <option value="">{t('cases.register-page.words.none')}</option>
              {REGISTER_STATUSES.map((one) => (
                <option key={one} value={one}>
                  {t(`cases.register-page.status.${one}`)}
                </option>
              ))}
            </Select>
          ))}
          {words.kind.map((word) => (
            <Select
              key={word}
              label={t('cases.register-page.words.kind', { word })}
              value={chosen.kinds[word] ?? ''}
              onChange={({ target }) => setKinds((old) => ({ ...old, [word]: target.value }))}
            >
              <option value="">{t('cases.register-page.words.none')}</option>
              {REGISTER_KINDS.map((one) => (
                <option key={one} value={one}>
                  {titles[one]}
                </option>
              ))}
            </Select>
          ))}
        </section>
      ) : null}
      <div className="actions">
        <Button type="submit">{t('cases.register-page.preview')}</Button>
      </div>
    </form>
  );
}

/** What was sent last; what is likely only as long as nothing was, or what somebody has left out would come back. */
function sentOr(likely: Choice, sent: Choice = {}): Choice {
  return Object.keys(sent).length > 0 ? sent : likely;
}

function given(choice: Choice): Choice {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== ''));
}
