import { useMemo } from 'react';
import {
  ChoiceField,
  DateField,
  DraftNote,
  Form,
  ManyField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  useDraft,
  useForm,
  useLanguage,
  useTexts,
} from '../../../../../platform/ui/index.ts';
import type { StepProps } from '../../../ui/kind-pages.ts';
import { useTitles } from '../../../ui/use-titles.ts';
import { COUNTRIES, NO_COUNTRY, nameOfCountry } from '../countries.ts';
import {
  BUSINESS_TRIP,
  CITIZENSHIP_TITLES,
  DATA_TITLES,
  EQUIPMENT_TITLES,
  HIDDEN_PLACE,
  INITIATIVE_TITLES,
  OCCASION_TITLES,
  TRIP,
  WEEKDAY_TITLES,
  YES_NO_TITLES,
} from '../texts.ts';
import { commutingDaysStep, dataStep, daysStep, hiddenStep, personStep, whereStep } from './step-schemas.ts';
import { abroadTexts } from './texts.ts';
import { ToldMeanwhile } from './told.tsx';

/** The countries by their names, and last the one that is not there or not settled. */
function useCountries(): Readonly<Record<string, string>> {
  const language = useLanguage();
  return useMemo(() => {
    const named = COUNTRIES.map((code) => [code, nameOfCountry(code, language)] as const);
    const sorted = named.toSorted(([, a], [, b]) => a.localeCompare(b, language));
    return Object.fromEntries([...sorted, [NO_COUNTRY, nameOfCountry(NO_COUNTRY, language)]]);
  }, [language]);
}

/** Where to, and why. */
export function WhereStep(props: StepProps) {
  return props.form.isPlaceHidden ? <HiddenWhere {...props} /> : <AskedWhere {...props} />;
}

function AskedWhere({ answers, form: shown, store, submit, onDone }: StepProps) {
  const t = useTexts(abroadTexts);
  const form = useForm({ schema: whereStep, initial: answers, onSubmit: onDone });
  const status = useDraft(form, store);
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <ChoiceField
        form={form}
        name="occasion"
        label={t('cases.abroad.occasion')}
        missing={t('cases.abroad.occasion.missing')}
        options={useTitles({ ...OCCASION_TITLES, [TRIP]: BUSINESS_TRIP })}
      />
      <SelectField
        form={form}
        name="country"
        label={t('cases.abroad.country')}
        hint={t('cases.abroad.country.hint')}
        missing={t('cases.abroad.country.missing')}
        options={useCountries()}
      />
      <TextField
        form={form}
        name="place"
        label={t('cases.abroad.place')}
        hint={t('cases.abroad.place.hint')}
        missing={t('cases.abroad.place.missing')}
      />
      <TextAreaField
        form={form}
        name="purpose"
        label={t('cases.abroad.purpose')}
        missing={t('cases.abroad.purpose.missing')}
      />
      <ToldMeanwhile answers={answers} entered={form.entered} form={shown} />
    </Form>
  );
}

/** All that is written of where. */
const HIDDEN = { country: NO_COUNTRY, place: HIDDEN_PLACE.sv };

/** Of a protected person neither place nor country is asked: the handler knows, and that is all that is written. */
function HiddenWhere({ answers, store, submit, onDone }: StepProps) {
  const t = useTexts(abroadTexts);
  const language = useLanguage();
  const form = useForm({
    schema: hiddenStep,
    initial: answers,
    onSubmit: (values) => onDone({ ...values, ...HIDDEN }),
  });
  const status = useDraft(form, store);
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <p>{t('cases.abroad.place.hidden', { place: HIDDEN_PLACE[language] })}</p>
      <ChoiceField
        form={form}
        name="occasion"
        label={t('cases.abroad.occasion')}
        missing={t('cases.abroad.occasion.missing')}
        options={useTitles(OCCASION_TITLES)}
      />
      <TextAreaField
        form={form}
        name="purpose"
        label={t('cases.abroad.purpose')}
        missing={t('cases.abroad.purpose.missing')}
      />
    </Form>
  );
}

/** On which days; whoever commutes says how much as well. */
export function DaysStep(props: StepProps) {
  return props.answers.occasion === 'commuting' ? <CommutingDays {...props} /> : <StayDays {...props} />;
}

