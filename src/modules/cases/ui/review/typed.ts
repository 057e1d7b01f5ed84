import { useEffect, useState } from 'react';
import { parseLocalDate } from '../../../../kernel/local-date.ts';
import type { DecisionContent } from '../../decision.ts';

/** How a ground has been judged so far. `own`: in words instead of by a standard reason. */
export interface GroundTyped {
  readonly met?: 'yes' | 'no';
  readonly reason?: string;
  readonly words?: string;
}

/** What stands in the review form: everything as it was typed. */
export interface Typed {
  readonly outcome?: string;
  readonly grounds: Readonly<Record<string, GroundTyped>>;
  /** Why an earlier decision is corrected or tried anew. */
  readonly because: string;
  readonly reasons: string;
  readonly forbiddenPart: string;
  readonly stopBy: string;
  readonly reviewOn: string;
  readonly conditions: readonly { readonly text: string; readonly followUpOn: string }[];
  readonly deviations: Readonly<Record<string, string>>;
  readonly proposal: string;
  readonly journalNumber: string;
  readonly decidedOn: string;
}

const NOTHING: Typed = {
  grounds: {},
  because: '',
  reasons: '',
  forbiddenPart: '',
  stopBy: '',
  reviewOn: '',
  conditions: [],
  deviations: {},
  proposal: '',
  journalNumber: '',
  decidedOn: '',
};

/**
 * What is typed in a review, kept in the tab's own store until it is decided: confirming who one is leads away from the
 * page and back, and nothing may be lost on the way.
 */
export function useTyped(key: string, start: Partial<Typed>) {
  const [typed, setTyped] = useState<Typed>(() => ({ ...NOTHING, ...start, ...readFrom(key) }));
  useEffect(() => {
    if (typed !== NOTHING) sessionStorage.setItem(key, JSON.stringify(typed));
  }, [key, typed]);
  return {
    typed,
    enter: (part: Partial<Typed>) => setTyped((old) => ({ ...old, ...part })),
    judge: (ground: string, part: GroundTyped) =>
      setTyped((old) => ({ ...old, grounds: { ...old.grounds, [ground]: { ...old.grounds[ground], ...part } } })),
    forget: () => sessionStorage.removeItem(key),
  };
}

function readFrom(key: string): Partial<Typed> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Typed>;
  } catch {
    return {};
  }
}

/** A decision as it would have been typed: what one begins from when it is corrected or tried anew. */
export function typedFrom({ outcome, grounds, conditions, deviations, ...rest }: DecisionContent): Partial<Typed> {
  return {
    outcome,
    grounds: Object.fromEntries(
      grounds.map(({ ground, met, reason, words }): [string, GroundTyped] => [
        ground,
        {
          met: met ? 'yes' : 'no',
          ...(words === undefined ? {} : { words, reason: OWN_WORDS }),
          ...(words !== undefined || reason === undefined ? {} : { reason }),
        },
      ]),
    ),
    conditions,
    deviations: Object.fromEntries(deviations.map(({ limit, reason }) => [limit, reason])),
    reasons: rest.reasons ?? '',
    forbiddenPart: rest.forbiddenPart ?? '',
    stopBy: rest.stopBy ?? '',
    reviewOn: rest.reviewOn ?? '',
  };
}

/** What the outcome asks for beside the grounds. */
export interface Parts {
  readonly forbids: boolean;
  readonly refuses: boolean;
  readonly inPart: boolean;
  readonly hasConditions: boolean;
}

/** The decision as the API takes it: what the outcome does not ask for is left out. */
export function decisionFrom(
  typed: Typed,
  outcome: string,
  { forbids, inPart, hasConditions }: Parts,
): DecisionContent {
  const { because, reasons, stopBy, forbiddenPart, reviewOn, conditions, deviations } = typed;
  return {
    outcome,
    grounds: Object.entries(typed.grounds).flatMap(([ground, { met, reason, words }]) =>
      met === undefined
        ? []
        : {
            ground,
            met: met === 'yes',
            ...(met === 'no' && reason !== undefined && reason !== OWN_WORDS ? { reason } : {}),
            ...((met === 'yes' || reason === OWN_WORDS) && filled(words) ? { words: words?.trim() } : {}),
          },
    ),
    ...(filled(because) ? { because: because.trim() } : {}),
    ...(filled(reasons) ? { reasons: reasons.trim() } : {}),
    conditions: hasConditions
      ? conditions
          .filter(({ text }) => filled(text))
          .map(({ text, followUpOn }) => ({ text: text.trim(), followUpOn: followUpOn.trim() }))
      : [],
    deviations: Object.entries(deviations).flatMap(([limit, reason]) => (filled(reason) ? { limit, reason } : [])),
    ...(forbids && filled(stopBy) ? { stopBy: stopBy.trim() } : {}),
    ...(inPart && filled(forbiddenPart) ? { forbiddenPart: forbiddenPart.trim() } : {}),
    ...(filled(reviewOn) ? { reviewOn: reviewOn.trim() } : {}),
  };
}

/** Chosen instead of a standard reason. */
export const OWN_WORDS = 'own-words';

/** The fields of the form whose day cannot be read. */
export function wrongDays({ stopBy, reviewOn, conditions, decidedOn }: Typed, parts: Parts): readonly string[] {
  const days: readonly (readonly [string, string])[] = [
    ...(parts.forbids ? [['stop-by', stopBy] as const] : []),
    ['review-on', reviewOn],
    ['decided-on', decidedOn],
    ...(parts.hasConditions
      ? conditions.flatMap(({ text, followUpOn }, index) =>
          filled(text) ? [[`condition-day-${index}`, followUpOn || '?'] as const] : [],
        )
      : []),
  ];
  return days.flatMap(([field, day]) => (filled(day) && parseLocalDate(day.trim()) === undefined ? field : []));
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
