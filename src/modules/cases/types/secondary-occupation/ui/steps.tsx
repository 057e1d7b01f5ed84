import {
  ChoiceField,
  DateField,
  DraftNote,
  Form,
  ManyField,
  NumberField,
  TextAreaField,
  TextField,
  useDraft,
  useForm,
  useTexts,
} from '../../../../../platform/ui/index.ts';
import type { StepProps } from '../../../ui/kind-pages.ts';
import { useTitles } from '../../../ui/use-titles.ts';
import { ENGAGEMENT_TITLES, RELATION_TITLES, STATE_TITLES, TIE_TITLES } from '../texts.ts';
import { KnownCompany } from './known-company.tsx';
import { tiesStep, timeStep, whatStep, workStep } from './step-schemas.ts';
import { occupationTexts } from './texts.ts';

export function WhatStep({ answers, store, submit, onDone }: StepProps) {
  const t = useTexts(occupationTexts);
  const form = useForm({ schema: whatStep, initial: answers, onSubmit: onDone });
  const status = useDraft(form, store);
  const isOwn = form.entered.engagement === 'own-business';
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <ChoiceField
        form={form}
        name="engagement"
        label={t('cases.occupation.engagement')}
        missing={t('cases.occupation.engagement.missing')}
        options={useTitles(ENGAGEMENT_TITLES)}
      />
      <TextField
        form={form}
        name="counterpart"
        label={isOwn ? t('cases.occupation.counterpart.own') : t('cases.occupation.counterpart')}
        missing={isOwn ? t('cases.occupation.counterpart.own.missing') : t('cases.occupation.counterpart.missing')}
        autoComplete="organization"
      />
      <TextField
        form={form}
        name="organisationNumber"
        label={t('cases.occupation.organisation-number')}
        hint={t('cases.occupation.organisation-number.hint')}
        size={14}
      />
      <KnownCompany
        organisationNumber={form.entered.organisationNumber}
        counterpart={form.entered.counterpart}
        onName={(name) => form.enter('counterpart', name)}
      />
    </Form>
  );
}

export function WorkStep({ answers, store, submit, onDone }: StepProps) {
  const t = useTexts(occupationTexts);
  const form = useForm({ schema: workStep, initial: answers, onSubmit: onDone });
  const status = useDraft(form, store);
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <TextAreaField
        form={form}
        name="description"
        label={t('cases.occupation.description')}
        hint={t('cases.occupation.description.hint')}
        missing={t('cases.occupation.description.missing')}
      />
      <ChoiceField
        form={form}
        name="state"
        label={t('cases.occupation.state')}
        missing={t('cases.occupation.state.missing')}
        options={useTitles(STATE_TITLES)}
      />
      <DateField form={form} name="from" label={t('cases.occupation.from')} />
      <DateField form={form} name="to" label={t('cases.occupation.to')} hint={t('cases.occupation.to.hint')} />
    </Form>
  );
}

export function TimeStep({ answers, store, submit, onDone }: StepProps) {
  const t = useTexts(occupationTexts);
  const form = useForm({ schema: timeStep, initial: answers, onSubmit: onDone });
  const status = useDraft(form, store);
  const yesNo = { yes: t('cases.occupation.yes'), no: t('cases.occupation.no') };
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <NumberField
        form={form}
        name="hoursPerWeek"
        label={t('cases.occupation.hours')}
        hint={t('cases.occupation.hours.hint')}
      />
      <TextField form={form} name="when" label={t('cases.occupation.when')} hint={t('cases.occupation.when.hint')} />
      <NumberField
        form={form}
        name="totalHoursPerWeek"
        label={t('cases.occupation.total-hours')}
        hint={t('cases.occupation.total-hours.hint')}
      />
      <ChoiceField
        form={form}
        name="restIsEnough"
        label={t('cases.occupation.rest')}
        hint={t('cases.occupation.rest.hint')}
        missing={t('cases.occupation.rest.missing')}
        options={yesNo}
      />
      <ChoiceField
        form={form}
        name="isPaid"
        label={t('cases.occupation.paid')}
        missing={t('cases.occupation.paid.missing')}
        options={yesNo}
      />
    </Form>
  );
}

export function TiesStep({ answers, store, submit, onDone }: StepProps) {
  const t = useTexts(occupationTexts);
  const form = useForm({ schema: tiesStep, initial: answers, onSubmit: onDone });
  const status = useDraft(form, store);
  const relations = form.entered.relations;
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <ManyField
        form={form}
        name="relations"
        label={t('cases.occupation.relations')}
        hint={t('cases.occupation.relations.hint')}
        options={useTitles(RELATION_TITLES)}
      />
      {Array.isArray(relations) && relations.length > 0 ? (
        <TextAreaField form={form} name="relationWords" label={t('cases.occupation.relation-words')} />
      ) : null}
      <ManyField
        form={form}
        name="otherTies"
        label={t('cases.occupation.other-ties')}
        hint={t('cases.occupation.other-ties.hint')}
        options={useTitles(TIE_TITLES)}
      />
    </Form>
  );
}
