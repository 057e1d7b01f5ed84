import '@navikt/ds-css/dist/component/form.css';
import './times-bar.css';
import { TextField } from '@navikt/ds-react/TextField';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { FilterBar, useFormats, useTexts, useToday } from '../../../platform/ui/index.ts';
import { organisationPageTexts } from './texts.ts';
import type { TimesInAddress } from './times.ts';

export interface TimesBarProps {
  readonly times: TimesInAddress;
  /** Puts the chosen days in the address. */
  onTimes(times: TimesInAddress): void;
}

/**
 * Chooses as of which day, and as known on which, a page is shown; says so when it is not today. A day that is none,
 * typed here or standing in the address, is told.
 */
export function TimesBar({ times, onTimes }: TimesBarProps) {
  const t = useTexts(organisationPageTexts);
  const formats = useFormats();
  const example = useToday();
  const hint = t('organisation.times.hint', { example });
  const on = parseLocalDate(times.on ?? '');
  const knownOn = parseLocalDate(times.knownOn ?? '');
  const errorOf = (text: string | undefined) =>
    text === undefined || parseLocalDate(text) !== undefined
      ? undefined
      : t('organisation.times.wrong', { text, example });
  const isWrong = errorOf(times.on) !== undefined || errorOf(times.knownOn) !== undefined;
  const chosen = times.on !== undefined || times.knownOn !== undefined;
  const told = {
    on: formats.day(on ?? example),
    ...(knownOn === undefined ? {} : { known: formats.day(knownOn) }),
  };
  return (
    <>
      <details className="times-bar" open={chosen}>
        <summary>{t('organisation.times.another')}</summary>
        <FilterBar
          key={`${times.on} ${times.knownOn}`}
          onApply={({ on: day, knownOn: knownDay }) => onTimes({ on: day, knownOn: knownDay })}
          {...(chosen ? { onClear: () => onTimes({ on: undefined, knownOn: undefined }) } : {})}
        >
          <TextField
            name="on"
            label={t('organisation.times.on')}
            description={hint}
            defaultValue={times.on ?? ''}
            error={errorOf(times.on)}
            size="small"
          />
          <TextField
            name="knownOn"
            label={t('organisation.times.known-on')}
            description={hint}
            defaultValue={times.knownOn ?? ''}
            error={errorOf(times.knownOn)}
            size="small"
          />
        </FilterBar>
      </details>
      {isWrong ? <p role="alert">{t('organisation.times.wrong-shown')}</p> : null}
      {on !== undefined || knownOn !== undefined ? (
        <p role="status">
          {told.known === undefined
            ? t('organisation.times.then', { on: told.on })
            : t('organisation.times.then-known', { on: told.on, known: told.known })}
        </p>
      ) : null}
    </>
  );
}
