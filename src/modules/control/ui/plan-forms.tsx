import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { z } from 'zod';
import {
  api,
  DateField,
  Form,
  NumberField,
  newIdempotencyKey,
  ProblemNotice,
  problemOf,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useLanguage,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { PlanAnswer } from '../api.ts';
import { FREQUENCIES, type Frequency, OWNER_ROLES, type OwnerRole } from '../schema.ts';
import { controlTexts } from './texts.ts';

interface PlanFormProps {
  readonly plan: PlanAnswer;
  onDone(): Promise<void>;
}

/** The checks as they are sent: what is only shown of them is left out. */
function checksOf({ checks }: PlanAnswer) {
  return checks.map(({ unitName: _, populationTitle: _title, ...check }) => check);
}

const NO_SAMPLE = 'none';

/** Adds a check to a draft. */
export function AddCheck({ plan, onDone }: PlanFormProps) {
  const t = useTexts(controlTexts);
  const language = useLanguage();
  const [first] = plan.units;
  const form = useForm({
    schema: z.object({
      title: z.string().trim().min(1).max(200),
      how: z.string().trim().min(1).max(2_000),
      frequency: z.enum(FREQUENCIES),
      ownerRole: z.enum(OWNER_ROLES),
      unitId: z.enum(plan.units.map(({ id }) => id) as [string, ...string[]]),
      population: z.enum([NO_SAMPLE, ...plan.populations.map(({ key }) => key)]),
      sampleSize: z.int().min(1).max(200),
    }),
    initial: { population: NO_SAMPLE, sampleSize: 10, ...(first === undefined ? {} : { unitId: first.id }) },
    onSubmit: async ({ population, ...check }, call) => {
      const added = { ...check, population: population === NO_SAMPLE ? null : population };
      const body = { revision: plan.revision, checks: [...checksOf(plan), added] };
      await api.put(`/api/v1/control-plans/${plan.id}`, body, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('control.check.add.submit')}>
      <TextField form={form} name="title" label={t('control.check.title')} missing={t('control.check.title.missing')} />
      <TextAreaField
        form={form}
        name="how"
        label={t('control.check.how.label')}
        missing={t('control.check.how.missing')}
      />
      <SelectField
        form={form}
        name="frequency"
        label={t('control.check.frequency')}
        missing={t('control.check.frequency.missing')}
        options={
          Object.fromEntries(FREQUENCIES.map((one) => [one, t(`control.frequency.${one}`)])) as Record<
            Frequency,
            string
          >
        }
      />
      <SelectField
        form={form}
        name="ownerRole"
        label={t('control.check.owner')}
        missing={t('control.check.owner.missing')}
        options={
          Object.fromEntries(OWNER_ROLES.map((one) => [one, t(`control.role.${one}`)])) as Record<OwnerRole, string>
        }
      />
      <SelectField
        form={form}
        name="unitId"
        label={t('control.check.unit')}
        missing={t('control.check.unit.missing')}
        options={Object.fromEntries(plan.units.map(({ id, name }) => [id, name]))}
      />
      <SelectField
        form={form}
        name="population"
        label={t('control.check.population')}
        options={Object.fromEntries([
          [NO_SAMPLE, t('control.check.population.none')],
          ...plan.populations.map(({ key, title }) => [key, title[language]]),
        ])}
      />
      <NumberField
        form={form}
        name="sampleSize"
        label={t('control.check.size')}
        missing={t('control.check.size.missing')}
      />
    </Form>
  );
}

/** Takes a check out of a draft. */
export function RemoveCheck({ plan, index, onDone }: PlanFormProps & { readonly index: number }) {
  const t = useTexts(controlTexts);
  const [failed, setFailed] = useState<unknown>();
  const remove = async () => {
    try {
      const body = { revision: plan.revision, checks: checksOf(plan).filter((_, at) => at !== index) };
      await api.put(`/api/v1/control-plans/${plan.id}`, body, { idempotencyKey: newIdempotencyKey() });
      await onDone();
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <>
      {failed === undefined ? null : <ProblemNotice problem={problemOf(failed)} />}
      <div className="actions">
        <Button
          variant="tertiary"
          size="small"
          aria-label={t('control.check.remove.of', { title: plan.checks[index]?.title ?? '' })}
          onClick={() => void remove()}
        >
          {t('control.check.remove')}
        </Button>
      </div>
    </>
  );
}

/** The registrar records that the committee has decided the plan. */
export function DecidePlan({ plan, onDone }: PlanFormProps) {
  const t = useTexts(controlTexts);
  const form = useForm({
    schema: z.object({ decidedOn: z.iso.date(), journalNumber: z.string().trim().min(1).max(60) }),
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/control-plans/${plan.id}/decision`, { revision: plan.revision, ...values }, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('control.decide.submit')}>
      <DateField form={form} name="decidedOn" label={t('control.decide.on')} missing={t('control.decide.on.missing')} />
      <TextField
        form={form}
        name="journalNumber"
        label={t('control.decide.number')}
        missing={t('control.decide.number.missing')}
      />
    </Form>
  );
}
