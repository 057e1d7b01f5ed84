import { Fragment } from 'react';
import {
  DateField,
  DraftNote,
  Form,
  NumberField,
  SelectField,
  useDraft,
  useForm,
  useLanguage,
  useTexts,
} from '../../../../../platform/ui/index.ts';
import type { Answers, StepProps } from '../../../ui/kind-pages.ts';
import type { RemoteWork } from '../schema.ts';
import { WEEKDAY_TITLES } from '../texts.ts';
import { longestFrom } from './answers.ts';
import { GuidelineCheck } from './guideline-check.tsx';
import {
  dayField,
  enteredFrom,
  periodStep,
  type TURNS,
  WEEKDAYS,
  weekEntered,
  weeksFrom,
  weeksIn,
} from './step-schemas.ts';
import { remoteTexts } from './texts.ts';

/** From when, and for how long: the longest that the guideline allows is said. */
export function PeriodStep({ answers, form: shown, store, submit, onDone }: StepProps) {
  const t = useTexts(remoteTexts);
  const form = useForm({ schema: periodStep, initial: answers, onSubmit: onDone });
  const status = useDraft(form, store);
  const { from, to } = form.entered;
  const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  const longest = isDay(from) && periodStep.shape.from.safeParse(from).success ? longestFrom(from, shown) : undefined;
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <DateField form={form} name="from" label={t('cases.remote.from')} />
      <DateField
        form={form}
        name="to"
        label={t('cases.remote.to')}
        hint={longest === undefined ? t('cases.remote.to.hint') : t('cases.remote.to.longest', { day: longest })}
      />
      <GuidelineCheck
        answers={{ ...answers, ...(isDay(from) ? { from } : {}), to: isDay(to) ? to : undefined }}
        form={shown}
      />
    </Form>
  );
}

/** Which days are worked where. Each limit of the guideline is told as one chooses. */
export function WeekStep({ answers, form: shown, store, submit, onDone }: StepProps) {
  const t = useTexts(remoteTexts);
  const language = useLanguage();
  const form = useForm({
    schema: weekEntered,
    initial: enteredFrom(answers.weeks as RemoteWork['weeks'] | undefined),
    onSubmit: (entered) => onDone({ weeks: weeksFrom(entered) }),
  });
  const status = useDraft(form, store);
  const options = {
    'on-site': t('cases.remote.day.on-site'),
    remote: t('cases.remote.day.remote'),
    half: t('cases.remote.day.half'),
    off: t('cases.remote.day.off'),
  };
  const turns: Record<(typeof TURNS)[number], string> = {
    '1': t('cases.remote.turns.one'),
    '2': t('cases.remote.turns.several', { n: 2 }),
    '3': t('cases.remote.turns.several', { n: 3 }),
    '4': t('cases.remote.turns.several', { n: 4 }),
  };
  const weeks = weeksIn(form.entered.turns);
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <NumberField form={form} name="hoursPerDay" label={t('cases.remote.hours')} hint={t('cases.remote.hours.hint')} />
      <SelectField
        form={form}
        name="turns"
        label={t('cases.remote.turns')}
        hint={t('cases.remote.turns.hint')}
        options={turns}
      />
      {weeks.map((week) => (
        <Fragment key={week}>
          {weeks.length === 1 ? null : <h2>{t('cases.remote.week', { n: week })}</h2>}
          {WEEKDAYS.map((day) => (
            <SelectField
              key={day}
              form={form}
              name={dayField(week, day)}
              label={
                weeks.length === 1
                  ? WEEKDAY_TITLES[day][language]
                  : t('cases.remote.week.day', { day: WEEKDAY_TITLES[day][language], n: week })
              }
              missing={t('cases.remote.day.missing', { day: WEEKDAY_TITLES[day][language] })}
              options={options}
            />
          ))}
        </Fragment>
      ))}
      <GuidelineCheck answers={{ ...answers, ...filledIn(form.entered) }} form={shown} />
    </Form>
  );
}

/** The weeks as far as they are filled in. */
function filledIn(entered: Readonly<Record<string, unknown>>): Answers {
  const hours = Number(String(entered.hoursPerDay ?? '').replace(',', '.'));
  const read = weekEntered.safeParse({ ...entered, hoursPerDay: hours });
  return { weeks: read.success ? weeksFrom(read.data) : undefined };
}
