/** Which rules a country stands under: the Nordic countries, the rest of the EEA with Switzerland, or neither. */
export type CountryGroup = 'nordic' | 'eea' | 'third';

/** Chosen when the country is not in the list or not settled: nothing is known of it. */
export const NO_COUNTRY = 'ZZ';

const list = (codes: string): readonly string[] => codes.split(' ');

const NORDIC = list('AX DK FI IS NO');
const EU = list('AT AX BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SI SK');
const OTHER_EEA = list('IS LI NO');
const SWITZERLAND = 'CH';

/** Lands that belong to an EEA country or the Crown without being wholly within the EEA: which rules hold is not plain. */
const NOT_PLAIN = list('AW BL BQ CW FO GF GG GI GL GP IM JE MF MQ NC PF PM RE SJ SX TF WF YT');

const THIRD = list(
  'AD AE AF AG AI AL AM AO AQ AR AS AU AZ BA BB BD BF BH BI BJ BM BN BO BR BS BT BV BW BY BZ CA CC CD CF CG CI CK CL CM ' +
    'CN CO CR CU CV CX DJ DM DO DZ EC EG EH ER ET FJ FK FM GA GB GD GE GH GM GN GQ GS GT GU GW GY HK HM HN HT ID IL IN IO IQ ' +
    'IR JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LK LR LS LY MA MC MD ME MG MH MK ML MM MN MO MP MR MS MU MV MW MX ' +
    'MY MZ NA NE NF NG NI NP NR NU NZ OM PA PE PG PH PK PN PR PS PW PY QA RS RU RW SA SB SC SD SG SH SL SM SN SO SR SS ST SV ' +
    'SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WS XK YE ZA ZM ZW',
);

/** Every country that a form offers (ISO 3166-1 alpha-2), Sweden aside: work there is not work from abroad. */
export const COUNTRIES: readonly string[] = [
  ...new Set([...EU, ...OTHER_EEA, SWITZERLAND, ...NOT_PLAIN, ...THIRD]),
].sort();

/** The group of a country; null where it is not known or not plain, and that is never taken for a group. */
export function groupOf(country: string): CountryGroup | null {
  if (NORDIC.includes(country)) return 'nordic';
  if (isInEea(country) === true || country === SWITZERLAND) return 'eea';
  return THIRD.includes(country) ? 'third' : null;
}

/** Whether a country is in the EEA; null = not known or not plain. */
export function isInEea(country: string): boolean | null {
  if (EU.includes(country) || OTHER_EEA.includes(country)) return true;
  return country === SWITZERLAND || THIRD.includes(country) ? false : null;
}

/** The same of the EU and its customs territory. */
export function isInEu(country: string): boolean | null {
  // Åland is in the EU and outside its area for value-added tax; no customs border is crossed.
  if (EU.includes(country)) return true;
  return isInEea(country) === null ? null : false;
}

/** What a country is called. */
export function nameOfCountry(country: string, language: 'sv' | 'en'): string {
  if (country === NO_COUNTRY) return language === 'sv' ? 'Inte bestämt land' : 'A country not settled';
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
}
