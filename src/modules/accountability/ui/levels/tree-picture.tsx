import './level-page.css';
import { useId } from 'react';
import { PlainTable, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { LevelAnswer, LevelUnitAnswer } from '../../levels/api.ts';
import { type Block, icicleOf, type Tone, toneOf } from '../../levels/icicle.ts';
import { DutyNumber } from './level-numbers.tsx';
import { levelTexts } from './texts.ts';
import { UnitLink } from './unit-table.tsx';
import { useWidth } from './use-width.ts';

const ROW = 40;
const LETTER = 7.2;

/** The tree as a picture, and the table that says the same: the table is what is read aloud, printed and copied. */
export function TreePicture({ level }: { readonly level: LevelAnswer }) {
  const t = useTexts(levelTexts);
  const { number, percent } = useFormats();
  const parts = level.units.map(weighed);
  const names = new Map(level.units.map(({ unit }) => [unit.id, unit.name]));
  if (level.units.length < 2) return null;
  return (
    <section>
      <h2>{t('accountability.level.tree')}</h2>
      {parts[0]?.weight === 0 ? (
        <p>{t('accountability.level.tree.none')}</p>
      ) : (
        <>
          <p>{t('accountability.level.tree.what')}</p>
          <Icicle
            blocks={icicleOf(parts)}
            names={names}
            label={t('accountability.level.tree.picture', { name: level.unit.name })}
          />
          <Legend />
          <PlainTable
            name={t('accountability.level.tree')}
            titles={[
              t('accountability.level.unit'),
              t('accountability.level.tree.count'),
              t('accountability.level.duty.overdue'),
              t('accountability.level.tree.share'),
              t('accountability.level.tone'),
            ]}
            rows={level.units.map((one) => {
              const { weight, late } = weighed(one);
              return {
                key: one.unit.id,
                cells: [
                  <UnitName key="name" of={one} above={one.depth > 1 ? names.get(one.parent ?? '') : undefined} />,
                  number(weight),
                  <DutyNumber key="overdue" unit={one.unit.id} state="overdue" count={late} />,
                  weight === 0 ? '' : percent(Math.round((late / weight) * 100)),
                  t(`accountability.level.tone.${toneOf({ weight, late })}`),
                ],
              };
            })}
          />
        </>
      )}
    </section>
  );
}

/** What is open or was done in the last year weighs; what is overdue is late. */
function weighed({ unit, parent, depth, duties }: LevelUnitAnswer) {
  const { due, overdue, met, late } = duties;
  return { id: unit.id as string, parent, depth, weight: due + overdue + met + late, late: overdue };
}

function UnitName({ of, above }: { readonly of: LevelUnitAnswer; readonly above: string | undefined }) {
  const t = useTexts(levelTexts);
  if (of.depth === 0) return t('accountability.level.all', { name: of.unit.name });
  if (above === undefined) return <UnitLink of={of} />;
  // One sentence in every language, with the link where the name stands.
  const [before = '', after = ''] = t('accountability.level.unit.within', { name: '\n', above }).split('\n');
  return (
    <>
      {before}
      <UnitLink of={of} />
      {after}
    </>
  );
}

interface IcicleProps {
  readonly blocks: readonly Block[];
  readonly names: ReadonlyMap<string, string>;
  /** What the picture shows, and where the same stands in words. */
  readonly label: string;
}

/** The picture alone: whoever shows it shows its table too. */
export function Icicle({ blocks, names, label }: IcicleProps) {
  const hatch = useId();
  const [ref, width] = useWidth();
  const rows = Math.max(...blocks.map(({ depth }) => depth)) + 1;
  return (
    <div ref={ref}>
      <svg className="level-picture" viewBox={`0 0 ${width} ${rows * ROW}`} role="img" aria-label={label}>
        <Hatch id={hatch} />
        {blocks.map(({ id, depth, from, to, tone }) => {
          const box = { x: from * width, y: depth * ROW, width: (to - from) * width, height: ROW };
          const name = shortened(names.get(id) ?? '', box.width - 10);
          return (
            <g key={id}>
              <rect {...box} className={`level-block level-block--${tone}`} />
              {tone === 'much' ? <rect {...box} fill={`url(#${hatch})`} /> : null}
              {name === '' ? null : (
                <text x={box.x + 6} y={box.y + ROW / 2 + 5}>
                  {name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="level-hatch" x1="0" y1="0" x2="0" y2="8" />
      </pattern>
    </defs>
  );
}

/** As much of a name as has room; nothing when only a letter or two have. */
function shortened(name: string, room: number): string {
  const letters = Math.floor(room / LETTER);
  if (letters >= name.length) return name;
  return letters < 5 ? '' : `${name.slice(0, letters - 1).trimEnd()}…`;
}

const TONES = ['well', 'some', 'much'] as const satisfies readonly Tone[];
const WITH_HIDDEN = [...TONES, 'hidden'] as const satisfies readonly Tone[];

/** What the shades and lines of the picture mean. */
export function Legend({ hides = false }: { readonly hides?: boolean }) {
  const t = useTexts(levelTexts);
  const hatch = useId();
  return (
    <ul className="level-legend">
      {(hides ? WITH_HIDDEN : TONES).map((tone) => (
        <li key={tone}>
          <svg width="24" height="16" aria-hidden="true">
            {tone === 'much' ? <Hatch id={hatch} /> : null}
            <rect x="0.5" y="0.5" width="23" height="15" className={`level-block level-block--${tone}`} />
            {tone === 'much' ? <rect width="24" height="16" fill={`url(#${hatch})`} /> : null}
          </svg>
          {t(`accountability.level.tone.${tone}`)}
        </li>
      ))}
    </ul>
  );
}
