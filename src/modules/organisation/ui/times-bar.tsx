import '@navikt/ds-css/dist/component/form.css';
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

/** Chooses as of which day, and as known on which, a page is shown; says so when it is not today. */
export function TimesBar({ times, onTimes }: TimesBarProps) {
  const t = useTexts(organisationPageTexts);
  const formats = useFormats();
  const example = useToday();
  const hint = t('organisation.times.hint', { example });
  const { on, knownOn } = times;
  const chosen = on !== undefined || knownOn !== undefined;
  const told = {
    on: formats.day(on ?? example),
    ...(knownOn === undefined ? {} : { known: formats.day(knownOn) }),
  };
  return (
    <>
      <FilterBar
        key={`${on} ${knownOn}`}
        onApply={(fields) =>
          onTimes({ on: parseLocalDate(fields.on ?? ''), knownOn: parseLocalDate(fields.knownOn ?? '') })
        }
        {...(chosen ? { onClear: () => onTimes({ on: undefined, knownOn: undefined }) } : {})}
      >
        <TextField
          name="on"
          label={t('organisation.times.on')}
          description={hint}
          defaultValue={on ?? ''}
          size="small"
        />
        <TextField
          name="knownOn"
          label={t('organisation.times.known-on')}
          description={hint}
          defaultValue={knownOn ?? ''}
          size="small"
        />
      </FilterBar>
      {chosen ? (
        <p role="status">
          {told.known === undefined
            ? t('organisation.times.then', { on: told.on })
            : t('organisation.times.then-known', { on: told.on, known: told.known })}
        </p>
      ) : null}
    </>
  );
}
