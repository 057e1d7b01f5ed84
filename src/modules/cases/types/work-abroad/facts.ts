import type { RuleFacts } from '../../../guidelines/index.ts';
import type { Circumstances } from '../../kind.ts';
import { groupOf, isInEea, isInEu } from './countries.ts';
import { count } from './days.ts';
import type { WorkAbroad } from './schema.ts';

/** Who the matter is about, as far as the facts ask. */
export type About = Pick<Circumstances, 'employerType' | 'earlier'>;

/** The employers that are authorities; a company that one owns is none (DOMAIN 18). */
const AUTHORITIES = ['region', 'municipality', 'federation'];

const YES_NO = { yes: true, no: false, unsure: null } as const;

/** What the rules of a guideline look at, by the names they have there. Null = nobody knows. */
export function factsOf(report: WorkAbroad, { employerType, earlier }: About): RuleFacts {
  const { country, occasion, initiative, citizenship, shareAbroad, data, equipment } = report;
  return {
    employer: AUTHORITIES.includes(employerType) ? 'authority' : employerType === 'company' ? 'company' : null,
    country,
    countryGroup: groupOf(country),
    inEea: isInEea(country),
    inEu: isInEu(country),
    occasion,
    initiative,
    citizenship,
    shareAbroad,
    ...count(report, earlier),
    // Patient data are personal data, and secret.
    personalData: !data.includes('none'),
    secretData: data.includes('secret') || data.includes('patient'),
    patientData: data.includes('patient'),
    publicAuthority: YES_NO[report.publicAuthority],
    equipment: equipment === 'unsure' ? null : equipment,
    securityClass: YES_NO[report.securityClass],
  };
}
