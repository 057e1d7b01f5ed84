import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { z } from 'zod';
import {
  api,
  DateField,
  Form,
  newIdempotencyKey,
  ProblemNotice,
  problemOf,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import { FOUND, OWNER_ROLES } from '../schema.ts';
import type { RoundProps } from './round-told.tsx';
import { controlTexts } from './texts.ts';

/** Freezes what is drawn from; the seed comes after. */
export function FreezePopulation({ round, onDone }: RoundProps) {
  const t = useTexts(controlTexts);
  const [failed, setFailed] = useState<unknown>();
  const freeze = async () => {
    try {
      const call = { idempotencyKey: newIdempotencyKey() };
      await api.post(`/api/v1/control-rounds/${round.id}/population`, { revision: round.revision }, call);
      await onDone();
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <>
      {failed === undefined ? null : <ProblemNotice problem={problemOf(failed)} />}
      <div className="actions">
        <Button size="small" variant="secondary" onClick={() => void freeze()}>
          {t('control.freeze')}
        </Button>
      </div>
    </>
  );
}

/** Draws the sample by a seed that is kept. */
export function DrawSample({ round, onDone }: RoundProps) {
  const t = useTexts(controlTexts);
  const form = useForm({
    schema: z.object({ seed: z.string().trim().min(1).max(100) }),
    onSubmit: async ({ seed }, call) => {
      await api.post(`/api/v1/control-rounds/${round.id}/sample`, { revision: round.revision, seed }, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('control.draw.submit')}>
      <TextField
        form={form}
        name="seed"
        label={t('control.draw.seed')}
        hint={t('control.draw.seed.hint')}
        missing={t('control.draw.seed.missing')}
      />
    </Form>
  );
}

/** Reports what the check has shown of each that was drawn, and a measure if something is to be done. */
export function ReportRound({ plan, round, onDone }: RoundProps) {
  const t = useTexts(controlTexts);
  const items = round.sample.map(({ id }, index) => ({ id, name: `item${index}` as const, number: index + 1 }));
  const found = z.enum(FOUND);
  const form = useForm({
    schema: z.object({
      words: z.string().trim().min(1).max(4_000),
      measure: z.string().trim().min(1).max(1_000).optional(),
      measureRole: z.enum(OWNER_ROLES).optional(),
      measureDue: z.iso.date().optional(),
      ...(Object.fromEntries(items.map(({ name }) => [name, found])) as Record<`item${number}`, typeof found>),
    }),
    onSubmit: async (values, call) => {
      const given = values as typeof values & Record<string, (typeof FOUND)[number]>;
      const { words, measure, measureRole: ownerRole, measureDue: dueOn } = values;
      const { unit } = round.owner;
      const body = {
        revision: round.revision,
        words,
        results: items.map(({ id, name }) => ({ itemId: id, found: given[name] })),
        measures:
          measure === undefined || ownerRole === undefined || dueOn === undefined
            ? []
            : [{ words: measure, ownerRole, unitId: unit.id, dueOn }],
      };
      await api.post(`/api/v1/control-rounds/${round.id}/report`, body, call);
      await onDone();
    },
  });
  const options = Object.fromEntries(FOUND.map((one) => [one, t(`control.found.${one}`)]));
  return (
    <Form form={form} submit={t('control.report.submit')}>
      {items.map(({ name, number }) => (
        <SelectField
          key={name}
          form={form}
          name={name as never}
          label={t('control.report.item', { n: number })}
          missing={t('control.found.missing')}
          options={options as never}
        />
      ))}
      <TextAreaField
        form={form}
        name="words"
        label={t('control.round.words')}
        missing={t('control.round.words.missing')}
      />
      <TextAreaField form={form} name="measure" label={t('control.report.measure')} />
      <SelectField
        form={form}
        name="measureRole"
        label={`${t('control.report.measure.role')} (${plan.checks[round.checkNumber]?.unitName ?? ''})`}
        options={Object.fromEntries(OWNER_ROLES.map((one) => [one, t(`control.role.${one}`)])) as never}
      />
      <DateField form={form} name="measureDue" label={t('control.report.measure.due')} />
    </Form>
  );
}

/** Whoever holds a measure puts down that it is done. */
export function FinishMeasure({ id, onDone }: { readonly id: string; onDone(): Promise<void> }) {
  const t = useTexts(controlTexts);
  const form = useForm({
    schema: z.object({ doneOn: z.iso.date(), words: z.string().trim().min(1).max(1_000) }),
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/control-measures/${id}/done`, values, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('control.measure.finish.submit')}>
      <DateField
        form={form}
        name="doneOn"
        label={t('control.measure.finish.on')}
        missing={t('control.measure.finish.on.missing')}
      />
      <TextAreaField
        form={form}
        name="words"
        label={t('control.measure.finish.words')}
        missing={t('control.measure.finish.words.missing')}
      />
    </Form>
  );
}
