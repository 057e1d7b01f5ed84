import { PageLink, useFormats, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { LevelAnswer } from '../../levels/api.ts';
import { levelTexts } from './texts.ts';

type DutyState = keyof LevelAnswer['units'][number]['duties'];
export const DUTY_STATES = ['overdue', 'climbed', 'due', 'met', 'late'] as const satisfies readonly DutyState[];

/** How many duties stand so; it opens them. */
export function DutyNumber({
  unit,
  state,
  count,
  template,
}: {
  readonly unit: string;
  readonly state: DutyState;
  readonly count: number;
  readonly template?: string;
}) {
  const { number } = useFormats();
  if (count === 0) return number(0);
  return (
    <PageLink to="/unit-duties" search={{ unit, state, ...(template === undefined ? {} : { template }) }} hash="rows">
      {number(count)}
    </PageLink>
  );
}

/** How many of a part stand so; it opens them. */
export function PartNumber({
  unit,
  part,
  state,
  count,
}: {
  readonly unit: string;
  readonly part: string;
  readonly state: string;
  readonly count: number;
}) {
  const { number } = useFormats();
  if (count === 0) return number(0);
  return (
    <PageLink to="/levels/rows" search={{ unit, part, state }}>
      {number(count)}
    </PageLink>
  );
}

/** The numbers of the unit itself with all below it: its duties, and every part that the reader may see. */
export function Numbers({ level: { unit, units, parts } }: { readonly level: LevelAnswer }) {
  const t = useTexts(levelTexts);
  const language = useLanguage();
  const [whole] = units;
  if (whole === undefined) return null;
  return (
    <>
      <section aria-labelledby="duties">
        <h2 id="duties">{t('accountability.level.duties')}</h2>
        <div className="level-numbers">
          <dl>
            {DUTY_STATES.map((state) => (
              <Pair key={state} term={t(`accountability.level.duty.${state}`)}>
                <DutyNumber unit={unit.id} state={state} count={whole.duties[state]} />
              </Pair>
            ))}
          </dl>
        </div>
      </section>
      <section aria-labelledby="parts">
        <h2 id="parts">{t('accountability.level.parts')}</h2>
        {parts.length === 0 ? <p>{t('accountability.level.parts.none')}</p> : null}
        <div className="level-numbers">
          {parts.map(({ part, title, states }) => (
            <div key={part}>
              <h3>{title[language]}</h3>
              <dl>
                {states.map(({ state, title: of }) => (
                  <Pair key={state} term={of[language]}>
                    <PartNumber unit={unit.id} part={part} state={state} count={countOf(whole, part, state)} />
                  </Pair>
                ))}
              </dl>
            </div>
          ))}
        </div>
      </section>
    </>
  );
}

function Pair({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** How many of a part stand so in a unit with all below it. */
export function countOf(unit: LevelAnswer['units'][number], part: string, state: string): number {
  return unit.parts.find((one) => one.part === part)?.counts[state] ?? 0;
}
