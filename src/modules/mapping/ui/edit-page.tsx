import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  type FormState,
  ManyField,
  Page,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import { DETECTORS, USUAL_DETECTORS } from '../runs/detectors.ts';
import { mappingTexts } from '../texts.ts';
import { contentOf, enteredContent, enteredOf } from './content-form.ts';
import { editRunPage, newRunPage, runQuery, runsQuery } from './pages.ts';

const entered = enteredContent.extend({ unitId: z.string().min(1) });

/** Preparing a mapping. */
export function NewRunPage() {
  const t = useTexts(mappingTexts);
  const queries = useQueryClient();
  const navigate = newRunPage.useNavigate();
  const { data } = useSuspenseQuery(runsQuery(1));
  const form = useForm({
    schema: entered,
    initial: { population: 'everyone', detectors: [...USUAL_DETECTORS], unitId: data.makes[0]?.id ?? null },
    onSubmit: async ({ unitId, ...rest }, call) => {
      const body = { unitId, content: contentOf(rest) };
      const { id } = await api.post<{ readonly id: string }>('/api/v1/mapping-runs', body, call);
      await queries.invalidateQueries({ queryKey: ['mapping'] });
      await navigate({ to: '/mapping/$runId', params: { runId: id } });
    },
  });
  return (
    <Page title={t('mapping.edit.new')} lead={t('mapping.edit.lead')}>
      <Form form={form} submit={t('mapping.edit.save')}>
        <SelectField
          form={form}
          name="unitId"
          label={t('mapping.field.unit')}
          options={Object.fromEntries(data.makes.map(({ id, name }) => [id, name]))}
        />
        <ContentFields form={form as unknown as FormState<typeof enteredContent>} />
      </Form>
    </Page>
  );
}

/** Putting right what is prepared. */
export function EditRunPage() {
  const t = useTexts(mappingTexts);
  const queries = useQueryClient();
  const navigate = editRunPage.useNavigate();
  const { runId } = editRunPage.useParams();
  const { data } = useSuspenseQuery(runQuery(runId));
  const form = useForm({
    schema: enteredContent,
    initial: enteredOf(data.content),
    onSubmit: async (values, call) => {
      await api.put(`/api/v1/mapping-runs/${runId}`, { revision: data.revision, content: contentOf(values) }, call);
      await queries.invalidateQueries({ queryKey: ['mapping'] });
      await navigate({ to: '/mapping/$runId', params: { runId } });
    },
  });
  return (
    <Page title={t('mapping.edit.change')} lead={t('mapping.edit.lead')}>
      <Form form={form} submit={t('mapping.edit.save')}>
        <ContentFields form={form} />
      </Form>
    </Page>
  );
}

function ContentFields({ form }: { readonly form: FormState<typeof enteredContent> }) {
  const t = useTexts(mappingTexts);
  return (
    <>
      <h2>{t('mapping.edit.about')}</h2>
      <TextField form={form} name="title" label={t('mapping.field.title')} />
      <TextAreaField
        form={form}
        name="purpose"
        label={t('mapping.field.purpose')}
        hint={t('mapping.field.purpose.hint')}
      />
      <ChoiceField
        form={form}
        name="population"
        label={t('mapping.field.population')}
        options={{ everyone: t('mapping.population.everyone'), managers: t('mapping.population.managers') }}
      />
      <DateField form={form} name="from" label={t('mapping.field.from')} />
      <DateField form={form} name="cutoff" label={t('mapping.field.cutoff')} hint={t('mapping.field.cutoff.hint')} />
      <ManyField
        form={form}
        name="detectors"
        label={t('mapping.field.detectors')}
        options={
          Object.fromEntries(DETECTORS.map((one) => [one, t(`mapping.detector.${one}`)])) as Record<
            (typeof DETECTORS)[number],
            string
          >
        }
      />
      <TextAreaField
        form={form}
        name="indication"
        label={t('mapping.field.indication')}
        hint={t('mapping.field.indication.hint')}
      />
      <h2>{t('mapping.edit.ground')}</h2>
      <SelectField
        form={form}
        name="legalBasis"
        label={t('mapping.field.legal-basis')}
        options={{
          'gdpr-6-1-c': t('mapping.legal-basis.gdpr-6-1-c'),
          'gdpr-6-1-e': t('mapping.legal-basis.gdpr-6-1-e'),
        }}
      />
      <h2>{t('mapping.edit.before')}</h2>
      <TextField form={form} name="dpiaReference" label={t('mapping.field.dpia-reference')} />
      <DateField form={form} name="dpiaOn" label={t('mapping.field.dpia-on')} />
      <TextAreaField form={form} name="advice" label={t('mapping.field.advice')} />
      <DateField form={form} name="adviceOn" label={t('mapping.field.advice-on')} />
      <SelectField
        form={form}
        name="unionWay"
        label={t('mapping.field.union-way')}
        options={{ 'mbl-11': t('mapping.union.mbl-11'), 'local-cooperation': t('mapping.union.local-cooperation') }}
      />
      <TextField form={form} name="unionReference" label={t('mapping.field.union-reference')} />
      <DateField form={form} name="unionOn" label={t('mapping.field.union-on')} />
      <TextField form={form} name="disposalReference" label={t('mapping.field.disposal-reference')} />
      <DateField form={form} name="disposalOn" label={t('mapping.field.disposal-on')} />
    </>
  );
}
