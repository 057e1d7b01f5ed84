import { PlainTable, useTexts } from '../../../platform/ui/index.ts';
import type { ToldView } from '../api.ts';
import { sourceTexts } from '../sources/source-texts.ts';
import type { sv } from '../sources/texts.sv.ts';
import { mappingTexts } from '../texts.ts';

type ReasonKey = Extract<keyof typeof sv, `mapping.reason.${string}`>;

/** What an adapter did not use of a file, reason by reason, and on which lines; never what stood there. */
export function Told({ name, told }: { readonly name: string; readonly told: readonly ToldView[] }) {
  const t = useTexts(mappingTexts);
  const s = useTexts(sourceTexts) as (key: ReasonKey, facts: Readonly<Record<string, string | number>>) => string;
  if (told.length === 0) return null;
  return (
    <PlainTable
      name={name}
      stacks
      titles={[t('mapping.told.why'), t('mapping.told.is'), t('mapping.told.n'), t('mapping.told.lines')]}
      rows={told.map(({ is, code, facts, n, lines }) => ({
        key: `${is} ${code} ${JSON.stringify(facts)}`,
        cells: [
          s(`mapping.reason.${code}` as ReasonKey, facts),
          t(`mapping.told.${is}`),
          n,
          `${lines.join(', ')}${n > lines.length ? ' …' : ''}`,
        ],
      }))}
    />
  );
}
