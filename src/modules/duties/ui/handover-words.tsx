import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  ChoiceField,
  Form,
  PageButton,
  PageLink,
  TextAreaField,
  useForm,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { HandoverAnswer } from '../handover/api.ts';
import { type DescriptionForm, descriptionForm } from '../schema.ts';
import { handoverPage } from './pages.ts';
import { dutyPageTexts } from './texts.ts';

interface HandoverProps {
  readonly handover: HandoverAnswer;
}

type Said = NonNullable<HandoverAnswer['described']>;

/** What whoever leaves has told; to an employee, what they have told themselves. */
export function Described({ handover: { described, side } }: HandoverProps) {
  const t = useTexts(dutyPageTexts);
  const isOwn = side === 'stays';
  if (isOwn && described === null) return null;
  return (
    <section aria-labelledby="described">
      <h2 id="described">{t(isOwn ? 'duties.handover.own' : 'duties.handover.described')}</h2>
      {described === null ? <p>{t('duties.handover.described.none')}</p> : <SaidWords said={described} />}
    </section>
  );
}

function SaidWords({ said: { says, text, on } }: { readonly said: Said }) {
  const t = useTexts(dutyPageTexts);
  const { day } = useFormats();
  return (
    <>
      {says === 'told' ? null : <p>{t(`duties.handover.says.${says}`)}</p>}
      {text === null ? null : <p className="duty-words">{text}</p>}
      <p className="muted">{t('duties.handover.described.on', { day: day(on as LocalDate) })}</p>
    </>
  );
}

/** What the employees have told whoever takes over. */
export function Answers({ handover: { answers, unanswered } }: HandoverProps) {
  const t = useTexts(dutyPageTexts);
  if (answers.length === 0 && unanswered === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('duties.handover.answers')}</h2>
      {answers.map(({ person, ...said }) => (
        <section key={person.id} aria-labelledby={`answer-${person.id}`}>
          <h3 id={`answer-${person.id}`}>{person.name}</h3>
          <SaidWords said={said} />
        </section>
      ))}
      {unanswered === 0 ? null : <p>{t('duties.handover.unanswered', { n: unanswered })}</p>}
    </section>
  );
}

interface DescribeProps extends HandoverProps {
  onDone(says: DescriptionForm['says']): Promise<void>;
}

/** The question: was anything agreed orally, is there anything whoever takes over should know? */
export function DescribeForm({ handover: { id, side }, onDone }: DescribeProps) {
  const t = useTexts(dutyPageTexts);
  const navigate = handoverPage.useNavigate();
  const form = useForm({
    schema: descriptionForm,
    async onSubmit(said, call) {
      await api.post(`/api/v1/handovers/${id}/description`, said, call);
      await onDone(said.says);
      if (side === 'stays' && said.says === 'agreed-orally') await navigate({ to: '/oral-agreements/new' });
    },
  });
  const wantsWords = form.entered.says === 'told' || form.entered.says === 'agreed-orally';
  return (
    <section aria-labelledby="describe">
      <h2 id="describe">{t('duties.handover.describe')}</h2>
      <p>{t('duties.handover.describe.what')}</p>
      <Form form={form} submit={t('duties.handover.describe.submit')}>
        <ChoiceField
          form={form}
          name="says"
          label={t(side === 'stays' ? 'duties.handover.question.stays' : 'duties.handover.question.leaves')}
          missing={t('duties.handover.question.missing')}
          options={{
            nothing: t('duties.handover.says.nothing'),
            'agreed-orally': t('duties.handover.says.agreed-orally'),
            told: t('duties.handover.says.told'),
          }}
        />
        {wantsWords ? <TextAreaField form={form} name="text" label={t('duties.handover.describe.text')} /> : null}
      </Form>
    </section>
  );
}

/** The way to put down what was agreed orally, with whom. */
export function AgreedOrally({ handover: { side, employees } }: HandoverProps) {
  const t = useTexts(dutyPageTexts);
  if (side === 'leaves' && employees.length === 0) return null;
  return (
    <section aria-labelledby="orally" className="stack">
      <h2 id="orally">{t('duties.handover.orally')}</h2>
      <p>{t('duties.handover.orally.what')}</p>
      {side === 'stays' ? (
        <div>
          <PageButton to="/oral-agreements/new" variant="secondary" size="small">
            {t('duties.handover.orally.write')}
          </PageButton>
        </div>
      ) : (
        <ul>
          {employees.map(({ id, name }) => (
            <li key={id}>
              <PageLink to="/oral-agreements/new" search={{ person: id }}>
                {t('duties.handover.orally.with', { name })}
              </PageLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
