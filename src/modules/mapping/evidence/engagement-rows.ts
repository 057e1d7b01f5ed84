import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  type OrganisationNumber,
  parseOrganisationNumber,
  soleTraderNumber,
} from '../../../kernel/organisation-number.ts';
import { type PersonalNumber, parsePersonalNumber } from '../../../kernel/personal-number.ts';
import { emptyKey, noOrganisationNumber } from '../reading/reasons.ts';
import type { Texts } from '../schema.ts';
import { type Span, spanOf } from '../span.ts';
import { divisionsOf } from './units.ts';

/** A row of engagements.csv. */
export interface EngagementRow extends Span {
  readonly personalNumber: PersonalNumber;
  /** A sole trader's is the person's own number; the column is then not read. */
  readonly organisationNumber: OrganisationNumber;
  readonly isHousing: boolean;
  /** Deregistered or bankrupt. */
  readonly isInactive: boolean;
  /** SNI divisions. */
  readonly divisions: readonly string[];
}

/** Reads a row, or answers why it is bad. */
export function engagementRowOf(texts: Texts<'engagements'>, cutoff: LocalDate): EngagementRow | string {
  const personalNumber = parsePersonalNumber(texts.personal_number, cutoff);
  if (personalNumber === undefined) throw new Error('a personal number passed its check and cannot be read');
  const isSoleTrader = texts.form === 'EF';
  if (!isSoleTrader && texts.organisation_number === '') return emptyKey('organisation_number');
  const organisationNumber = isSoleTrader
    ? soleTraderNumber(personalNumber)
    : parseOrganisationNumber(texts.organisation_number);
  if (organisationNumber === undefined) return noOrganisationNumber('organisation_number');
  return {
    ...spanOf(texts.from, texts.to),
    personalNumber,
    organisationNumber,
    isHousing: texts.form === 'BRF',
    isInactive: texts.company_status === 'deregistered' || texts.company_status === 'bankrupt',
    divisions: divisionsOf(texts.sni),
  };
}
