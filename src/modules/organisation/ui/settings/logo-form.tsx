import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { api, FileField, Form, useForm, useTexts } from '../../../../platform/ui/index.ts';
import { settingsTexts } from './texts.ts';

const picture = z.object({ logo: z.file() });

interface LogoFormProps {
  /** Told when the picture has been taken in. */
  onSaved(): void;
}

/** Takes a picture as the employer's logo; the frame shows it at once. */
export function LogoForm({ onSaved }: LogoFormProps) {
  const t = useTexts(settingsTexts);
  const queries = useQueryClient();
  const form = useForm({
    schema: picture,
    async onSubmit({ logo }) {
      const body = new FormData();
      body.append('logo', logo);
      await api.put('/api/v1/employer/logo', body);
      await queries.invalidateQueries();
      onSaved();
    },
  });
  return (
    <section aria-labelledby="logo">
      <h2 id="logo">{t('organisation.settings.logo')}</h2>
      <Form form={form} submit={t('organisation.settings.logo.save')}>
        <FileField
          form={form}
          name="logo"
          accept=".png"
          label={t('organisation.settings.logo.file')}
          hint={t('organisation.settings.logo.hint')}
          missing={t('organisation.settings.logo.missing')}
        />
      </Form>
    </section>
  );
}
