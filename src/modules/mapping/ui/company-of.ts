import type { FindingView } from '../finding-register/api.ts';

/** The company of a finding by its name and number, as far as they are known; null when it is about none. */
export function companyOf({
  organisationNumber,
  organisationName,
}: Pick<FindingView, 'organisationNumber' | 'organisationName'>): string | null {
  return organisationName === null ? organisationNumber : `${organisationName} (${organisationNumber})`;
}
