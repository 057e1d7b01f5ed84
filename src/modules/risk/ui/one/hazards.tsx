import { z } from 'zod';
import {
  ChoiceField,
  Disclosure,
  Form,
  SelectField,
  StatusTag,
  TextAreaField,
  useForm,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { RiskAssessmentView } from '../../api.ts';
import { hazard } from '../../assessment.ts';
import { riskTexts } from '../../texts.ts';
import { SmallButton } from './small-button.tsx';
import { newRowId, useContent } from './use-content.ts';

const TONES = { low: 'neutral', medium: 'attention', high: 'late' } as const;
const GRADE = z.enum(['1', '2', '3', '4']);
const entered = z.object({
  item: z.string().min(1),
  words: hazard.shape.words,
  probability: GRADE,
  consequence: GRADE,
});
/** A risk that no question asks about, by whose subject it is. */
const OTHER = {
  'other:work-environment': 'work-environment',
  'other:information-security': 'information-security',
} as const;

/** The risks that were seen: how probable times how serious, against the template's limits. */
export function Hazards({ seen }: { readonly seen: RiskAssessmentView }) {
  const t = useTexts(riskTexts);
  const { save } = useContent(seen);
  const { hazards } = seen.content;
  const isOpen = seen.mayWrite && seen.signed === null;
  return (
    <section aria-labelledby="hazards" className="stack">
      <h2 id="hazards">{t('risk.part.hazards')}</h2>
      {hazards.length === 0 ? <p>{t('risk.hazards.none')}</p> : null}
      <ul className="risk-list" hidden={hazards.length === 0}>
        {hazards.map(({ id, words, probability, consequence, area }) => (
          <li key={id}>
            <p>{words}</p>
            <div className="risk-row">
              <StatusTag tone={TONES[seen.grades[id] ?? 'low']}>
                {t(`risk.grade.${seen.grades[id] ?? 'low'}`)}
              </StatusTag>
              <span className="muted">
                {t(`risk.area.${area}`)}. {t('risk.hazard.grade', { probability, consequence })}
              </span>
              {isOpen ? (
                <SmallButton
                  text={t('risk.remove')}
                  about={t('risk.hazard.remove', { text: words })}
                  act={() =>
                    save((now) => ({
                      hazards: now.hazards.filter((one) => one.id !== id),
                      // What was planned against it has nothing to act upon any more.
                      actions: now.actions.filter((one) => one.hazard !== id),
                    }))
                  }
                />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <Disclosure title={t('risk.hazard.add')}>{(close) => <HazardForm seen={seen} onDone={close} />}</Disclosure>
      ) : null}
    </section>
  );
}

function HazardForm({ seen, onDone }: { readonly seen: RiskAssessmentView; onDone(): void }) {
  const t = useTexts(riskTexts);
  const language = useLanguage();
  const { save } = useContent(seen);
  const { items } = seen.template;
  const form = useForm({
    schema: entered,
    onSubmit: async ({ item, words, probability, consequence }) => {
      const asked = items.find(({ id }) => id === item);
      const added = {
        id: newRowId(),
        item: asked?.id ?? null,
        area: asked?.area ?? OTHER[item as keyof typeof OTHER],
        words,
        probability: Number(probability),
        consequence: Number(consequence),
      };
      await save(({ hazards, withoutRisk }) => ({
        hazards: [...hazards, added],
        withoutRisk: withoutRisk.filter((one) => one !== item),
      }));
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('risk.hazard.save')}>
      <SelectField
        form={form}
        name="item"
        label={t('risk.hazard.item')}
        missing={t('risk.hazard.item.missing')}
        options={{
          ...Object.fromEntries(items.map(({ id, text }) => [id, text[language]])),
          'other:work-environment': t('risk.hazard.other.work-environment'),
          'other:information-security': t('risk.hazard.other.information-security'),
        }}
      />
      <TextAreaField form={form} name="words" label={t('risk.hazard.words')} missing={t('risk.hazard.words.missing')} />
      {(['probability', 'consequence'] as const).map((name) => (
        <ChoiceField
          key={name}
          form={form}
          name={name}
          label={t(`risk.hazard.${name}`)}
          missing={t(`risk.hazard.${name}.missing`)}
          options={{
            1: t(`risk.${name}.1`),
            2: t(`risk.${name}.2`),
            3: t(`risk.${name}.3`),
            4: t(`risk.${name}.4`),
          }}
        />
      ))}
    </Form>
  );
}
