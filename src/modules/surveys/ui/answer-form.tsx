import { z } from 'zod';
import { api, ChoiceField, DateField, Form, useForm, useTexts } from '../../../platform/ui/index.ts';
import type { SheetView } from '../api.ts';
import { ANSWERS } from '../survey.ts';
import { surveyTexts } from '../texts.ts';

const answer = z.enum(ANSWERS);
const since = z.iso.date().optional();
const every = z.object({
  'secondary-occupation': answer,
  'secondary-occupation-since': since,
  'remote-work': answer,
  'remote-work-since': since,
  'work-abroad': answer,
  'work-abroad-since': since,
});

interface AnswerFormProps {
  readonly sheet: SheetView;
  readonly person: SheetView['people'][number];
  onDone(): Promise<unknown>;
}

/** The questions about one person: whether anything has been agreed, and how. */
export function AnswerForm({ sheet: { id, side, topics }, person, onDone }: AnswerFormProps) {
  const t = useTexts(surveyTexts);
  const asked = Object.fromEntries(
    topics.flatMap((topic) => [
      [topic, true],
      [`${topic}-since`, true],
    ]),
  );
  const before = new Map(person.answers.map((one) => [one.topic, one]));
  const form = useForm({
    // Only what is asked has to be answered.
    schema: every.pick(asked as { 'remote-work': true }) as unknown as typeof every,
    initial: Object.fromEntries(
      topics.flatMap((topic) => [
        [topic, before.get(topic)?.answer ?? null],
        [`${topic}-since`, before.get(topic)?.since ?? null],
      ]),
    ),
    onSubmit: async (values, call) => {
      const answers = topics.map((topic) => ({
        topic,
        answer: values[topic],
        since: values[topic] === 'oral' ? (values[`${topic}-since`] ?? null) : null,
      }));
      const body = { ...(side === 'manager' ? { personId: person.id } : {}), answers };
      await api.put(`/api/v1/survey-sheets/${id}/answers`, body, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('surveys.send-answers')}>
      {topics.map((topic) => (
        <div className="stack" key={topic}>
          <ChoiceField
            form={form}
            name={topic}
            label={t(`surveys.question.${side}.${topic}`)}
            missing={t('surveys.question.missing', { topic: t(`surveys.topic.${topic}`).toLowerCase() })}
            options={{
              oral: t('surveys.answer.oral'),
              written: t('surveys.answer.written'),
              none: t('surveys.answer.none'),
            }}
          />
          {form.entered[topic] === 'oral' ? (
            <DateField
              form={form}
              name={`${topic}-since`}
              label={t('surveys.since', { topic: t(`surveys.topic.${topic}`).toLowerCase() })}
              hint={t('surveys.since.hint')}
            />
          ) : null}
        </div>
      ))}
    </Form>
  );
}
