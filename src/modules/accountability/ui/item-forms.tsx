import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  type FormState,
  ManyField,
  SelectField,
  TextField,
  useForm,
  useLanguage,
  useTexts,
} from '../../../platform/ui/index.ts';
import { MEANS } from '../chain/duty.ts';
import type { InquiryView } from '../inquiries/api.ts';
import { ROLES, useChoices } from './options.ts';
import { chainTexts } from './texts.ts';

interface ItemProps {
  readonly of: InquiryView;
  onDone(): Promise<void>;
}

const line = z.string().trim().min(1).max(300);
const seat = { role: z.enum(ROLES), unitId: z.string().nullable(), source: line };
type SeatSchema = z.ZodObject<typeof seat>;
const duty = z.object({
  title: line,
  ...seat,
  arisenOn: dayField,
  dueOn: dayField,
  needs: z.array(z.enum(MEANS)).max(3).default([]),
});
const evidence = z.object({
  dutyId: z.string(),
  of: z.enum(['document', 'statement']),
  title: line,
  journalNumber: z.string().trim().max(60).nullable(),
  effectiveOn: dayField,
});
const period = { from: dayField, lastDay: dayField.nullable() };
type PeriodSchema = z.ZodObject<typeof period>;
const means = z.object({ means: z.enum(MEANS), ...seat, ...period });
const responsibility = z.object({ title: line, ...seat, ...period });

/** Sends something registered from before. */
function useItemForm<Schema extends z.ZodObject>({ of, onDone }: ItemProps, kind: string, schema: Schema) {
  return useForm({
    schema,
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/inquiries/${of.id}/items`, { kind, ...values }, call);
      await onDone();
    },
  });
}

/** Whose it was: a role, for which unit, and by which source. */
function SeatFields({ form, of }: { readonly form: FormState<SeatSchema>; readonly of: InquiryView }) {
  const t = useTexts(chainTexts);
  const { roles } = useChoices();
  return (
    <>
      <SelectField form={form} name="role" label={t('accountability.item.role')} options={roles} />
      <SelectField
        form={form}
        name="unitId"
        label={t('accountability.item.unit')}
        hint={t('accountability.item.unit.hint')}
        options={Object.fromEntries(of.units.map(({ id, name }) => [id, name]))}
      />
      <TextField
        form={form}
        name="source"
        label={t('accountability.item.source')}
        hint={t('accountability.item.source.hint')}
      />
    </>
  );
}

function PeriodFields({ form }: { readonly form: FormState<PeriodSchema> }) {
  const t = useTexts(chainTexts);
  return (
    <>
      <DateField form={form} name="from" label={t('accountability.item.from')} />
      <DateField form={form} name="lastDay" label={t('accountability.item.last-day')} />
    </>
  );
}

/** Something that was due. */
export function DutyForm(props: ItemProps) {
  const t = useTexts(chainTexts);
  const { means: kinds } = useChoices();
  const form = useItemForm(props, 'duty', duty);
  return (
    <Form form={form} submit={t('accountability.item.send')}>
      <TextField form={form} name="title" label={t('accountability.item.duty.title')} />
      <SeatFields form={form} of={props.of} />
      <DateField form={form} name="arisenOn" label={t('accountability.item.arisen')} />
      <DateField form={form} name="dueOn" label={t('accountability.item.due')} />
      <ManyField form={form} name="needs" label={t('accountability.item.needs')} options={kinds} />
    </Form>
  );
}

/** What shows that it was done. */
export function EvidenceForm(props: ItemProps) {
  const t = useTexts(chainTexts);
  const language = useLanguage();
  const form = useItemForm(props, 'evidence', evidence);
  return (
    <Form form={form} submit={t('accountability.item.send')}>
      <SelectField
        form={form}
        name="dutyId"
        label={t('accountability.item.evidence.duty')}
        options={Object.fromEntries(props.of.duties.map(({ id, title }) => [id, title[language]]))}
      />
      <ChoiceField
        form={form}
        name="of"
        label={t('accountability.item.evidence.of')}
        options={{
          document: t('accountability.item.evidence.of.document'),
          statement: t('accountability.item.evidence.of.statement'),
        }}
      />
      <TextField form={form} name="title" label={t('accountability.item.evidence.title')} />
      <TextField form={form} name="journalNumber" label={t('accountability.hearing.document.number')} size={24} />
      <DateField form={form} name="effectiveOn" label={t('accountability.item.evidence.day')} />
    </Form>
  );
}

/** That an office had what it needed. */
export function MeansForm(props: ItemProps) {
  const t = useTexts(chainTexts);
  const { means: kinds } = useChoices();
  const form = useItemForm(props, 'means', means);
  return (
    <Form form={form} submit={t('accountability.item.send')}>
      <ChoiceField form={form} name="means" label={t('accountability.item.means')} options={kinds} />
      <SeatFields form={form} of={props.of} />
      <PeriodFields form={form} />
    </Form>
  );
}

/** Who answers by a rule. */
export function ResponsibilityForm(props: ItemProps) {
  const t = useTexts(chainTexts);
  const form = useItemForm(props, 'responsibility', responsibility);
  return (
    <Form form={form} submit={t('accountability.item.send')}>
      <TextField form={form} name="title" label={t('accountability.item.responsibility.title')} />
      <SeatFields form={form} of={props.of} />
      <PeriodFields form={form} />
    </Form>
  );
}
