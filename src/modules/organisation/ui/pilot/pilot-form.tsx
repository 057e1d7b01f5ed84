import { useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { api, ChoiceField, Form, SelectField, useForm, useTexts } from '../../../../platform/ui/index.ts';
import { PILOT_RUNGS, type PilotAnswer } from '../../pilot/schema.ts';
import { unitsQuery } from '../queries.ts';
import { unitOptions } from '../roles/unit-options.ts';
import { pilotTexts } from './texts.ts';

const asked = z.object({
  unitId: z.uuid(),
  highest: z.enum([...PILOT_RUNGS, 'guideline']),
  chain: z.enum(['hidden', 'shown']),
});

interface PilotFormProps {
  readonly pilot: PilotAnswer['pilot'];
  onSaved(): Promise<void>;
}

/** Where Uppsikt is tried, how far up things climb meanwhile, and whether the chain is part of it. */
export function PilotForm({ pilot, onSaved }: PilotFormProps) {
  const t = useTexts(pilotTexts);
  const { data: tree } = useSuspenseQuery(unitsQuery({}));
  const form = useForm({
    schema: asked,
    initial:
      pilot === null
        ? { highest: 'administration-head', chain: 'hidden' }
        : {
            ...(pilot.unitName === null ? {} : { unitId: pilot.unitId }),
            highest: pilot.highestRung ?? 'guideline',
            chain: pilot.showsChain ? 'shown' : 'hidden',
          },
    async onSubmit({ unitId, highest, chain }, call) {
      const highestRung = highest === 'guideline' ? null : highest;
      await api.put('/api/v1/employer/pilot', { unitId, highestRung, showsChain: chain === 'shown' }, call);
      await onSaved();
    },
  });
  return (
    <section aria-labelledby="pilot-change">
      <h2 id="pilot-change">{t('organisation.pilot.change')}</h2>
      <Form form={form} submit={t('organisation.pilot.save')}>
        <SelectField
          form={form}
          name="unitId"
          label={t('organisation.pilot.unit')}
          hint={t('organisation.pilot.unit.hint')}
          missing={t('organisation.pilot.unit.missing')}
          options={unitOptions(
            tree.units,
            tree.units.map(({ id }) => id),
          )}
        />
        <ChoiceField
          form={form}
          name="highest"
          label={t('organisation.pilot.highest')}
          hint={t('organisation.pilot.highest.hint')}
          options={{
            'next-manager': t('organisation.pilot.highest.next-manager'),
            'administration-head': t('organisation.pilot.highest.administration-head'),
            director: t('organisation.pilot.highest.director'),
            guideline: t('organisation.pilot.highest.guideline'),
          }}
        />
        <ChoiceField
          form={form}
          name="chain"
          label={t('organisation.pilot.chain')}
          options={{ hidden: t('organisation.pilot.chain.hidden'), shown: t('organisation.pilot.chain.shown') }}
        />
      </Form>
    </section>
  );
}
