import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { type LocalDate, localDate } from '../../../../kernel/local-date.ts';
import {
  api,
  Confirm,
  DateField,
  Form,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  SelectField,
  SummaryList,
  TextField,
  useForm,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import { type GivenRole, roleForm } from '../../schema.ts';
import { type FoundPerson, PersonField } from '../person-field.tsx';
import { authoritiesQuery, rolePlacesQuery, unitsQuery } from '../queries.ts';
import { organisationPageTexts } from '../texts.ts';
import { usePeriod } from '../use-period.ts';
import type { PlaceKind } from './places.ts';
import { rolesTexts } from './texts.ts';
import { unitOptions } from './unit-options.ts';

const asked = z.object({
  personId: z.uuid(),
  deputyFor: z.uuid(),
  unitId: z.uuid(),
  authorityId: z.uuid(),
  area: roleForm.shape.area,
  from: roleForm.shape.from,
  to: roleForm.shape.to,
});
type Given = Partial<z.output<typeof asked>> & { readonly personId: string; readonly from: string };

/** What is asked of this role at this kind of place; what is left out is neither shown nor sent. */
function askedOf(role: GivenRole, place: PlaceKind): typeof asked {
  const isAsked: Readonly<Record<string, boolean>> = {
    deputyFor: role === 'deputy',
    area: role === 'safety-representative',
    unitId: place === 'unit',
    authorityId: place === 'authority',
  };
  const shape = Object.entries(asked.shape).filter(([name]) => isAsked[name] ?? true);
  return z.object(Object.fromEntries(shape)) as unknown as typeof asked;
}

interface GiveFormProps {
  readonly role: GivenRole;
  readonly place: PlaceKind;
  /** Told when it is given, and from which day. */
  onGiven(from: LocalDate): Promise<void>;
}

/** To whom and for which days; asks once more before it is done. */
export function GiveForm({ role, place, onGiven }: GiveFormProps) {
  const t = useTexts(rolesTexts);
  const { data: places } = useSuspenseQuery(rolePlacesQuery);
  const { data: tree } = useSuspenseQuery(unitsQuery({}));
  const { data: bodies } = useSuspenseQuery(authoritiesQuery({}));
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [given, setGiven] = useState<Given>();
  const know = (person: FoundPerson | undefined) =>
    setNames((before) => (person === undefined ? before : { ...before, [person.id]: person.name }));
  const form = useForm({
    schema: askedOf(role, place),
    initial: { from: useToday() },
    onSubmit: async (values) => setGiven(values),
  });
  const searchFor = (found: string) => ({
    form,
    path: '/api/v1/roles/possible-holders',
    hint: t('organisation.roles.person.hint'),
    words: {
      button: t('organisation.roles.person.search'),
      found,
      none: t('organisation.roles.person.none'),
    },
    onChosen: know,
  });
  const authorities = Object.fromEntries(bodies.authorities.map(({ id, name }) => [id, name]));
  const where = given?.unitId ?? given?.authorityId;
  return (
    <>
      <Form form={form} submit={t('organisation.roles.give.next')}>
        {place === 'unit' ? (
          <SelectField
            form={form}
            name="unitId"
            label={t('organisation.roles.unit')}
            hint={t('organisation.roles.unit.hint')}
            missing={t('organisation.roles.unit.missing')}
            options={unitOptions(tree.units, places.unitIds)}
          />
        ) : null}
        {place === 'authority' ? (
          <SelectField
            form={form}
            name="authorityId"
            label={t('organisation.roles.authority')}
            missing={t('organisation.roles.authority.missing')}
            options={authorities}
          />
        ) : null}
        {role === 'safety-representative' ? (
          <TextField
            form={form}
            name="area"
            label={t('organisation.roles.area')}
            hint={t('organisation.roles.area.hint')}
          />
        ) : null}
        {role === 'deputy' ? (
          <PersonField
            {...searchFor(t('organisation.roles.deputy-for.found'))}
            name="deputyFor"
            label={t('organisation.roles.deputy-for')}
            missing={t('organisation.roles.person.missing')}
          />
        ) : null}
        <PersonField
          {...searchFor(t(role === 'deputy' ? 'organisation.roles.deputy.found' : 'organisation.roles.person.found'))}
          name="personId"
          label={role === 'deputy' ? t('organisation.roles.deputy') : t('organisation.roles.person')}
          missing={t('organisation.roles.person.missing')}
        />
        <DateField form={form} name="from" label={t('organisation.roles.from')} />
        <DateField form={form} name="to" label={t('organisation.roles.to')} hint={t('organisation.roles.to.hint')} />
      </Form>
      {given === undefined ? null : (
        <GiveConfirm
          role={role}
          given={given}
          place={
            where === undefined
              ? undefined
              : (authorities[where] ?? tree.units.find(({ id }) => id === where)?.name ?? where)
          }
          names={names}
          onGiven={() => onGiven(localDate(given.from))}
          onClose={() => setGiven(undefined)}
        />
      )}
    </>
  );
}

interface GiveConfirmProps {
  readonly role: GivenRole;
  readonly given: Given;
  readonly place: string | undefined;
  readonly names: Readonly<Record<string, string>>;
  onGiven(): Promise<void>;
  onClose(): void;
}

function GiveConfirm({ role, given, place, names, onGiven, onClose }: GiveConfirmProps) {
  const t = useTexts(rolesTexts);
  const roles = useTexts(organisationPageTexts);
  const period = usePeriod();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  const { personId, deputyFor, area, from, to } = given;
  async function give() {
    setBusy(true);
    try {
      await api.post('/api/v1/roles', { ...given, role });
      await onGiven();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }
  return (
    <Confirm
      open
      busy={busy}
      question={t('organisation.roles.give.question')}
      verb={t('organisation.roles.give.verb')}
      onConfirm={() => void give()}
      onClose={onClose}
    >
      <SummaryList
        rows={[
          { label: t('organisation.roles.role'), value: roles(`organisation.role.${role}`) },
          { label: t('organisation.roles.whom'), value: names[personId] },
          ...(deputyFor === undefined
            ? [{ label: t('organisation.roles.place'), value: place ?? t('organisation.roles.everywhere.alone') }]
            : [{ label: t('organisation.roles.deputy-for'), value: names[deputyFor] }]),
          ...(area === undefined ? [] : [{ label: t('organisation.roles.area'), value: area }]),
          { label: t('organisation.roles.days'), value: period(from, to ?? null) },
        ]}
      />
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </Confirm>
  );
}
