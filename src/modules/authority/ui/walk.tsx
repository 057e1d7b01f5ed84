import './walk.css';
import { useTexts } from '../../../platform/ui/index.ts';
import type { DeciderAnswer } from '../api.ts';
import { tellReason } from '../tell-reasons.ts';
import { authorityTexts } from '../texts.ts';

interface WalkProps {
  readonly reasons: DeciderAnswer['reasons'];
  /** What the body is called, when one decides. */
  readonly body: string | undefined;
}

/** The way to the one who decides, from the first level and up, each step in a sentence. */
export function Walk({ reasons, body }: WalkProps) {
  const t = useTexts(authorityTexts);
  const names = new Map(reasons.flatMap(({ person }) => (person === null ? [] : [[person.id, person.name] as const])));
  return (
    <ol className="walk">
      {reasons.map(({ level, because, person }, step) => (
        <li
          // A level can be walked past twice, and the steps never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={step}
          className={because.startsWith('decides') ? 'walk__step walk__step--decides' : 'walk__step'}
        >
          {tellReason(t, { level, because, person: person?.id ?? null }, { nameOf: (one) => names.get(one), body })}
        </li>
      ))}
    </ol>
  );
}
