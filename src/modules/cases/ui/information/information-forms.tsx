import { useState } from 'react';
import { z } from 'zod';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  SelectField,
  TextAreaField,
  useForm,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { InformationView } from '../../information/api.ts';
import { informationTexts } from './texts.ts';

interface FormProps {
  readonly kind: string;
  onDone(): Promise<void>;
}

const nothing = z.object({});
const words = z.string().trim().min(1).max(20_000);
const written = z.object({ sv: words, en: words });

/** One says that one has read it. */
export function ConfirmForm({ kind, textId, onDone }: FormProps & { readonly textId: string }) {
  const t = useTexts(informationTexts);
  const form = useForm({
    schema: nothing,
    onSubmit: async (_, call) => {
      await api.post(`/api/v1/information/${kind}/confirmations`, { textId }, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('cases.information.confirm')}>
      <p>{t('cases.information.confirm.note')}</p>
    </Form>
  );
}

/** Whoever leads a unit puts down that it was told. */
export function GroupForm({ kind, units, onDone }: FormProps & Pick<InformationView, 'units'>) {
  const t = useTexts(informationTexts);
  const [told, setTold] = useState<number>();
  const ids = units.map(({ id }) => id);
  const form = useForm({
    schema: z.object({
      unitId: z.enum(ids as [string, ...string[]]),
      channel: z.enum(['meeting', 'mail', 'paper']),
      givenOn: z.iso.date(),
    }),
    onSubmit: async (values, call) => {
      setTold((await api.post<{ readonly told: number }>(`/api/v1/information/${kind}/groups`, values, call)).told);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="group" className="stack">
      <h2 id="group">{t('cases.information.group.title')}</h2>
      <p>{t('cases.information.group.lead')}</p>
      <Form form={form} submit={t('cases.information.group.send')}>
        <SelectField
          form={form}
          name="unitId"
          label={t('cases.information.group.unit')}
          missing={t('cases.information.group.unit.missing')}
          options={Object.fromEntries(units.map(({ id, name }) => [id, name]))}
        />
        <ChoiceField
          form={form}
          name="channel"
          label={t('cases.information.group.channel')}
          missing={t('cases.information.group.channel.missing')}
          options={{
            meeting: t('cases.information.group.option.meeting'),
            mail: t('cases.information.group.option.mail'),
            paper: t('cases.information.group.option.paper'),
          }}
        />
        <DateField
          form={form}
          name="givenOn"
          label={t('cases.information.group.on')}
          missing={t('cases.information.group.on.missing')}
        />
      </Form>
      <p role="status">{told === undefined ? '' : t('cases.information.group.done', { n: told })}</p>
    </section>
  );
}

/** HR writes a new version, from the one before. */
export function WriteForm({
  kind,
  words: before,
  onDone,
}: FormProps & { readonly words: { readonly sv: string; readonly en: string } | undefined }) {
  const t = useTexts(informationTexts);
  const form = useForm({
    schema: written,
    ...(before === undefined ? {} : { initial: before }),
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/information/${kind}/texts`, values, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="write" className="stack">
      <h2 id="write">{t('cases.information.write.title')}</h2>
      <p>{t('cases.information.write.lead')}</p>
      <Form form={form} submit={t('cases.information.write.send')}>
        <TextAreaField
          form={form}
          name="sv"
          label={t('cases.information.write.sv')}
          missing={t('cases.information.write.missing')}
        />
        <TextAreaField
          form={form}
          name="en"
          label={t('cases.information.write.en')}
          missing={t('cases.information.write.missing')}
        />
      </Form>
    </section>
  );
}
