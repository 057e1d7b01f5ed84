/** What kind of problem a code stands for: an HTTP status and one sentence that says what to do, in both languages. */
export interface ProblemKind {
  readonly status: number;
  readonly sv: string;
  readonly en: string;
}

/** Facts that a problem carries to its reader. `{name}` in the sentence is filled from here. Never personal numbers. */
export type ProblemFacts = Readonly<Record<string, unknown>>;

/** The one error that is shown to people. Anything else that is thrown becomes "unexpected", with an id and no message. */
export class Problem extends Error {
  readonly code: string;
  readonly kind: ProblemKind;
  readonly facts: ProblemFacts;

  constructor(code: string, kind: ProblemKind, facts: ProblemFacts) {
    super(`${code}: ${fillIn(kind.en, facts)}`);
    this.name = 'Problem';
    this.code = code;
    this.kind = kind;
    this.facts = facts;
  }

  /** The sentence in the reader's language. */
  text(language: 'sv' | 'en'): string {
    return fillIn(this.kind[language], this.facts);
  }
}

/**
 * Makes a module's `problem(code, facts)` from its table of kinds. Codes begin with the module's name:
 * `throw problem('organisation.unit-unknown', { unit })`.
 */
export function defineProblems<const Kinds extends Record<string, ProblemKind>>(kinds: Kinds) {
  return function problem(code: keyof Kinds & string, facts: ProblemFacts = {}): Problem {
    return new Problem(code, kinds[code] as ProblemKind, facts);
  };
}

function fillIn(sentence: string, facts: ProblemFacts): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? String(facts[name]) : whole));
}
