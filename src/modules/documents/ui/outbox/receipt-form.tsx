import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { api, DateField, Form, TextField, useForm, useTexts, useToday } from '../../../../platform/ui/index.ts';
import type { OutboxList } from '../queries.ts';
import { outboxTexts } from './texts.ts';

const receipt = z.object({ filedWhere: z.string().trim().min(1).max(300), filedOn: z.iso.date() });

interface ReceiptFormProps {
  readonly item: OutboxList['items'][number];
  onSaved(): void;
}

/** The receipt of one document: where it was filed and when. Takes focus, since it was asked for in a row further down. */
export function ReceiptForm({ item, onSaved }: ReceiptFormProps) {
  const t = useTexts(outboxTexts);
  const today = useToday();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useForm({
    schema: receipt,
    initial: { filedOn: today },
    async onSubmit(values, call) {
      await api.post(`/api/v1/outbox-items/${item.id}/receipt`, values, call);
      onSaved();
    },
  });
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt" ref={heading} tabIndex={-1}>
        {t('documents.outbox.receipt-for', { title: item.title })}
      </h2>
      <Form form={form} submit={t('documents.outbox.save')}>
        <TextField
          form={form}
          name="filedWhere"
          label={t('documents.outbox.where')}
          hint={t('documents.outbox.where-hint')}
          missing={t('documents.outbox.where-missing')}
        />
        <DateField
          form={form}
          name="filedOn"
          label={t('documents.outbox.when')}
          missing={t('documents.outbox.when-missing')}
        />
      </Form>
    </section>
  );
}
