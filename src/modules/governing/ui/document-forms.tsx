import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  DateField,
  Form,
  SelectField,
  TextField,
  useForm,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import type { DocumentView } from '../api.ts';
import { governingTexts } from '../texts.ts';
import { ContentFields, contentFrom, contentShape, usePerspectiveName, writtenOf } from './content-fields.tsx';

interface FormProps {
  readonly of: DocumentView;
  onDone(): Promise<void>;
}

const content = z.object(contentShape);

/** Puts a document right. */
export function ChangeForm({ of, onDone }: FormProps) {
  const t = useTexts(governingTexts);
  const nameOf = usePerspectiveName();
  const form = useForm({
    schema: content,
    initial: writtenOf(of, nameOf),
    onSubmit: async (written, call) => {
      await api.put(`/api/v1/governing-documents/${of.id}`, { revision: of.revision, ...contentFrom(written) }, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('governing.save')}>
      <ContentFields form={form} units={of.units} />
    </Form>
  );
}

const reviewed = z.object({ on: dayField, next: dayField.nullable() });

/** It has been reviewed. */
export function ReviewForm({ of: { id, revision }, onDone }: FormProps) {
  const t = useTexts(governingTexts);
  const form = useForm({
    schema: reviewed,
    initial: { on: useToday() },
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/governing-documents/${id}/reviews`, { revision, ...sent }, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('governing.save')}>
      <DateField form={form} name="on" label={t('governing.review.on')} />
      <DateField form={form} name="next" label={t('governing.review.next')} />
    </Form>
  );
}

const withdrawn = z.object({ on: dayField });

/** It holds no more. */
export function WithdrawForm({ of: { id, revision }, onDone }: FormProps) {
  const t = useTexts(governingTexts);
  const form = useForm({
    schema: withdrawn,
    initial: { on: useToday() },
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/governing-documents/${id}/withdrawal`, { revision, ...sent }, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('governing.save')}>
      <DateField form={form} name="on" label={t('governing.withdraw.on')} />
    </Form>
  );
}

const told = z.object({
  toWhom: z.string().max(300),
  unitId: z.string().nullable(),
  on: dayField,
  how: z.string().max(300),
});

/** Somebody was told of it. */
export function TellForm({ of: { id, revision, units }, onDone }: FormProps) {
  const t = useTexts(governingTexts);
  const form = useForm({
    schema: told,
    initial: { on: useToday() },
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/governing-documents/${id}/information`, { revision, ...sent }, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('governing.save')}>
      <TextField form={form} name="toWhom" label={t('governing.tell.to')} />
      <SelectField
        form={form}
        name="unitId"
        label={t('governing.tell.unit')}
        options={Object.fromEntries(units.map((one) => [one.id, one.name]))}
      />
      <DateField form={form} name="on" label={t('governing.tell.on')} />
      <TextField form={form} name="how" label={t('governing.tell.how')} />
    </Form>
  );
}
