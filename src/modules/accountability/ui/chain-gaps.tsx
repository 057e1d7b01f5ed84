import type { LocalDate } from '../../../kernel/local-date.ts';
import { useFormats, useLanguage, useTexts } from '../../../platform/ui/index.ts';
import type { GapAnswer } from '../api.ts';
import { chainTexts } from './texts.ts';
import { useChainWords } from './words.ts';

/** Every gap as an item of its own, the topmost holder's first. Never an accusation: what, of whom, by when. */
export function Gaps({ gaps }: { readonly gaps: readonly GapAnswer[] }) {
  const t = useTexts(chainTexts);
  const firstFinal = gaps.findIndex(({ isFinal }) => isFinal);
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{t('accountability.gaps')}</h2>
      {gaps.length === 0 ? (
        <p>{t('accountability.gaps.none')}</p>
      ) : (
        <>
          {gaps.length === 1 ? null : <p>{t('accountability.gaps.order')}</p>}
          <ol className="chain-gaps">
            {gaps.map((gap, index) => (
              <li key={`${gap.kind} ${gap.duty} ${gap.person?.id ?? index}`}>
                <Gap gap={gap} isFirst={index === firstFinal} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Gap({ gap, isFirst }: { readonly gap: GapAnswer; readonly isFirst: boolean }) {
  const t = useTexts(chainTexts);
  const language = useLanguage();
  const formats = useFormats();
  const words = useChainWords();
  const { role, unit } = gap;
  const whom = role === null ? t('accountability.gap.nobody-above') : words.office({ role, unit });
  const final = isFirst ? 'first' : 'final';
  return (
    <div className="chain-gap">
      <p className="chain-gap__label">{t(`accountability.gap.${gap.isFinal ? final : 'so-far'}`)}</p>
      <p>
        <strong>{gap.title[language]}</strong>
      </p>
      <p>
        {gap.kind === 'recording'
          ? t('accountability.duty.due', { day: formats.day(gap.dueOn as LocalDate) })
          : t('accountability.gap.expected', { whom, day: formats.day(gap.dueOn as LocalDate) })}
      </p>
      {gap.kind === 'duty' ? (
        gap.isFinal ? null : (
          <p>{t('accountability.gap.before-reply')}</p>
        )
      ) : (
        <p>{t(`accountability.gap.${gap.kind}`, { lacking: words.means(gap.lacking) })}</p>
      )}
    </div>
  );
}