function StayDays({ answers, form: shown, store, submit, onDone }: StepProps) {
  const t = useTexts(abroadTexts);
  const form = useForm({ schema: daysStep, initial: answers, onSubmit: onDone });
  const status = useDraft(form, store);
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <DateField form={form} name="from" label={t('cases.abroad.from')} />
      <DateField form={form} name="to" label={t('cases.abroad.to')} hint={t('cases.abroad.to.hint')} />
      <ManyField
        form={form}
        name="weekdays"
        label={t('cases.abroad.weekdays')}
        missing={t('cases.abroad.weekdays.missing')}
        options={useTitles(WEEKDAY_TITLES)}
      />
      <ToldMeanwhile answers={answers} entered={form.entered} form={shown} />
    </Form>
  );
}

function CommutingDays({ answers, form: shown, store, submit, onDone }: StepProps) {
  const t = useTexts(abroadTexts);
  const form = useForm({ schema: commutingDaysStep, initial: answers, onSubmit: onDone });
  const status = useDraft(form, store);
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <DateField form={form} name="from" label={t('cases.abroad.from')} />
      <DateField form={form} name="to" label={t('cases.abroad.to')} />
      <ManyField
        form={form}
        name="weekdays"
        label={t('cases.abroad.weekdays.home')}
        missing={t('cases.abroad.weekdays.missing')}
        options={useTitles(WEEKDAY_TITLES)}
      />
      <NumberField form={form} name="shareAbroad" label={t('cases.abroad.share')} hint={t('cases.abroad.share.hint')} />
      <ToldMeanwhile answers={answers} entered={form.entered} form={shown} />
    </Form>
  );
}

/** On whose initiative, and which citizenship. */
export function PersonStep({ answers, form: shown, store, submit, onDone }: StepProps) {
  const t = useTexts(abroadTexts);
  const form = useForm({ schema: personStep, initial: answers, onSubmit: onDone });
  const status = useDraft(form, store);
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <ChoiceField
        form={form}
        name="initiative"
        label={t('cases.abroad.initiative')}
        missing={t('cases.abroad.initiative.missing')}
        options={useTitles(INITIATIVE_TITLES)}
      />
      <ChoiceField
        form={form}
        name="citizenship"
        label={t('cases.abroad.citizenship')}
        hint={t('cases.abroad.citizenship.hint')}
        missing={t('cases.abroad.citizenship.missing')}
        options={useTitles(CITIZENSHIP_TITLES)}
      />
      {shown.relatable.length === 0 ? null : (
        <SelectField
          form={form}
          name="occupation"
          label={t('cases.abroad.occupation')}
          hint={t('cases.abroad.occupation.hint')}
          options={Object.fromEntries(shown.relatable.map(({ id, title }) => [id, title]))}
        />
      )}
      <ToldMeanwhile answers={answers} entered={form.entered} form={shown} />
    </Form>
  );
}

/** What one needs to reach from there. */
export function DataStep({ answers, form: shown, store, submit, onDone }: StepProps) {
  const t = useTexts(abroadTexts);
  const form = useForm({ schema: dataStep, initial: answers, onSubmit: onDone });
  const status = useDraft(form, store);
  const missing = t('cases.abroad.answer.missing');
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <ManyField
        form={form}
        name="data"
        label={t('cases.abroad.data')}
        missing={t('cases.abroad.data.missing')}
        options={useTitles(DATA_TITLES)}
      />
      <TextField form={form} name="systems" label={t('cases.abroad.systems')} hint={t('cases.abroad.systems.hint')} />
      <ChoiceField
        form={form}
        name="publicAuthority"
        label={t('cases.abroad.public-authority')}
        hint={t('cases.abroad.public-authority.hint')}
        missing={missing}
        options={useTitles(YES_NO_TITLES)}
      />
      <ChoiceField
        form={form}
        name="equipment"
        label={t('cases.abroad.equipment')}
        missing={missing}
        options={useTitles(EQUIPMENT_TITLES)}
      />
      <ChoiceField
        form={form}
        name="securityClass"
        label={t('cases.abroad.security')}
        hint={t('cases.abroad.security.hint')}
        missing={missing}
        options={useTitles(YES_NO_TITLES)}
      />
      <ToldMeanwhile answers={answers} entered={form.entered} form={shown} />
    </Form>
  );
}
