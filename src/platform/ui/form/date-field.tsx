import { CalendarIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { BodyShort, ErrorMessage, Label } from '@navikt/ds-react/Typography';
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
    <div className="aksel-form-field aksel-form-field--medium date-field">
      <Label htmlFor={id} className="aksel-form-field__label">
        {words.label}
      </Label>
      <BodyShort as="div" id={`${id}-hint`} className="aksel-form-field__description">
        {words.description ?? t('ui.form.date-hint', { example })}
      </BodyShort>
      <div className={words.error === undefined ? 'date-field__row' : 'date-field__row aksel-text-field--error'}>
        <input
          id={id}
          name={props.name}
          className="aksel-text-field__input aksel-body-short aksel-body-short--medium"
          value={typed}
          onChange={({ target }) => enter(target.value)}
          onBlur={() => enter(readTypedDay(typed) ?? typed)}
          inputMode="numeric"
          autoComplete="off"
          size={12}
          aria-invalid={words.error !== undefined}
          aria-describedby={`${id}-hint ${id}-error`}
        />
        <Button
          ref={button}
          type="button"
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
      <div className="aksel-form-field__error" id={`${id}-error`} aria-live="polite">
        {words.error === undefined ? null : <ErrorMessage showIcon>{words.error}</ErrorMessage>}
      </div>
    </div>
  );
}
