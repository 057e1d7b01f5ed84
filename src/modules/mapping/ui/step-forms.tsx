import type { ReactNode } from 'react';
import { z } from 'zod';
import {
  api,
  DateField,
  FlagField,
  Form,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { RunView } from '../api.ts';
import { DETECTORS } from '../runs/detectors.ts';
import { informationForm } from '../runs/run.ts';
import { mappingTexts } from '../texts.ts';

interface StepProps {
  readonly run: RunView;
  onDone(): Promise<void>;
}

const line = z.string().trim().min(1).max(100);
const words = z.string().trim().min(1).max(4_000);
const deciding = z.object({ journalNumber: line });
const opening = z.object({ detector: z.enum(DETECTORS), journalNumber: line, reason: words });
const closing = z.object({ checked: words, nothingHeldBack: z.literal(true) });
const nothing = z.object({});

/** A step of a mapping as a section of its page. */
function Step({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** What a step sends: its own words and the revision that was seen. */
function useStep<Schema extends z.ZodObject>({ run, onDone }: StepProps, step: string, schema: Schema) {
  return useForm({
    schema,
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/mapping-runs/${run.id}/${step}`, { revision: run.revision, ...values }, call);
      await onDone();
    },
  });
}

/** Deciding on what was prepared. */
export function DecideForm(props: StepProps) {
  const t = useTexts(mappingTexts);
  const form = useStep(props, 'decision', deciding);
  return (
    <Step id="decide" title={t('mapping.decide.title')}>
      <p>{t('mapping.decide.what')}</p>
      <Form form={form} submit={t('mapping.decide.send')}>
        <TextField form={form} name="journalNumber" label={t('mapping.decide.number')} />
      </Form>
    </Step>
  );
}

/** That everyone in the population has been told. */
export function InformForm(props: StepProps) {
  const t = useTexts(mappingTexts);
  const form = useStep(props, 'information', informationForm);
  return (
    <Step id="inform" title={t('mapping.inform.title')}>
      <Form form={form} submit={t('mapping.inform.send')}>
        <DateField form={form} name="givenOn" label={t('mapping.inform.on')} />
        <TextField form={form} name="channel" label={t('mapping.inform.channel')} />
        <TextAreaField
          form={form}
          name="proof"
          label={t('mapping.inform.proof')}
          hint={t('mapping.inform.proof.hint')}
        />
      </Form>
    </Step>
  );
}

/** Starting what was decided on. */
export function StartForm(props: StepProps) {
  const t = useTexts(mappingTexts);
  const form = useStep(props, 'start', nothing);
  return (
    <Step id="start" title={t('mapping.start.title')}>
      <Form form={form} submit={t('mapping.start.send')}>
        <p>{t('mapping.start.what')}</p>
      </Form>
    </Step>
  );
}

/** Opening the names of one detector. */
export function OpenNamesForm(props: StepProps) {
  const t = useTexts(mappingTexts);
  const form = useStep(props, 'name-openings', opening);
  const open = props.run.openings.map(({ detector }) => detector);
  const left = props.run.detectors.filter((one) => !open.includes(one));
  if (left.length === 0) return null;
  return (
    <Step id="names" title={t('mapping.names.title')}>
      <p>{t('mapping.names.what')}</p>
      <Form form={form} submit={t('mapping.names.send')}>
        <SelectField
          form={form}
          name="detector"
          label={t('mapping.names.detector')}
          options={
            Object.fromEntries(left.map((one) => [one, t(`mapping.detector.${one}`)])) as Record<
              (typeof DETECTORS)[number],
              string
            >
          }
        />
        <TextField form={form} name="journalNumber" label={t('mapping.decide.number')} />
        <TextAreaField form={form} name="reason" label={t('mapping.names.reason')} />
      </Form>
    </Step>
  );
}

/** Ending it: what was handed in is disposed of. */
export function CloseForm(props: StepProps) {
  const t = useTexts(mappingTexts);
  const form = useStep(props, 'closing', closing);
  return (
    <Step id="close" title={t('mapping.close.title')}>
      <p>{t('mapping.close.what')}</p>
      <Form form={form} submit={t('mapping.close.send')}>
        <TextAreaField
          form={form}
          name="checked"
          label={t('mapping.close.checked')}
          hint={t('mapping.close.checked.hint')}
        />
        <FlagField form={form} name="nothingHeldBack" label={t('mapping.close.nothing')} />
      </Form>
    </Step>
  );
}
