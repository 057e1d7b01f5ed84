import { useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { RiskAssessmentView } from '../../api.ts';
import { AREAS } from '../../template.ts';
import { riskTexts } from '../../texts.ts';
import { SmallButton } from './small-button.tsx';
import { useContent } from './use-content.ts';

/** The questions of the template, each thought through: no risk, or the risks that were seen. */
export function Items({ seen }: { readonly seen: RiskAssessmentView }) {
  const t = useTexts(riskTexts);
  const isOpen = seen.mayWrite && seen.signed === null;
  return (
    <section aria-labelledby="items" className="stack">
      <h2 id="items">{t('risk.part.items')}</h2>
      {isOpen ? <p>{t('risk.items.lead')}</p> : null}
      {AREAS.map((area) => (
        <div key={area}>
          <h3>{t(`risk.area.${area}`)}</h3>
          <ul className="risk-list">
            {seen.template.items
              .filter((one) => one.area === area)
              .map((item) => (
                <ItemRow key={item.id} seen={seen} item={item} isOpen={isOpen} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface ItemRowProps {
  readonly seen: RiskAssessmentView;
  readonly item: RiskAssessmentView['template']['items'][number];
  readonly isOpen: boolean;
}

function ItemRow({ seen, item, isOpen }: ItemRowProps) {
  const t = useTexts(riskTexts);
  const language = useLanguage();
  const { save } = useContent(seen);
  const { withoutRisk, hazards } = seen.content;
  const text = item.text[language];
  const risks = hazards.filter((one) => one.item === item.id).length;
  const isWithout = withoutRisk.includes(item.id);
  const state = risks > 0 ? t('risk.item.risk', { n: risks }) : isWithout ? t('risk.item.none') : t('risk.item.open');
  return (
    <li>
      <p>{text}</p>
      <div className="risk-row">
        <strong>{state}</strong>
        {isOpen && risks === 0 ? (
          isWithout ? (
            <SmallButton
              text={t('risk.item.unmark')}
              about={t('risk.item.unmark.about', { text })}
              act={() => save((now) => ({ withoutRisk: now.withoutRisk.filter((one) => one !== item.id) }))}
            />
          ) : (
            <SmallButton
              text={t('risk.item.mark')}
              about={t('risk.item.mark.about', { text })}
              act={() => save((now) => ({ withoutRisk: [...now.withoutRisk, item.id] }))}
            />
          )
        ) : null}
      </div>
    </li>
  );
}
