import { CalendarIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { useTexts, useToday } from '../language.tsx';
import { Loading } from '../loading.tsx';
import { uiTexts } from '../texts.ts';
import { readTypedDay } from './typed-day.ts';
import { type FieldProps, useField } from './use-field.ts';

// The calendar is heavy and most people type: it is fetched when someone opens it.
const Calendar = lazy(async () => ({ default: (await import('./calendar.tsx')).Calendar }));

export interface DateFieldProps<Schema extends z.ZodObject> extends FieldProps<Schema> {
  /** The first and last days that the calendar offers. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** A day, typed as `2026-12-12` or `20261212`, or picked in a calendar that opens below. */
export function DateField<Schema extends z.ZodObject>(props: DateFieldProps<Schema>) {
  const t = useTexts(uiTexts);
  const example = useToday();
  const { id, words, entered, enter } = useField(props, 'date');
  const [open, setOpen] = useState(false);
  const calendar = useId();
  const button = useRef<HTMLButtonElement>(null);
  const typed = String(entered);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div className="date-field">
      <div className="date-field__row">
        <TextField
          {...words}
          description={words.description ?? t('ui.form.date-hint', { example })}
          id={id}
          name={props.name}
          value={typed}
          onChange={({ target }) => enter(target.value)}
          onBlur={() => enter(readTypedDay(typed) ?? typed)}
          inputMode="numeric"
          autoComplete="off"
          htmlSize={12}
        />
        <Button
          ref={button}
          type="button"
          className="date-field__open"
          variant="secondary"
          icon={<CalendarIcon title={open ? t('ui.form.close-calendar') : t('ui.form.open-calendar', props)} />}
          aria-expanded={open}
          aria-controls={open ? calendar : undefined}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open ? (
        <div className="date-field__calendar" id={calendar}>
          <Suspense fallback={<Loading />}>
            <Calendar
              label={props.label}
              chosen={readTypedDay(typed)}
              {...(props.from === undefined ? {} : { from: props.from })}
              {...(props.to === undefined ? {} : { to: props.to })}
              onChoose={(day) => {
                enter(day);
                close();
              }}
              onClose={close}
            />
          </Suspense>
        </div>
      ) : null}
    </div>
  );
}
