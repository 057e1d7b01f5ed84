import { useState } from 'react';
import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import { CAUSES } from '../chain/duty.ts';
import { useChoices } from './options.ts';
import { chainTexts } from './texts.ts';

const SHOWS = ['document', 'statement', 'nothing'] as const;
type Shows = (typeof SHOWS)[number];

const words = z.string().trim().max(4000).nullable();
const line = z.string().trim().min(1);
const said = { text: words, cause: z.enum(CAUSES).nullable(), wrong: words };
const letter = { receivedOn: dayField, replyNumber: line.max(60) };
const shown = { title: line.max(300), effectiveOn: dayField };
const replying = {
  document: z.object({ ...letter, ...shown, journalNumber: z.string().trim().max(60).nullable(), ...said }),
  statement: z.object({ ...letter, ...shown, ...said }),
  nothing: z.object({ ...letter, ...said }),
};
const choosing = z.object({ shows: z.enum(SHOWS) });

interface ReplyProps {
  readonly hearing: string;
  /** Whoever is heard answers for themselves, or what came by letter is entered. */
  readonly voice: 'hearing' | 'letter';
  onDone(): Promise<void>;
}

/** First what there is to show, then the words for it: only what the answer needs is asked. */
export function ReplyForm(props: ReplyProps) {
  const t = useTexts(chainTexts);
  const { voice } = props;
  const [shows, setShows] = useState<Shows>();
  const form = useForm({ schema: choosing, onSubmit: async ({ shows: chosen }) => setShows(chosen) });
  return shows === undefined ? (
    <Form form={form} submit={t('accountability.hearing.next')}>
      <ChoiceField
        form={form}
        name="shows"
        label={t(`accountability.${voice}.shows`)}
        options={{
          document: t(`accountability.${voice}.shows.document`),
          statement: t(`accountability.${voice}.shows.statement`),
          nothing: t(`accountability.${voice}.shows.nothing`),
        }}
      />
    </Form>
  ) : (
    <ReplyWords key={shows} {...props} shows={shows} onBack={() => setShows(undefined)} />
  );
}

function ReplyWords({
  hearing,
  voice,
  onDone,
  shows,
  onBack,
}: ReplyProps & { readonly shows: Shows; readonly onBack: () => void }) {
  const t = useTexts(chainTexts);
  const { causes } = useChoices();
  const asked = replying[shows] as typeof replying.document;
  const isLetter = voice === 'letter';
  const form = useForm({
    schema: (isLetter ? asked : asked.omit({ receivedOn: true, replyNumber: true })) as typeof asked,
    onSubmit: async ({ text, cause, wrong, receivedOn, replyNumber, ...what }, call) => {
      const answer = { text, cause, wrong, shows: { kind: shows, ...what } };
      await (isLetter
        ? api.post(`/api/v1/hearings/${hearing}/letter-reply`, { ...answer, receivedOn, replyNumber }, call)
        : api.post(`/api/v1/hearings/${hearing}/reply`, answer, call));
      await onDone();
    },
  });
  return (
    <Form
      form={form}
      submit={t(`accountability.${voice}.send`)}
      also={
        <button type="button" className="aksel-link" onClick={onBack}>
          {t('accountability.hearing.back')}
        </button>
      }
    >
      <p>
        <strong>{t(`accountability.${voice}.shows.${shows}`)}</strong>
      </p>
      {isLetter ? (
        <>
          <TextField form={form} name="replyNumber" label={t('accountability.letter.number')} size={24} />
          <DateField form={form} name="receivedOn" label={t('accountability.letter.received')} />
        </>
      ) : null}
      {shows === 'nothing' ? null : (
        <>
          <TextField form={form} name="title" label={t(`accountability.hearing.${shows}.title`)} />
          {shows === 'document' ? (
            <TextField form={form} name="journalNumber" label={t('accountability.hearing.document.number')} size={24} />
          ) : null}
          <DateField form={form} name="effectiveOn" label={t(`accountability.hearing.${shows}.day`)} />
        </>
      )}
      <TextAreaField form={form} name="text" label={t(`accountability.${voice}.text`)} />
      <SelectField
        form={form}
        name="cause"
        label={t(`accountability.${voice}.cause`)}
        hint={t('accountability.hearing.cause.hint')}
        options={causes}
      />
      <TextAreaField
        form={form}
        name="wrong"
        label={t(`accountability.${voice}.wrong`)}
        hint={t(`accountability.${voice}.wrong.hint`)}
      />
    </Form>
  );
}
