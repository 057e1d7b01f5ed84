import { z } from 'zod';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  ButtonAnchor,
  ChoiceField,
  DateField,
  Disclosure,
  Form,
  SelectField,
  StatusTag,
  SummaryList,
  TextAreaField,
  TextField,
  useForm,
  useFormats,
  useLanguage,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import { CAUSES } from '../chain/duty.ts';
import type { InquiryView } from '../inquiries/api.ts';
import { CorrectionText } from './correction-text.tsx';
import { useChoices } from './options.ts';
import { ReplyForm } from './reply-form.tsx';
import { chainTexts } from './texts.ts';

interface StepProps {
  readonly of: InquiryView;
  onDone(): Promise<void>;
}

type Told = InquiryView['hearings'][number];

/** Who is heard, what they answered and what is made of it; and the form that asks the next one. */
export function Hearings({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const isLeft = of.duties.some(({ holders, hasUnnamed }) => hasUnnamed || holders.some(({ isHeard }) => !isHeard));
  return (
    <section aria-labelledby="hearings" className="stack">
      <h2 id="hearings">{t('accountability.hearings')}</h2>
      <p>{t('accountability.hearings.what')}</p>
      {of.hearings.length === 0 ? <p>{t('accountability.hearings.none')}</p> : null}
      {of.hearings.map((one) => (
        <HearingSection key={one.id} of={one} mayKeep={of.may.includes('keep')} onDone={onDone} />
      ))}
      {of.may.includes('keep') && isLeft ? (
        <Disclosure title={t('accountability.ask.title')}>
          {(close) => <AskForm of={of} onDone={() => onDone().then(close)} />}
        </Disclosure>
      ) : null}
    </section>
  );
}

function HearingSection({
  of,
  mayKeep,
  onDone,
}: {
  readonly of: Told;
  readonly mayKeep: boolean;
  onDone(): Promise<void>;
}) {
  const t = useTexts(chainTexts);
  const language = useLanguage();
  const formats = useFormats();
  const { causes } = useChoices();
  const day = (on: string) => formats.day(on as LocalDate);
  const who = of.person?.name ?? t('accountability.by-function');
  const rows = [
    { label: t('accountability.hearing.duty'), value: of.duty?.[language] ?? t('accountability.hearing.duty.gone') },
    { label: t('accountability.hearing.message'), value: of.message },
    { label: t('accountability.hearings.letter'), value: of.letterNumber },
    {
      label: t('accountability.hearings.received'),
      value: of.received && `${of.received.number}, ${day(of.received.on)}`,
    },
    { label: t('accountability.hearings.text'), value: of.text },
    { label: t('accountability.hearings.own-cause'), value: of.ownCause && causes[of.ownCause] },
    { label: t('accountability.hearings.judged'), value: of.cause && causes[of.cause] },
    { label: t('accountability.hearing.wrong'), value: of.correction && <CorrectionText of={of.correction} /> },
  ];
  return (
    <section aria-label={who} className="chain-link">
      <h3>{who}</h3>
      <p>
        <StatusTag tone={of.answeredOn === null ? 'waiting' : 'done'}>
          {of.answeredOn === null
            ? t('accountability.hearings.waiting', { day: day(of.answerBy) })
            : t('accountability.hearings.answered', { day: day(of.answeredOn) })}
        </StatusTag>
      </p>
      <SummaryList rows={rows.filter(({ value }) => value !== null)} />
      {mayKeep && of.letterNumber !== null ? (
        <p>
          <ButtonAnchor href={`/api/v1/hearings/${of.id}/letter`} variant="tertiary" download>
            {t('accountability.letter.get')}
          </ButtonAnchor>
        </p>
      ) : null}
      {mayKeep && of.answeredOn === null && of.letterNumber !== null ? (
        <Disclosure title={t('accountability.letter.title')}>
          {(close) => <ReplyForm hearing={of.id} voice="letter" onDone={() => onDone().then(close)} />}
        </Disclosure>
      ) : null}
      {mayKeep && of.answeredOn !== null ? (
        <Disclosure title={t('accountability.weigh.title')}>
          {(close) => <WeighForm of={of} onDone={() => onDone().then(close)} />}
        </Disclosure>
      ) : null}
    </section>
  );
}

const asking = z.object({
  holder: z.string(),
  answerBy: dayField,
  message: z.string().trim().max(4000).nullable(),
  letterNumber: z.string().trim().max(60).nullable(),
});

/** Chosen in the place of a person: those who held it, whose names whoever leads the inquiry does not see. */
const UNNAMED = 'unnamed';

/** Asks somebody who held what was due. */
function AskForm({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const language = useLanguage();
  const today = useToday();
  const options = of.duties.flatMap(({ id, title, holders, hasUnnamed }) => [
    ...holders
      .filter(({ isHeard }) => !isHeard)
      .map(({ id: person, name, hasLeft }) => {
        const who = hasLeft ? t('accountability.ask.left', { name }) : name;
        return [`${person} ${id}`, `${who}: ${title[language]}`] as const;
      }),
    ...(hasUnnamed ? [[`${UNNAMED} ${id}`, `${t('accountability.ask.unnamed')}: ${title[language]}`] as const] : []),
  ]);
  const left = new Set(
    of.duties.flatMap(({ holders }) => holders.filter(({ hasLeft }) => hasLeft)).map(({ id }) => id),
  );
  const form = useForm({
    schema: asking,
    initial: { answerBy: addDays(today, 14), message: t('accountability.ask.message.initial') },
    onSubmit: async ({ holder, answerBy, message, letterNumber }, call) => {
      const [person = '', ...duty] = holder.split(' ');
      const personId = person === UNNAMED ? null : person;
      await api.post(
        `/api/v1/inquiries/${of.id}/hearings`,
        { personId, dutyId: duty.join(' '), answerBy, message, letterNumber },
        call,
      );
      await onDone();
    },
  });
  const [chosen = ''] = String(form.entered.holder ?? '').split(' ');
  return (
    <Form form={form} submit={t('accountability.ask.send')}>
      <SelectField
        form={form}
        name="holder"
        label={t('accountability.ask.holder')}
        hint={t('accountability.ask.holder.hint')}
        options={Object.fromEntries(options)}
      />
      {left.has(chosen) || chosen === UNNAMED ? (
        <TextField
          form={form}
          name="letterNumber"
          label={t('accountability.ask.letter')}
          hint={t(left.has(chosen) ? 'accountability.ask.letter.hint' : 'accountability.ask.unnamed.hint')}
          size={24}
        />
      ) : null}
      <TextAreaField form={form} name="message" label={t('accountability.ask.message')} />
      <DateField form={form} name="answerBy" label={t('accountability.ask.by')} />
    </Form>
  );
}

const weighing = z.object({ cause: z.enum(CAUSES).nullable() });
const correcting = z.object({
  cause: z.enum(CAUSES).nullable(),
  outcome: z.enum(['agreed', 'not-agreed']),
  words: z.string().trim().min(1).max(4000),
});

/** What whoever leads the inquiry makes of a reply. */
function WeighForm({ of, onDone }: { readonly of: Told; onDone(): Promise<void> }) {
  const t = useTexts(chainTexts);
  const { causes } = useChoices();
  const corrects = of.correction !== null && of.correction.settled === null;
  const form = useForm({
    schema: (corrects ? correcting : weighing) as typeof correcting,
    initial: { cause: of.cause },
    onSubmit: async ({ cause, outcome, words }, call) => {
      const correction = corrects ? { isAgreed: outcome === 'agreed', words } : null;
      await api.post(`/api/v1/hearings/${of.id}/weighing`, { cause, correction }, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('accountability.weigh.send')}>
      <SelectField form={form} name="cause" label={t('accountability.hearings.cause')} options={causes} />
      {corrects ? (
        <>
          <ChoiceField
            form={form}
            name="outcome"
            label={t('accountability.weigh.correction')}
            options={{
              agreed: t('accountability.weigh.agreed'),
              'not-agreed': t('accountability.weigh.not-agreed'),
            }}
          />
          <TextAreaField form={form} name="words" label={t('accountability.weigh.words')} />
        </>
      ) : null}
    </Form>
  );
}
