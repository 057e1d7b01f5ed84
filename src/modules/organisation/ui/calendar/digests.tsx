import { z } from 'zod';
import { api, Form, NumberField, SelectField, SummaryList, useForm, useTexts } from '../../../../platform/ui/index.ts';
import {
  DIGEST_DAYS,
  DIGEST_ROLES,
  type DigestDay,
  digestTimeForm,
  type EmployerCalendar,
} from '../../calendar/schema.ts';
import { calendarTexts } from './texts.ts';

const asked = digestTimeForm.extend({ role: z.enum(DIGEST_ROLES) });

/** When each role gets its reminders. */
export function DigestTable({ digests }: { readonly digests: EmployerCalendar['digests'] }) {
  const t = useTexts(calendarTexts);
  return (
    <SummaryList
      rows={digests.map(({ role, day, hour }) => ({
        label: t(`organisation.calendar.role.${role}`),
        value: t('organisation.calendar.at', { day: t(`organisation.calendar.day.${day}`), hour: String(hour) }),
      }))}
    />
  );
}

/** Changes when one role gets its reminders. */
export function DigestForm({ onSaved }: { onSaved(): Promise<void> }) {
  const t = useTexts(calendarTexts);
  const form = useForm({
    schema: asked,
    initial: { role: 'manager', day: 'monday', hour: 8 },
    async onSubmit({ role, ...time }) {
      await api.put(`/api/v1/employer/calendar/digests/${role}`, time);
      await onSaved();
    },
  });
  const roles = Object.fromEntries(DIGEST_ROLES.map((role) => [role, t(`organisation.calendar.role.${role}`)]));
  const days = Object.fromEntries(DIGEST_DAYS.map((day) => [day, t(`organisation.calendar.day.${day}`)]));
  return (
    <section aria-labelledby="digest-change">
      <h3 id="digest-change">{t('organisation.calendar.digest.change')}</h3>
      <Form form={form} submit={t('organisation.calendar.digest.save')}>
        <SelectField
          form={form}
          name="role"
          label={t('organisation.calendar.role')}
          options={roles as Record<(typeof DIGEST_ROLES)[number], string>}
        />
        <SelectField
          form={form}
          name="day"
          label={t('organisation.calendar.day')}
          options={days as Record<DigestDay, string>}
        />
        <NumberField
          form={form}
          name="hour"
          label={t('organisation.calendar.hour')}
          hint={t('organisation.calendar.hour.hint')}
        />
      </Form>
    </section>
  );
}
