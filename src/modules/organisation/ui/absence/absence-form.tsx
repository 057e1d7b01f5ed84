import type { z } from 'zod';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  SelectField,
  useForm,
  useLanguage,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import type { personView } from '../../api.ts';
import { absenceForm } from '../../schema.ts';
import { PersonField } from '../person-field.tsx';
import { countryNames } from './countries.ts';
import { absenceTexts } from './texts.ts';

/** What is asked here: of whom it is told, the page knows. */
const asked = absenceForm.omit({ personId: true });

interface AbsenceFormProps {
  readonly person: z.output<typeof personView>;
  onDone(): Promise<void>;
}

/** Registers an absence or a business trip, with who stands in. */
export function AbsenceForm({ person, onDone }: AbsenceFormProps) {
  const t = useTexts(absenceTexts);
  const language = useLanguage();
  const form = useForm({
    schema: asked,
    initial: { from: useToday(), kind: 'absence' },
    async onSubmit({ country, ...given }, call) {
      const place = given.kind === 'business-travel' && country !== undefined ? { country } : {};
      await api.post('/api/v1/absences', { ...given, ...place, personId: person.id }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="register">
      <h2 id="register">{t('organisation.absence.register')}</h2>
      <Form form={form} submit={t('organisation.absence.register')}>
        <ChoiceField
          form={form}
          name="kind"
          label={t('organisation.absence.kind')}
          options={{
            absence: t('organisation.absence.kind.absence'),
            'business-travel': t('organisation.absence.kind.business-travel'),
          }}
        />
        {form.entered.kind === 'business-travel' ? (
          <SelectField
            form={form}
            name="country"
            label={t('organisation.absence.country')}
            options={countryNames(language)}
          />
        ) : null}
        <DateField form={form} name="from" label={t('organisation.absence.from')} />
        <DateField
          form={form}
          name="to"
          label={t('organisation.absence.to')}
          hint={t('organisation.absence.to.hint')}
        />
        {person.employments.length < 2 ? null : (
          <SelectField
            form={form}
            name="employmentId"
            label={t('organisation.absence.employment')}
            hint={t('organisation.absence.employment.hint')}
            options={Object.fromEntries(
              person.employments.map(({ id, title, employeeId }) => [id, `${title} ${employeeId}`]),
            )}
          />
        )}
        <PersonField
          form={form}
          name="deputyId"
          path={`/api/v1/people/${person.id}/possible-deputies`}
          label={t('organisation.absence.search.label')}
          hint={t('organisation.absence.search.hint')}
          words={{
            button: t('organisation.absence.search.button'),
            found: t('organisation.absence.search.found'),
            none: t('organisation.absence.search.none'),
            nobody: t('organisation.absence.search.nobody'),
          }}
        />
      </Form>
    </section>
  );
}
