import { z } from 'zod';
import {
  api,
  DateField,
  Form,
  ManyField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { AmnestyPeriodsView } from '../../amnesty/api.ts';
import { amnestyTexts } from './texts.ts';

const short = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(2_000);
const ending = z.object({ journalNumber: short });

interface RecordFormProps extends Pick<AmnestyPeriodsView, 'kinds'> {
  onDone(): Promise<void>;
}

/** HR puts down a period that has been decided. */
export function RecordForm({ kinds, onDone }: RecordFormProps) {
  const t = useTexts(amnestyTexts);
  const form = useForm({
    schema: z.object({
      kinds: z.array(z.enum(kinds.map(({ kind }) => kind) as [string, ...string[]])).min(1),
      from: z.iso.date(),
      lastDay: z.iso.date(),
      sv: words,
      en: words,
      journalNumber: short,
      decidedBy: short,
      decidedOn: z.iso.date(),
    }),
    onSubmit: async ({ sv, en, ...values }, call) => {
      await api.post('/api/v1/amnesty-periods', { ...values, words: { sv, en } }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="new" className="stack">
      <h2 id="new">{t('cases.amnesty.new')}</h2>
      <Form form={form} submit={t('cases.amnesty.send')}>
        <ManyField
          form={form}
          name="kinds"
          label={t('cases.amnesty.for')}
          missing={t('cases.amnesty.for.missing')}
          options={Object.fromEntries(kinds.map(({ kind, title }) => [kind, title]))}
        />
        <DateField form={form} name="from" label={t('cases.amnesty.from')} missing={t('cases.amnesty.from.missing')} />
        <DateField
          form={form}
          name="lastDay"
          label={t('cases.amnesty.last-day')}
          missing={t('cases.amnesty.last-day.missing')}
        />
        <TextAreaField
          form={form}
          name="sv"
          label={t('cases.amnesty.words.sv')}
          missing={t('cases.amnesty.words.missing')}
        />
        <TextAreaField
          form={form}
          name="en"
          label={t('cases.amnesty.words.en')}
          missing={t('cases.amnesty.words.missing')}
        />
        <TextField form={form} name="decidedBy" label={t('cases.amnesty.by')} missing={t('cases.amnesty.by.missing')} />
        <DateField form={form} name="decidedOn" label={t('cases.amnesty.on')} missing={t('cases.amnesty.on.missing')} />
        <TextField
          form={form}
          name="journalNumber"
          label={t('cases.amnesty.number')}
          missing={t('cases.amnesty.number.missing')}
        />
      </Form>
    </section>
  );
}

/** Ends a period before its time, by a decision of its own. */
export function EndForm({ id, onDone }: { readonly id: string; onDone(): Promise<void> }) {
  const t = useTexts(amnestyTexts);
  const form = useForm({
    schema: ending,
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/amnesty-periods/${id}/end`, values, call);
      await onDone();
    },
  });
  return (
    <details>
      <summary>{t('cases.amnesty.end')}</summary>
      <Form form={form} submit={t('cases.amnesty.end.send')}>
        <TextField
          form={form}
          name="journalNumber"
          label={t('cases.amnesty.end.number')}
          missing={t('cases.amnesty.end.number.missing')}
        />
      </Form>
    </details>
  );
}
