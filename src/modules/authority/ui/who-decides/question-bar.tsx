import '@navikt/ds-css/dist/component/form.css';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { type LocalDate, parseLocalDate } from '../../../../kernel/local-date.ts';
import { FilterBar, useLanguage, useTexts, useToday } from '../../../../platform/ui/index.ts';
import type { QuestionList } from '../../api.ts';
import type { LookUpInAddress } from '../queries.ts';
import { authorityPageTexts } from '../texts.ts';
import { factsIn, factsText } from './facts-in-address.ts';

interface QuestionBarProps {
  readonly questions: QuestionList['decisions'];
  readonly view: LookUpInAddress;
  onAsk(asked: {
    readonly decision: string | undefined;
    readonly on: LocalDate | undefined;
    readonly facts: string | undefined;
  }): void;
}

/** Which decision, on which day, and the answers that its items ask for. */
export function QuestionBar({ questions, view, onAsk }: QuestionBarProps) {
  const t = useTexts(authorityPageTexts);
  const language = useLanguage();
  const example = useToday();
  const asked = questions.find(({ decision }) => decision === view.decision);
  const facts = factsIn(view.facts);
  return (
    <FilterBar
      key={`${view.decision} ${view.on} ${view.facts}`}
      onApply={({ decision, on, ...given }) =>
        onAsk({
          decision,
          on: parseLocalDate(on ?? ''),
          facts: decision === view.decision ? factsText(given) : undefined,
        })
      }
    >
      <Select name="decision" label={t('authority.look-up.decision')} defaultValue={view.decision ?? ''} size="small">
        <option value="">{t('authority.look-up.choose')}</option>
        {questions.map(({ decision, name }) => (
          <option key={decision} value={decision}>
            {name[language]}
          </option>
        ))}
      </Select>
      <TextField
        name="on"
        label={t('authority.look-up.on')}
        description={t('authority.look-up.on.hint', { example })}
        defaultValue={view.on ?? ''}
        size="small"
      />
      {asked?.facts.map(({ fact, name, kind, values }) =>
        kind === 'number' ? (
          <TextField
            key={fact}
            name={fact}
            label={name[language]}
            inputMode="numeric"
            defaultValue={facts[fact] ?? ''}
            size="small"
          />
        ) : (
          <Select key={fact} name={fact} label={name[language]} defaultValue={facts[fact] ?? ''} size="small">
            <option value="">{t('authority.look-up.unknown')}</option>
            {kind === 'flag' ? <option value="true">{t('authority.item.yes')}</option> : null}
            {kind === 'flag' ? <option value="false">{t('authority.item.no')}</option> : null}
            {values.map((one) => (
              <option key={one.value} value={one.value}>
                {one[language]}
              </option>
            ))}
          </Select>
        ),
      )}
    </FilterBar>
  );
}
