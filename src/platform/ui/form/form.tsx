import '@navikt/ds-css/dist/component/form.css';
import './form.css';
import { Button } from '@navikt/ds-react/Button';
import { ErrorSummary } from '@navikt/ds-react/ErrorSummary';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { z } from 'zod';
import { ProblemNotice } from '../problem-notice.tsx';
import { controlId } from './form-errors.ts';
import type { FormState } from './use-form.ts';

export interface FormProps<Schema extends z.ZodObject> {
  readonly form: FormState<Schema>;
  /** The verb of the form: "Skicka till chef". Never "OK". */
  readonly submit: string;
  readonly children: ReactNode;
  /** Other ways on, after the button: "Spara och fortsätt senare". */
  readonly also?: ReactNode;
}

/** Fields with one button. The button can always be pressed; what is missing is said then, with links to the fields. */
export function Form<Schema extends z.ZodObject>({ form, submit, children, also }: FormProps<Schema>) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (form.attempts > 0) summary.current?.focus();
  }, [form.attempts]);
  function send(event: FormEvent) {
    event.preventDefault();
    void form.submit();
  }
  return (
    <form className="form" id={form.id} onSubmit={send} noValidate>
      {form.errors.length === 0 ? null : (
        <ErrorSummary ref={summary}>
          {form.errors.map(({ field, message }) =>
            field === undefined ? (
              <li key={message}>{message}</li>
            ) : (
              <ErrorSummary.Item
                key={field}
                href={`#${controlId(form.id, field)}`}
                onClick={(event) => goTo(event, controlId(form.id, field))}
              >
                {message}
              </ErrorSummary.Item>
            ),
          )}
        </ErrorSummary>
      )}
      {form.problem === undefined ? null : <ProblemNotice problem={form.problem} ref={summary} />}
      {children}
      <div className="actions">
        <Button type="submit" loading={form.busy}>
          {submit}
        </Button>
        {also}
      </div>
    </form>
  );
}

/** Brings the reader to a field without leaving a trace in the address. A group of choices is entered at its first one. */
function goTo(event: { preventDefault(): void }, id: string): void {
  event.preventDefault();
  const control = document.getElementById(id);
  const target = control?.matches('fieldset') ? control.querySelector('input') : control;
  target?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'center' });
}
