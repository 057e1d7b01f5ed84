import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import {
  api,
  ChoiceField,
  Form,
  Page,
  PageLink,
  ProblemPage,
  SelectField,
  TextField,
  useForm,
  useMay,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { employerSettings } from '../../schema.ts';
import { settingsQuery } from '../queries.ts';
import { LogoForm } from './logo-form.tsx';
import { settingsTexts } from './texts.ts';

/** The logo is a file with a form of its own: here it is sent back as it came. */
const asked = employerSettings.omit({ logoHash: true }).extend({
  organisationNumber: z
    .string()
    .refine((text) => /^\d{10}$/.test(text), {
      params: {
        sv: 'Skriv organisationsnumret med tio siffror utan bindestreck.',
        en: 'Write the organisation number with ten digits, without a hyphen.',
      },
    })
    .nullable(),
});

/** What the employer is called and how it is reached; a system administrator changes it, nobody else has a use for the page. */
export function SettingsPage() {
  return useMay('employer.write') ? <Settings /> : <ProblemPage problem={CLOSED} />;
}

const CLOSED = { status: 403, code: 'access.not-allowed', title: '' };

function Settings() {
  const t = useTexts(settingsTexts);
  const queries = useQueryClient();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const [saved, setSaved] = useState(0);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (saved > 0) status.current?.focus();
  }, [saved]);
  const form = useForm({
    schema: asked,
    initial: settings,
    async onSubmit(given, call) {
      await api.put('/api/v1/employer', { ...given, logoHash: settings.logoHash }, call);
      // The employer's name stands in the frame too.
      await queries.invalidateQueries();
      setSaved((times) => times + 1);
    },
  });
  return (
    <Page title={t('organisation.settings.title')} lead={t('organisation.settings.lead')}>
      <p role="status" ref={status} tabIndex={-1}>
        {saved === 0 ? null : t('organisation.settings.saved')}
      </p>
      <Form form={form} submit={t('organisation.settings.save')}>
        <TextField form={form} name="name" label={t('organisation.settings.name')} />
        <SelectField
          form={form}
          name="employerType"
          label={t('organisation.settings.type')}
          options={{
            region: t('organisation.settings.type.region'),
            municipality: t('organisation.settings.type.municipality'),
            federation: t('organisation.settings.type.federation'),
            company: t('organisation.settings.type.company'),
          }}
        />
        <TextField
          form={form}
          name="organisationNumber"
          label={t('organisation.settings.number')}
          hint={t('organisation.settings.number.hint')}
          size={12}
        />
        <ChoiceField
          form={form}
          name="language"
          label={t('organisation.settings.language')}
          hint={t('organisation.settings.language.hint')}
          options={{ sv: t('organisation.settings.language.sv'), en: t('organisation.settings.language.en') }}
        />
        <TextField form={form} name="contactEmail" label={t('organisation.settings.email')} inputMode="email" />
        <TextField form={form} name="contactPhone" label={t('organisation.settings.phone')} inputMode="tel" />
      </Form>
      <p>
        <PageLink to="/settings/calendar">{t('organisation.settings.calendar')}</PageLink>
      </p>
      <p>
        <PageLink to="/settings/pilot">{t('organisation.settings.pilot')}</PageLink>
      </p>
      <LogoForm onSaved={() => setSaved((times) => times + 1)} />
    </Page>
  );
}
