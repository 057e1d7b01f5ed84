import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  DateField,
  Disclosure,
  Form,
  PageLink,
  PlainTable,
  SelectField,
  StatusTag,
  TextField,
  type Tone,
  useForm,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { InquiryView } from '../inquiries/api.ts';
import { MEASURE_KINDS, MEASURE_ROLES, type MeasureState } from '../measures/measure.ts';
import { useChoices } from './options.ts';
import { chainTexts } from './texts.ts';
import { useChainWords } from './words.ts';

export const MEASURE_TONES: Readonly<Record<MeasureState, Tone>> = {
  'to-do': 'waiting',
  late: 'late',
  done: 'done',
  'effect-due': 'attention',
  'followed-up': 'done',
};

interface StepProps {
  readonly of: InquiryView;
  onDone(): Promise<void>;
}

/** What an inquiry has led to in the organisation, each with its owner, its day and what came of it. */
export function Measures({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  const words = useChainWords();
  return (
    <section className="stack">
      <h2>{t('accountability.measures')}</h2>
      <p>{t('accountability.measures.what')}</p>
      {of.measures.length === 0 ? (
        <p>{t('accountability.measures.none')}</p>
      ) : (
        <PlainTable
          stacks
          name={t('accountability.measures')}
          titles={[
            t('accountability.registered.title'),
            t('accountability.measure.owner'),
            t('accountability.measure.due'),
            t('accountability.measure.effect-on'),
            t('accountability.registered.state'),
          ]}
          rows={of.measures.map(({ id, title, role, unit, dueOn, effectOn, state }) => ({
            key: id,
            cells: [
              <PageLink key="title" to="/measures/$measureId" params={{ measureId: id }}>
                {title}
              </PageLink>,
              words.office({ role, unit: unit === null ? null : { id, name: unit } }),
              formats.day(dueOn as LocalDate),
              formats.day(effectOn as LocalDate),
              <StatusTag key="state" tone={MEASURE_TONES[state]}>
                {t(`accountability.measure.state.${state}`)}
              </StatusTag>,
            ],
          }))}
        />
      )}
      {of.may.includes('measure') ? (
        <Disclosure title={t('accountability.measure.add')}>
          {(close) => <MeasureForm of={of} onDone={() => onDone().then(close)} />}
        </Disclosure>
      ) : null}
    </section>
  );
}

const deciding = z.object({
  kind: z.enum(MEASURE_KINDS),
  title: z.string().trim().min(1).max(300),
  role: z.enum(MEASURE_ROLES),
  unitId: z.string().nullable(),
  dueOn: dayField,
  effectOn: dayField,
});

function MeasureForm({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const { roles } = useChoices();
  const form = useForm({
    schema: deciding,
    onSubmit: async (sent, call) => {
      await api.post(`/api/v1/inquiries/${of.id}/measures`, sent, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('accountability.measure.decide')}>
      <SelectField
        form={form}
        name="kind"
        label={t('accountability.measure.kind')}
        options={{
          rule: t('accountability.measure.kind.rule'),
          tool: t('accountability.measure.kind.tool'),
          training: t('accountability.measure.kind.training'),
          mandate: t('accountability.measure.kind.mandate'),
        }}
      />
      <TextField form={form} name="title" label={t('accountability.measure.title')} />
      <SelectField
        form={form}
        name="role"
        label={t('accountability.measure.owner')}
        options={{
          director: roles.director,
          'administration-head': roles['administration-head'],
          hr: roles.hr,
          'nearest-manager': roles['nearest-manager'],
        }}
      />
      <SelectField
        form={form}
        name="unitId"
        label={t('accountability.item.unit')}
        hint={t('accountability.measure.unit.hint')}
        options={Object.fromEntries(of.units.map(({ id, name }) => [id, name]))}
      />
      <DateField form={form} name="dueOn" label={t('accountability.measure.due')} />
      <DateField form={form} name="effectOn" label={t('accountability.measure.effect-on')} />
    </Form>
  );
}
