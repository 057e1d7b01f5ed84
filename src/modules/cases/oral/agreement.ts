import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, EmploymentId, Id, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CaseId } from '../case.ts';

export type OralAgreementId = Id<'OralAgreementId'>;

/** The two sides of an agreement. */
export const SIDES = ['employee', 'manager'] as const;
export type Side = (typeof SIDES)[number];

/**
 * An oral agreement (muntlig överenskommelse) as a recorded fact. It is no decision: what it means is sorted out in a
 * case or a talk. From `statedAt` the employer knows, whoever stated it (DOMAIN rules 9 and 10).
 */
export interface OralAgreement {
  readonly id: OralAgreementId;
  readonly kind: string;
  readonly authority: AuthorityId;
  readonly person: PersonId;
  readonly employment: EmploymentId;
  readonly statedBy: Side;
  readonly statedByPerson: PersonId | null;
  readonly statedAt: Instant;
  readonly words: string;
  readonly agreedOn: LocalDate | null;
  /** What the other side says of it. */
  readonly answer: {
    readonly by: PersonId | null;
    readonly at: Instant;
    readonly agrees: boolean;
    readonly words: string | null;
  } | null;
  /** A written case or a talk. */
  readonly followed: { readonly at: Instant; readonly case: CaseId | null; readonly talkOn: LocalDate | null } | null;
}

/** The side that has yet to say what it thinks. */
export function otherSide(side: Side): Side {
  return side === 'employee' ? 'manager' : 'employee';
}

/** How an agreement stands; what the two sides say of it is never weighed. */
export const STANDINGS = ['waits', 'agreed', 'denied', 'followed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How it stands, in words of its own: never valid, never void. */
export function standingOf({ answer, followed }: Pick<OralAgreement, 'answer' | 'followed'>): Standing {
  if (followed !== null) return 'followed';
  if (answer === null) return 'waits';
  return answer.agrees ? 'agreed' : 'denied';
}
