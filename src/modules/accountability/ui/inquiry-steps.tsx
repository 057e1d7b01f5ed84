import { z } from 'zod';
import { api, Disclosure, Form, TextAreaField, TextField, useForm, useTexts } from '../../../platform/ui/index.ts';
import type { InquiryView } from '../inquiries/api.ts';
import { chainTexts } from './texts.ts';

interface StepProps {
  readonly of: InquiryView;
  onDone(): Promise<void>;
}

const appointing = z.object({ employeeId: z.string().trim().min(1).max(60) });

/** Appoints somebody else to lead the inquiry. */
export function AppointForm({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const form = useForm({
    schema: appointing,
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/inquiries/${of.id}/owner`, sent, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('accountability.appoint.send')}>
      <TextField
        form={form}
        name="employeeId"
        label={t('accountability.new.owner')}
        hint={t('accountability.new.owner.hint')}
        size={16}
      />
    </Form>
  );
}

const nothing = z.object({});

/** Approves the report as it is known now. */
export function ApproveForm({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const form = useForm({
    schema: nothing,
    onSubmit: async (_, call) => {
      await api.post(`/api/v1/inquiries/${of.id}/approvals`, {}, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('accountability.versions.approve')}>
      <p>{t('accountability.versions.approve.what')}</p>
    </Form>
  );
}

const voiding = z.object({ reason: z.string().trim().min(1).max(1000) });

/** Says that something was registered in error. */
export function VoidForm({
  inquiry,
  item,
  title,
  onDone,
}: {
  readonly inquiry: string;
  readonly item: string;
  readonly title: string;
  onDone(): Promise<void>;
}) {
  const t = useTexts(chainTexts);
  const form = useForm({
    schema: voiding,
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/inquiries/${inquiry}/items/${item}/voidance`, sent, call);
      await onDone();
    },
  });
  return (
    <Disclosure title={t('accountability.item.void')} about={title}>
      {() => (
        <Form form={form} submit={t('accountability.item.void')}>
          <TextAreaField form={form} name="reason" label={t('accountability.item.void.reason')} />
        </Form>
      )}
    </Disclosure>
  );
}
