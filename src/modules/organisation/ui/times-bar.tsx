import '@navikt/ds-css/dist/component/form.css';
import './times-bar.css';
import { TextField } from '@navikt/ds-react/TextField';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { FilterBar, useFormats, useTexts, useToday } from '../../../platform/ui/index.ts';
import { organisationPageTexts } from './texts.ts';
import type { TimesInAddress } from './times.ts';

export interface TimesBarProps {
  readonly times: TimesInAddress;
  /** Puts the chosen days in the address. */
  onTimes(times: TimesInAddress): void;
}

type Field = keyof TimesInAddress & string;
type Typed = Readonly<Partial<Record<Field, string>>>;

/**
 * Chooses as of which day, and as known on which, a page is shown; says so when it is not today. A day that is none,
 * typed here or standing in the address, is told.
 */
export function TimesBar({ times, onTimes }: TimesBarProps) {
  const t = useTexts(organisationPageTexts);
  const formats = useFormats();
  const example = useToday();
  const hint = t('organisation.times.hint', { example });
  const inAddress = useRouterState({ select: ({ location }) => location.search as Readonly<Record<string, unknown>> });
  const [typed, setTyped] = useState<Typed>({});
  const { on, knownOn } = times;
  const chosen = on !== undefined || knownOn !== undefined;
  const wrong = (field: Field): string | undefined => {
    const text = typed[field] ?? (times[field] === undefined ? inAddress[field] : undefined);
    return text === undefined || text === '' ? undefined : String(text);
  };
  const errorOf = (field: Field) =>
    wrong(field) === undefined ? undefined : t('organisation.times.wrong', { text: wrong(field) ?? '', example });
  const isWrong = errorOf('on') !== undefined || errorOf('knownOn') !== undefined;

  function apply(fields: Readonly<Record<string, string | undefined>>) {
    const day = (field: Field) => parseLocalDate(fields[field] ?? '');
    const misread = (['on', 'knownOn'] as const).filter(
      (field) => fields[field] !== undefined && day(field) === undefined,
    );
    setTyped(Object.fromEntries(misread.map((field) => [field, fields[field] ?? ''])));
    if (misread.length === 0) onTimes({ on: day('on'), knownOn: day('knownOn') });
  }
  function clear() {
    setTyped({});
    onTimes({ on: undefined, knownOn: undefined });
  }
  const told = {
    on: formats.day(on ?? example),
    ...(knownOn === undefined ? {} : { known: formats.day(knownOn) }),
  };
  return (
    <>
      <details className="times-bar" open={chosen || isWrong}>
        <summary>{t('organisation.times.another')}</summary>
        <FilterBar key={`${on} ${knownOn}`} onApply={apply} {...(chosen || isWrong ? { onClear: clear } : {})}>
          <TextField
            name="on"
            label={t('organisation.times.on')}
            description={hint}
            defaultValue={on ?? wrong('on') ?? ''}
            error={errorOf('on')}
            size="small"
          />
          <TextField
            name="knownOn"
            label={t('organisation.times.known-on')}
            description={hint}
            defaultValue={knownOn ?? wrong('knownOn') ?? ''}
            error={errorOf('knownOn')}
            size="small"
          />
        </FilterBar>
      </details>
      {isWrong ? <p role="alert">{t('organisation.times.wrong-shown')}</p> : null}
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
