import type { PersonalNumber } from './personal-number.ts';

/** A Swedish organisation number (organisationsnummer) as ten digits, `5560000000`. */
export type OrganisationNumber = string & { readonly __brand: 'OrganisationNumber' };

const SHAPE = /^(?:16|18|19|20)?(\d{6})[-+]?(\d{4})$/;

/**
 * Reads an organisation number of ten digits, or of twelve beginning with 16 (a legal person) or with the century of
 * a sole trader's personal number; what stands before the ten goes. Undefined when the shape is wrong.
 */
export function parseOrganisationNumber(text: string): OrganisationNumber | undefined {
  const match = SHAPE.exec(text);
  return match === null ? undefined : (`${match[1]}${match[2]}` as OrganisationNumber);
}

/** The organisation number of a sole trader (enskild firma): the person's own, without the century. */
export function soleTraderNumber(number: PersonalNumber): OrganisationNumber {
  return number.slice(2) as string as OrganisationNumber;
}
