import { useTexts } from '../../../platform/ui/index.ts';
import type { RunView } from '../api.ts';
import { sourceTexts } from '../sources/source-texts.ts';
import type { sv } from '../sources/texts.sv.ts';
import { mappingTexts } from '../texts.ts';

export type Kind = RunView['kinds'][number]['kind'];
type SourceKey = Extract<keyof typeof sv, `mapping.source.${string}`>;

/** What a kind of file is called: a file of ours, or a foreign one. */
export function useKindWords(): (kind: Kind, gives?: readonly string[]) => string {
  const t = useTexts(mappingTexts);
  const s = useTexts(sourceTexts) as (key: SourceKey) => string;
  return (kind, gives = []) =>
    gives.includes(kind)
      ? t(`mapping.file.${kind as RunView['readable'][number]}`)
      : s(`mapping.source.${kind}` as SourceKey);
}
