import { z } from 'zod';
import { dayField } from '../../../../platform/fields/index.ts';
import { api, DateField, Form, useForm, useLanguage, useTexts, useToday } from '../../../../platform/ui/index.ts';
import type { RiskAssessmentView } from '../../api.ts';
import { riskTexts } from '../../texts.ts';
import { useContent } from './use-content.ts';

const entered = z.object({ assessedOn: dayField });

/** What is lacking, with a link to each part; the manager signs what lacks nothing. */
export function Sign({ seen }: { readonly seen: RiskAssessmentView }) {
  const t = useTexts(riskTexts);
  const language = useLanguage();
  const { lacking, template, content } = seen;
  const textOf = ({ code, item, hazard }: (typeof lacking)[number]) => {
    const about =
      template.items.find(({ id }) => id === item)?.text[language] ??
      content.hazards.find(({ id }) => id === hazard)?.words ??
      '';
    return t(`risk.lacking.${code as 'item-open'}`, { text: about });
  };
  const placeOf = (code: string) =>
    code.startsWith('representative') ? 'representative' : code.startsWith('item') ? 'items' : 'actions';
  return (
    <section aria-labelledby="sign" className="stack">
      <h2 id="sign">{t('risk.sign.title')}</h2>
      {lacking.length === 0 ? null : (
        <div>
          <p>{t('risk.sign.lacking')}</p>
          <ul>
            {lacking.map((one) => (
              <li key={`${one.code} ${one.item ?? one.hazard ?? ''}`}>
                <a href={`#${placeOf(one.code)}`}>{textOf(one)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {seen.maySign ? <SignForm seen={seen} /> : <p>{t('risk.sign.manager')}</p>}
    </section>
  );
}

function SignForm({ seen }: { readonly seen: RiskAssessmentView }) {
  const t = useTexts(riskTexts);
  const today = useToday();
  const { reload } = useContent(seen);
  const form = useForm({
    schema: entered,
    initial: { assessedOn: today },
    onSubmit: async ({ assessedOn }, call) => {
      const body = { revision: seen.revision, assessedOn };
      await api.post(`/api/v1/risk-assessments/${seen.id}/signature`, body, call);
      await reload();
    },
  });
  return (
    <Form form={form} submit={t('risk.sign.send')}>
      <DateField form={form} name="assessedOn" label={t('risk.sign.on')} missing={t('risk.on.missing')} to={today} />
    </Form>
  );
}
