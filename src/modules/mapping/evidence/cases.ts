import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Decimal, parseDecimal } from '../../../kernel/money.ts';
import { type OrganisationNumber, parseOrganisationNumber } from '../../../kernel/organisation-number.ts';
import type { CaseKind, CaseStatus, Texts } from '../schema.ts';
import { type Span, spanOf } from '../span.ts';
import type { Person } from './people.ts';

/** A case of the register that counts: not withdrawn, and of a person in employees.csv. */
export interface Case extends Span {
  readonly id: string;
  readonly person: Person;
  readonly kind: CaseKind;
  readonly status: Exclude<CaseStatus, 'withdrawn'>;
  readonly organisationNumber: OrganisationNumber | undefined;
  /** Two capital letters; empty when none is given. */
  readonly country: string;
  /** Percent of the working time. */
  readonly remoteShare: Decimal | undefined;
  readonly decidedOn: LocalDate | undefined;
  readonly signedOn: LocalDate | undefined;
  /** When the case was decided on or before the cut-off: that day. */
  readonly decided: LocalDate | undefined;
}

/** An *agreed case*: agreed, and decided on or before the cut-off. */
export function isAgreed(one: Case): boolean {
  return one.status === 'agreed' && one.decided !== undefined;
}

/** Reads a row of register.csv; undefined when the case counts for nothing: withdrawn, or of nobody who is known. */
export function caseOf(texts: Texts<'register'>, person: Person | undefined, cutoff: LocalDate): Case | undefined {
  const status = texts.status as CaseStatus;
  if (status === 'withdrawn' || person === undefined) return undefined;
  const decidedOn = dayOf(texts.decided_on);
  return {
    ...spanOf(texts.from, texts.to),
    id: texts.case_id,
    person,
    kind: texts.kind as CaseKind,
    status,
    organisationNumber: parseOrganisationNumber(texts.organisation_number),
    country: texts.country.toUpperCase(),
    remoteShare: parseDecimal(texts.remote_share),
    decidedOn,
    signedOn: dayOf(texts.signed_on),
    decided: status !== 'reported' && decidedOn !== undefined && decidedOn <= cutoff ? decidedOn : undefined,
  };
}

function dayOf(text: string): LocalDate | undefined {
  return text === '' ? undefined : (text as LocalDate);
}
