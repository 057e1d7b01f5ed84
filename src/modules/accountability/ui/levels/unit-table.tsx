import { PageLink, PlainTable, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { LevelAnswer, LevelUnitAnswer } from '../../levels/api.ts';
import { countOf, DutyNumber, PartNumber } from './level-numbers.tsx';
import { levelTexts } from './texts.ts';

/** The unit and those right below it, side by side, all that lies under each counted in. */
export function UnitTable({ level }: { readonly level: LevelAnswer }) {
  const t = useTexts(levelTexts);
  const rows = level.units.filter(({ depth }) => depth <= 1);
  if (rows.length < 2) return null;
  const waiting = level.parts.filter(({ part }) => part.startsWith('case.'));
  return (
    <section>
      <h2>{t('accountability.level.units')}</h2>
      <PlainTable
        name={t('accountability.level.units')}
        titles={[
          t('accountability.level.unit'),
          t('accountability.level.duty.overdue'),
          t('accountability.level.duty.climbed'),
          t('accountability.level.duty.due'),
          t('accountability.level.answered'),
          t('accountability.level.waits'),
          t('accountability.level.oral'),
        ]}
        rows={rows.map((one) => ({
          key: one.unit.id,
          cells: [
            one.depth === 0 ? t('accountability.level.all', { name: one.unit.name }) : <UnitLink key="name" of={one} />,
            <DutyNumber key="overdue" unit={one.unit.id} state="overdue" count={one.duties.overdue} />,
            <DutyNumber key="climbed" unit={one.unit.id} state="climbed" count={one.duties.climbed} />,
            <DutyNumber key="due" unit={one.unit.id} state="due" count={one.duties.due} />,
            <Answered key="answered" of={one} />,
            <Waiting key="waits" of={one} parts={waiting.map(({ part }) => part)} />,
            <PartNumber
              key="oral"
              unit={one.unit.id}
              part="oral-agreement"
              state="waits"
              count={countOf(one, 'oral-agreement', 'waits')}
            />,
          ],
        }))}
      />
    </section>
  );
}

/** A unit, leading to its own level. */
export function UnitLink({ of: { unit } }: { readonly of: LevelUnitAnswer }) {
  return (
    <PageLink to="/levels" search={{ unit: unit.id }}>
      {unit.name}
    </PageLink>
  );
}

function Answered({ of }: { readonly of: LevelUnitAnswer }) {
  const t = useTexts(levelTexts);
  const { number, percent } = useFormats();
  const n = countOf(of, 'answers', 'answered');
  const all = n + countOf(of, 'answers', 'waits') + countOf(of, 'answers', 'not-asked');
  if (all === 0) return t('accountability.level.nobody');
  // Rounded down: all but one is not everybody.
  const share = percent(Math.floor((n / all) * 100));
  return t('accountability.level.answered.of', { n: number(n), all: number(all), share });
}

/** Of several parts, each of its own rows: the number is told, and each part's number above opens them. */
function Waiting({ of, parts }: { readonly of: LevelUnitAnswer; readonly parts: readonly string[] }) {
  const { number } = useFormats();
  return number(parts.reduce((sum, part) => sum + countOf(of, part, 'waits'), 0));
}
