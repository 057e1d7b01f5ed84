import { useTexts } from '../../../platform/ui/index.ts';
import type { DeciderAnswer } from '../api.ts';
import { authorityTexts } from '../texts.ts';
import { authorityPageTexts } from './texts.ts';

type Decider = DeciderAnswer['decider'];

/** Says who decides: by name, or by role when the reader may not know the name. */
export function useDeciderText() {
  const t = useTexts(authorityTexts);
  const p = useTexts(authorityPageTexts);
  const levelOf = ({ level }: Decider) => (level === null ? undefined : t(`authority.level.${level}`));
  const whoIs = (decider: Decider): string => {
    if (decider.kind === 'body') return decider.body?.name ?? t('authority.body');
    const level = levelOf(decider);
    return decider.person?.name ?? (level === undefined ? '–' : t('authority.somebody', { level }));
  };
  return {
    who: whoIs,
    level: levelOf,
    /** "Anna Ek, närmaste chef", "Bo Al, i stället för Anna Ek". */
    whole: (decider: Decider): string => {
      const who = whoIs(decider);
      if (decider.actingFor !== null) return p('authority.decision.acting-for', { who, other: decider.actingFor.name });
      const level = decider.person === null ? undefined : levelOf(decider);
      return level === undefined ? who : p('authority.decision.as', { who, level });
    },
  };
}
