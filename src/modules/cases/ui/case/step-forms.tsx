import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import {
  ChoiceField,
  DateField,
  FlagField,
  Form,
  TextAreaField,
  useForm,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import { answer, ending, question, reopening, reviewed } from '../../api.ts';
import type { CaseViewed } from '../queries.ts';
import { casePageTexts } from '../texts.ts';
import { ReloadCase } from './reload-case.tsx';
import { followUpTyped, opinionTyped } from './typed-steps.ts';
import { useCaseStep } from './use-case-step.ts';

export interface StepFormProps {
  readonly seen: CaseViewed;
  onDone(): void;
}

/** How long people usually get to answer. */
const DAYS_TO_ANSWER = 7;

/** Asks the employee for facts (LOA 7 b §). */
export function AskForm({ seen, onDone }: StepFormProps) {
  const t = useTexts(casePageTexts);
  const today = useToday();
  const { take, reload } = useCaseStep(seen);
  const form = useForm({
    schema: question,
    initial: { answerBy: addDays(today, DAYS_TO_ANSWER) },
    onSubmit: async (values, call) => {
      await take('questions', values, call);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('cases.ask.send')} also={<ReloadCase problem={form.problem} onReload={reload} />}>
      <TextAreaField
        form={form}
        name="text"
        label={t('cases.ask.text')}
        hint={t('cases.ask.text.hint')}
        missing={t('cases.ask.text.missing')}
      />
      <DateField form={form} name="answerBy" label={t('cases.ask.answer-by')} from={addDays(today, 1)} />
    </Form>
  );
}

/** Answers what was asked. */
export function AnswerForm({ seen, onDone }: StepFormProps) {
  const t = useTexts(casePageTexts);
  const { take, reload } = useCaseStep(seen);
  const form = useForm({
    schema: answer,
    onSubmit: async (values, call) => {
      await take('answers', values, call);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('cases.answer.send')} also={<ReloadCase problem={form.problem} onReload={reload} />}>
      <TextAreaField form={form} name="text" label={t('cases.answer.text')} missing={t('cases.answer.text.missing')} />
    </Form>
  );
}

/** Says what one thinks as the manager of another of the person's employments (DOMAIN rule 10). */
export function OpinionForm({ seen, onDone }: StepFormProps) {
  const t = useTexts(casePageTexts);
  const { take, reload } = useCaseStep(seen);
  const form = useForm({
    schema: opinionTyped,
    onSubmit: async ({ objects, text }, call) => {
      await take('opinions', { objects: objects === 'yes', text }, call);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('cases.opinion.send')} also={<ReloadCase problem={form.problem} onReload={reload} />}>
      <ChoiceField
        form={form}
        name="objects"
        label={t('cases.opinion.objects')}
        missing={t('cases.opinion.objects.missing')}
        options={{ no: t('cases.opinion.objects.no'), yes: t('cases.opinion.objects.yes') }}
      />
      <TextAreaField
        form={form}
        name="text"
        label={t('cases.opinion.text')}
        missing={t('cases.opinion.text.missing')}
      />
    </Form>
  );
}

/** Says on which day it ended, or will. */
export function EndForm({ seen, onDone }: StepFormProps) {
  const t = useTexts(casePageTexts);
  const { take, reload } = useCaseStep(seen);
  const form = useForm({
    schema: ending,
    onSubmit: async (values, call) => {
      await take('end', values, call);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('cases.end.send')} also={<ReloadCase problem={form.problem} onReload={reload} />}>
      <DateField form={form} name="lastDay" label={t('cases.end.last-day')} from={seen.from as LocalDate} />
      {isAgreement(seen) ? (
        <FlagField form={form} name="isAgreed" label={t('cases.end.agreed')} hint={t('cases.end.agreed.hint')} />
      ) : null}
    </Form>
  );
}

/** Whether an agreement that both have signed holds, from here or from before. */
export function isAgreement({ timeline }: CaseViewed): boolean {
  return timeline.some(({ type }) => type === 'agreement.signed' || type === 'agreement.registered-from-before');
}

/** Has what was decided assessed anew. */
export function ReopenForm({ seen, onDone }: StepFormProps) {
  const t = useTexts(casePageTexts);
  const { take, reload } = useCaseStep(seen);
  const form = useForm({
    schema: reopening,
    onSubmit: async (values, call) => {
      await take('reopening', values, call);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('cases.reopen.send')} also={<ReloadCase problem={form.problem} onReload={reload} />}>
      <TextAreaField
        form={form}
        name="because"
        label={t('cases.reopen.because')}
        hint={t('cases.reopen.because.hint')}
        missing={t('cases.reopen.because.missing')}
      />
    </Form>
  );
}

/** Looks at it again on its day, and finds that what was decided still holds. */
export function ReviewedForm({ seen, onDone }: StepFormProps) {
  const t = useTexts(casePageTexts);
  const { take, reload } = useCaseStep(seen);
  const form = useForm({
    schema: reviewed,
    onSubmit: async (values, call) => {
      await take('reviews', values, call);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('cases.reviewed.send')} also={<ReloadCase problem={form.problem} onReload={reload} />}>
      <TextAreaField
        form={form}
        name="words"
        label={t('cases.reviewed.words')}
        missing={t('cases.reviewed.words.missing')}
      />
      <DateField form={form} name="reviewOn" label={t('cases.reviewed.next')} />
    </Form>
  );
}

/** Puts down whether a condition was kept. */
export function FollowUpForm({ seen, onDone, conditionId }: StepFormProps & { readonly conditionId: string }) {
  const t = useTexts(casePageTexts);
  const { take, reload } = useCaseStep(seen);
  const form = useForm({
    schema: followUpTyped,
    onSubmit: async ({ isMet, words }, call) => {
      await take('follow-ups', { conditionId, isMet: isMet === 'yes', words }, call);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('cases.follow-up.send')} also={<ReloadCase problem={form.problem} onReload={reload} />}>
      <ChoiceField
        form={form}
        name="isMet"
        label={t('cases.follow-up.met')}
        missing={t('cases.follow-up.met.missing')}
        options={{ yes: t('cases.yes'), no: t('cases.no') }}
      />
      <TextAreaField
        form={form}
        name="words"
        label={t('cases.follow-up.words')}
        missing={t('cases.follow-up.words.missing')}
      />
    </Form>
  );
}
