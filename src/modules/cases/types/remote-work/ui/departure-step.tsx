import { z } from 'zod';
import {
  DraftNote,
  Form,
  TextAreaField,
  useDraft,
  useForm,
  useLanguage,
  useTexts,
} from '../../../../../platform/ui/index.ts';
import type { StepProps } from '../../../ui/kind-pages.ts';
import { type RemoteWork, remoteWork } from '../schema.ts';
import { departuresAsked } from './answers.ts';
import { remoteTexts } from './texts.ts';

const reason = remoteWork.shape.departures.unwrap().element.shape.reason;

/** Each `bör` that is departed from, and why: the answer is kept and the application goes on. */
export function DepartureStep({ answers, form: shown, store, submit, onDone }: StepProps) {
  const t = useTexts(remoteTexts);
  const language = useLanguage();
  const asked = departuresAsked(answers, shown);
  const given = Array.isArray(answers.departures) ? (answers.departures as RemoteWork['departures']) : [];
  const form = useForm({
    schema: z.object(Object.fromEntries(asked.map(({ limit }) => [limit, reason]))),
    initial: Object.fromEntries(given.map(({ limit, reason: said }) => [limit, said])),
    onSubmit: (reasons) =>
      onDone({ departures: Object.entries(reasons).map(([limit, said]) => ({ limit, reason: said })) }),
  });
  const status = useDraft(form, store);
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      {asked.map(({ limit, title, heading }) => (
        <TextAreaField
          key={limit}
          form={form}
          name={limit}
          label={title[language]}
          hint={t('cases.remote.departure.hint', { section: heading })}
          missing={t('cases.remote.departure.missing')}
        />
      ))}
    </Form>
  );
}
