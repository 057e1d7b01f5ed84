import { PlainTable, useFormats, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { LevelAnswer } from '../../levels/api.ts';
import { levelTexts } from './texts.ts';
import { useWidth } from './use-width.ts';

type Month = LevelAnswer['months'][number];
const STATES = ['met', 'late', 'overdue'] as const;
const HEIGHT = 140;

/** How what was due each month has gone: bars, and the table that says the same. */
export function Months({ months }: { readonly months: readonly Month[] }) {
  const t = useTexts(levelTexts);
  const { number, percent } = useFormats();
  const name = useMonthName();
  return (
    <section>
      <h2>{t('accountability.level.months')}</h2>
      {months.length === 0 ? (
        <p>{t('accountability.level.months.none')}</p>
      ) : (
        <>
          <p>{t('accountability.level.months.what')}</p>
          <Bars months={months} />
          <ul className="level-legend">
            {STATES.map((state) => (
              <li key={state}>
                <svg width="24" height="16" aria-hidden="true">
                  <rect width="24" height="16" className={`level-bar--${state}`} />
                </svg>
                {t(`accountability.level.month.${state}`)}
              </li>
            ))}
          </ul>
          <PlainTable
            name={t('accountability.level.months')}
            titles={[
              t('accountability.level.month'),
              ...STATES.map((state) => t(`accountability.level.month.${state}`)),
              t('accountability.level.month.share'),
            ]}
            rows={months.map((month) => ({
              key: month.month,
              cells: [
                name(month.month, 'long'),
                ...STATES.map((state) => number(month[state])),
                percent(Math.floor((month.met / allOf(month)) * 100)),
              ],
            }))}
          />
        </>
      )}
    </section>
  );
}

function Bars({ months }: { readonly months: readonly Month[] }) {
  const t = useTexts(levelTexts);
  const name = useMonthName();
  const [ref, width] = useWidth();
  const step = width / months.length;
  const highest = Math.max(...months.map(allOf));
  return (
    <div ref={ref}>
      <svg
        className="level-picture"
        viewBox={`0 0 ${width} ${HEIGHT + 24}`}
        role="img"
        aria-label={t('accountability.level.months.picture')}
      >
        {months.map((month, index) => (
          <g key={month.month}>
            {stackOf(month, highest).map(({ state, y, height }) => (
              <rect
                key={state}
                className={`level-bar--${state}`}
                x={index * step + step * 0.15}
                width={step * 0.7}
                y={y}
                height={height}
              />
            ))}
            <text x={(index + 0.5) * step} y={HEIGHT + 17} textAnchor="middle">
              {name(month.month, step < 34 ? 'narrow' : 'short')}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function stackOf(month: Month, highest: number) {
  let y = HEIGHT;
  return STATES.map((state) => {
    const height = (month[state] / highest) * HEIGHT;
    y -= height;
    return { state, y, height };
  });
}

function allOf({ met, late, overdue }: Month): number {
  return met + late + overdue;
}

function useMonthName() {
  const language = useLanguage();
  return (month: string, length: 'long' | 'short' | 'narrow') =>
    new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
      month: length,
      ...(length === 'long' ? { year: 'numeric' as const } : {}),
      timeZone: 'UTC',
    }).format(new Date(`${month}-15T12:00:00Z`));
}
