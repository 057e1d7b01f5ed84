import { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  ChoiceField,
  DateField,
  Disclosure,
  Form,
  TextAreaField,
  TextField,
  useForm,
  useFormats,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import type { RiskAssessmentView } from '../../api.ts';
import { OPINIONS, representative } from '../../assessment.ts';
import { riskTexts } from '../../texts.ts';
import { useContent } from './use-content.ts';

/** Was somebody there: answered, not left alone. */
const WAS_THERE = z.enum(['yes', 'no']);
const entered = z.object({
  who: representative.shape.who,
  name: representative.shape.name,
  calledOn: representative.shape.calledOn,
  attended: WAS_THERE,
  opinion: z.enum(OPINIONS),
  words: z.string().trim().max(2_000).optional(),
});

/** The safety representative: called, and there or not. "Kallat men deltog inte" is an answer like any other. */
export function RepresentativePart({ seen }: { readonly seen: RiskAssessmentView }) {
  const t = useTexts(riskTexts);
  const formats = useFormats();
  const { representative: said } = seen.content;
  return (
    <section aria-labelledby="representative" className="stack">
      <h2 id="representative">{t('risk.part.representative')}</h2>
      {said === null ? (
        <p>{t('risk.representative.none')}</p>
      ) : (
        <div>
          <p>
            {t(`risk.representative.said.${said.attended ? 'attended' : 'absent'}`, {
              name: said.name,
              who: t(`risk.who.${said.who}`),
              day: formats.day(said.calledOn as LocalDate),
            })}{' '}
            {t('risk.opinion')}: {t(`risk.opinion.${said.opinion}`).toLocaleLowerCase()}.
          </p>
          {said.words === null ? null : <p>{said.words}</p>}
        </div>
      )}
      {seen.mayWrite && seen.signed === null ? (
        <Disclosure title={t('risk.representative.save')}>
          {(close) => <RepresentativeForm seen={seen} onDone={close} />}
        </Disclosure>
      ) : null}
    </section>
  );
}

function RepresentativeForm({ seen, onDone }: { readonly seen: RiskAssessmentView; onDone(): void }) {
  const t = useTexts(riskTexts);
  const today = useToday();
  const { save } = useContent(seen);
  const { representative: said } = seen.content;
  const form = useForm({
    schema: entered,
    initial: said === null ? {} : { ...said, attended: said.attended ? 'yes' : 'no' },
    onSubmit: async ({ attended, words, ...rest }) => {
      await save(() => ({ representative: { ...rest, attended: attended === 'yes', words: words || null } }));
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('risk.representative.save')}>
      <ChoiceField
        form={form}
        name="who"
        label={t('risk.representative.who')}
        missing={t('risk.representative.who.missing')}
        options={{
          'safety-representative': t('risk.representative.who.own'),
          'head-safety-representative': t('risk.representative.who.head'),
        }}
      />
      <TextField
        form={form}
        name="name"
        label={t('risk.representative.name')}
        hint={t('risk.representative.name.hint')}
        missing={t('risk.representative.name.missing')}
      />
      <DateField
        form={form}
        name="calledOn"
        label={t('risk.representative.called-on')}
        missing={t('risk.representative.called-on.missing')}
        to={today}
      />
      <ChoiceField
        form={form}
        name="attended"
        label={t('risk.representative.attended')}
        missing={t('risk.representative.attended.missing')}
        options={{ yes: t('risk.representative.attended.yes'), no: t('risk.representative.attended.no') }}
      />
      <ChoiceField
        form={form}
        name="opinion"
        label={t('risk.opinion')}
        missing={t('risk.opinion.missing')}
        options={{
          agrees: t('risk.opinion.agrees'),
          disagrees: t('risk.opinion.disagrees'),
          none: t('risk.opinion.none'),
        }}
      />
      <TextAreaField form={form} name="words" label={t('risk.opinion.words')} />
    </Form>
  );
}
