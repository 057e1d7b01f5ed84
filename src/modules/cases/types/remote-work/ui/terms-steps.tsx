import {
  ChoiceField,
  DraftNote,
  Form,
  NumberField,
  TextAreaField,
  TextField,
  useDraft,
  useForm,
  useTexts,
} from '../../../../../platform/ui/index.ts';
import type { StepProps } from '../../../ui/kind-pages.ts';
import { useTitles } from '../../../ui/use-titles.ts';
import { COMPUTER_TITLES, SECRETS_TITLES } from '../texts.ts';
import { secrecyStep, termsStep, workStep } from './step-schemas.ts';
import { remoteTexts } from './texts.ts';

/** How the work is done, and how one is reached. */
export function WorkStep({ answers, store, submit, onDone }: StepProps) {
  const t = useTexts(remoteTexts);
  const form = useForm({ schema: workStep, initial: answers, onSubmit: onDone });
  const status = useDraft(form, store);
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <TextAreaField
        form={form}
        name="tasks"
        label={t('cases.remote.tasks')}
        missing={t('cases.remote.tasks.missing')}
      />
      <TextField
        form={form}
        name="workingHours"
        label={t('cases.remote.working-hours')}
        hint={t('cases.remote.working-hours.hint')}
      />
      <TextField
        form={form}
        name="availability"
        label={t('cases.remote.availability')}
        hint={t('cases.remote.availability.hint')}
      />
      <TextField form={form} name="absence" label={t('cases.remote.absence')} hint={t('cases.remote.absence.hint')} />
      <TextField
        form={form}
        name="meetings"
        label={t('cases.remote.meetings')}
        hint={t('cases.remote.meetings.hint')}
      />
      <TextField form={form} name="results" label={t('cases.remote.results')} hint={t('cases.remote.results.hint')} />
    </Form>
  );
}

/** Whether the place fits what is handled there: questions, not prose. */
export function SecrecyStep({ answers, store, submit, onDone }: StepProps) {
  const t = useTexts(remoteTexts);
  // The insurance is asked of a home; elsewhere it says nothing.
  const isHome = answers.place === 'home';
  const initial = isHome ? answers : { ...answers, hasHomeInsurance: 'no' as const };
  const form = useForm({ schema: secrecyStep, initial, onSubmit: onDone });
  const status = useDraft(form, store);
  const yesNo = { yes: t('cases.remote.yes'), no: t('cases.remote.no') };
  const missing = t('cases.remote.yes-no.missing');
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <ChoiceField
        form={form}
        name="secrets"
        label={t('cases.remote.secrets')}
        missing={missing}
        options={useTitles(SECRETS_TITLES)}
      />
      <ChoiceField
        form={form}
        name="computer"
        label={t('cases.remote.computer')}
        missing={missing}
        options={useTitles(COMPUTER_TITLES)}
      />
      <ChoiceField
        form={form}
        name="isSetApart"
        label={t('cases.remote.set-apart')}
        missing={missing}
        options={yesNo}
      />
      <ChoiceField
        form={form}
        name="isScreenHidden"
        label={t('cases.remote.screen')}
        missing={missing}
        options={yesNo}
      />
      <ChoiceField
        form={form}
        name="isClosedToOthers"
        label={t('cases.remote.closed')}
        missing={missing}
        options={yesNo}
      />
      <ChoiceField
        form={form}
        name="mayBeVisited"
        label={t('cases.remote.visits')}
        hint={t('cases.remote.visits.hint')}
        missing={missing}
        options={yesNo}
      />
      {isHome ? (
        <ChoiceField
          form={form}
          name="hasHomeInsurance"
          label={t('cases.remote.insurance')}
          missing={missing}
          options={yesNo}
        />
      ) : null}
    </Form>
  );
}

/** What one works with, who pays, and how the agreement ends. */
export function TermsStep({ answers, store, submit, onDone }: StepProps) {
  const t = useTexts(remoteTexts);
  const initial = { followUp: t('cases.remote.follow-up.usual'), ...answers };
  const form = useForm({ schema: termsStep, initial, onSubmit: onDone });
  const status = useDraft(form, store);
  const yesNo = { yes: t('cases.remote.yes'), no: t('cases.remote.no') };
  const missing = t('cases.remote.yes-no.missing');
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <TextField
        form={form}
        name="equipment"
        label={t('cases.remote.equipment')}
        hint={t('cases.remote.equipment.hint')}
      />
      <TextField
        form={form}
        name="connection"
        label={t('cases.remote.connection')}
        hint={t('cases.remote.connection.hint')}
      />
      <ChoiceField form={form} name="isMarked" label={t('cases.remote.marked')} missing={missing} options={yesNo} />
      <ChoiceField
        form={form}
        name="isInInventory"
        label={t('cases.remote.inventory')}
        missing={missing}
        options={yesNo}
      />
      <TextField form={form} name="costs" label={t('cases.remote.costs')} hint={t('cases.remote.costs.hint')} />
      <NumberField
        form={form}
        name="noticeMonths"
        label={t('cases.remote.notice')}
        hint={t('cases.remote.notice.hint')}
      />
      <TextField form={form} name="followUp" label={t('cases.remote.follow-up')} />
    </Form>
  );
}
