import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  api,
  DateField,
  Form,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  useForm,
  useFormats,
  useMay,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { type EmployerCalendar, summerPauseForm } from '../../calendar/schema.ts';
import { calendarTexts } from './texts.ts';

interface PauseListProps {
  readonly pauses: EmployerCalendar['summerPauses'];
  onSaved(): Promise<void>;
}

/** The summer pauses by year, each with the way to take it away. */
export function PauseList({ pauses, onSaved }: PauseListProps) {
  const t = useTexts(calendarTexts);
  const formats = useFormats();
  const mayWrite = useMay('employer.write');
  const [problem, setProblem] = useState<ProblemDetails>();
  async function remove(year: number) {
    setProblem(undefined);
    try {
      await api.delete(`/api/v1/employer/calendar/summer-pauses/${year}`);
      await onSaved();
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return (
    <>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {pauses.length === 0 ? <p className="muted">{t('organisation.calendar.pauses.none')}</p> : null}
      {pauses.map(({ year, from, lastDay }) => (
        <div key={year} className="actions">
          <span>
            {t('organisation.calendar.from-to', {
              from: formats.day(from as LocalDate),
              to: formats.day(lastDay as LocalDate),
            })}
          </span>
          {mayWrite ? (
            <Button variant="secondary" size="small" onClick={() => void remove(year)}>
              {t('organisation.calendar.remove', { year: String(year) })}
            </Button>
          ) : null}
        </div>
      ))}
    </>
  );
}

/** Decides the pause of a year: the one in which its days lie. */
export function PauseForm({ onSaved }: Pick<PauseListProps, 'onSaved'>) {
  const t = useTexts(calendarTexts);
  const form = useForm({
    schema: summerPauseForm,
    async onSubmit(given) {
      await api.put(`/api/v1/employer/calendar/summer-pauses/${given.from.slice(0, 4)}`, given);
      await onSaved();
    },
  });
  return (
    <section aria-labelledby="pause-change">
      <h3 id="pause-change">{t('organisation.calendar.change')}</h3>
      <p>{t('organisation.calendar.change.what')}</p>
      <Form form={form} submit={t('organisation.calendar.save')}>
        <DateField form={form} name="from" label={t('organisation.calendar.from')} />
        <DateField form={form} name="lastDay" label={t('organisation.calendar.last-day')} />
      </Form>
    </section>
  );
}
