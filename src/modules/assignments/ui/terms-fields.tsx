import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import { DateField, type FormState, SelectField, TextAreaField, useTexts } from '../../../platform/ui/index.ts';
import { OWNER_ROLES } from '../assignment.ts';
import { assignmentTexts } from '../texts.ts';

/** To whom, for which unit, by when, and what would show that it is done. */
export const termsShape = {
  role: z.enum(OWNER_ROLES),
  unitId: z.string().nullable(),
  dueOn: dayField.nullable(),
  shownBy: z.string().max(5_000).nullable(),
};

type Terms = z.ZodObject<typeof termsShape>;

interface TermsFieldsProps {
  readonly form: unknown;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** The fields of the terms, in any form whose schema holds them. */
export function TermsFields({ form: given, units }: TermsFieldsProps) {
  const t = useTexts(assignmentTexts);
  const form = given as FormState<Terms>;
  return (
    <>
      <SelectField
        form={form}
        name="role"
        label={t('assignments.register.role')}
        options={{
          director: t('assignments.role.director'),
          'administration-head': t('assignments.role.administration-head'),
          'nearest-manager': t('assignments.role.nearest-manager'),
          hr: t('assignments.role.hr'),
        }}
      />
      <SelectField
        form={form}
        name="unitId"
        label={t('assignments.register.unit')}
        hint={t('assignments.register.unit.hint')}
        options={Object.fromEntries(units.map(({ id, name }) => [id, name]))}
      />
      <DateField form={form} name="dueOn" label={t('assignments.register.due')} />
      <TextAreaField form={form} name="shownBy" label={t('assignments.register.shown-by')} />
    </>
  );
}
