import type { Instant } from '../../../kernel/clock.ts';
import type { Id, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DatedTemplate, GuidelineContent } from '../../guidelines/index.ts';
import type { CaseId } from '../case.ts';

export type ConsultationId = Id<'CaseConsultationId'>;

/** The subject kind of consultations in the journal. */
export const CONSULTATION = 'case-consultation';
/** The resource that the policy knows them by. */
export const ASKED = 'consultation';
const REQUESTED = 'consultation.requested';

/** What a specialist can be asked about. */
export const ABOUTS = ['hr', 'tax', 'information-security', 'security-protection'] as const;
export type About = (typeof ABOUTS)[number];

export const POSITIONS = ['no-objection', 'on-conditions', 'objects'] as const;
export type Position = (typeof POSITIONS)[number];

/** A question to a specialist about a case, before it is decided. */
export interface Consultation {
  readonly id: ConsultationId;
  readonly case: CaseId;
  readonly about: About;
  /** Who is to answer, as the guideline said when it was asked. */
  readonly askedRole: string;
  readonly question: string;
  readonly answerBy: LocalDate;
  readonly askedBy: PersonId | null;
  readonly askedAt: Instant;
  readonly answer: {
    readonly position: Position;
    readonly words: string;
    readonly by: PersonId | null;
    readonly at: Instant;
  } | null;
  /** It was decided, or taken back, before an answer came. */
  readonly withdrawnAt: Instant | null;
}

/** What can be asked about a kind of case, and of whom: the guidelines say, by who owes an answer. */
export function consultable(
  contents: readonly Pick<GuidelineContent, 'templates'>[],
  kind: string,
): ReadonlyMap<About, string> {
  const asking = contents
    .flatMap(({ templates }) => templates)
    .filter((template) => template.kind === 'dated')
    .filter(({ arisesOn }) => arisesOn.includes(REQUESTED))
    .filter((template) => valuesOf(template, 'kind')?.includes(kind) ?? true);
  return new Map(
    ABOUTS.flatMap((about) => {
      const template = asking.find((one) => valuesOf(one, 'about')?.includes(about) ?? true);
      return template === undefined ? [] : [[about, template.holder] as const];
    }),
  );
}

/** What a template asks a fact to be; undefined when it does not ask. */
function valuesOf({ when }: DatedTemplate, fact: string): readonly unknown[] | undefined {
  return when.find((condition) => condition.fact === fact)?.is;
}
