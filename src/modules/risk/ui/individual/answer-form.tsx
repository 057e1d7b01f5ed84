import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import {
  api,
  ChoiceField,
  Form,
  TextAreaField,
  useForm,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { ANSWERS } from '../../individual.ts';
import type { TemplateContent } from '../../template.ts';
import { riskTexts } from '../../texts.ts';

interface AnswerProps {
  readonly template: string;
  readonly content: TemplateContent;
  onSent(): void;
}

const answer = z.enum(ANSWERS);
const words = z.string().trim().max(2_000).optional();

/** A field for each question, and one for what worries the employee. The template is data, so the form is made of it. */
function shapeOf({ items }: TemplateContent) {
  return z.object({
    ...Object.fromEntries(items.map(({ id }) => [id, answer])),
    words,
  }) as unknown as z.ZodObject<Record<string, typeof answer>>;
}

/** The employee answers each question; what is not fine is told the manager in their own words. */
export function AnswerForm({ template, content, onSent }: AnswerProps) {
  const t = useTexts(riskTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const [schema] = useState(() => shapeOf(content));
  const form = useForm({
    schema,
    onSubmit: async (given, call) => {
      const said = (given as Record<string, string | undefined>).words?.trim();
      const worry = content.items.find(({ id }) => given[id] !== 'fine')?.id;
      const answers = content.items.map(({ id }) => ({
        item: id,
        answer: given[id],
        words: said && id === worry ? said : null,
      }));
      await api.post('/api/v1/individual-assessments', { templateId: template, answers }, call);
      await queries.invalidateQueries({ queryKey: ['risk'] });
      onSent();
    },
  });
  const options = {
    fine: t('risk.individual.answer.fine'),
    unsure: t('risk.individual.answer.unsure'),
    concern: t('risk.individual.answer.concern'),
  };
  return (
    <Form form={form} submit={t('risk.individual.send')}>
      {content.items.map(({ id, text }) => (
        <ChoiceField
          key={id}
          form={form}
          name={id}
          label={text[language]}
          missing={`${text[language]}: ${t('risk.individual.answer.missing').toLocaleLowerCase()}`}
          options={options}
        />
      ))}
      <TextAreaField form={form} name="words" label={t('risk.individual.words')} />
    </Form>
  );
}
