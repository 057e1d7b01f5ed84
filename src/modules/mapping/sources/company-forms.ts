import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';

/** The forms that the contract lists. Its rules ask only whether it is a sole trader (EF) or a housing association (BRF). */
export type CompanyForm = 'AB' | 'HB' | 'KB' | 'EF' | 'EK' | 'BRF' | 'ID';

/**
 * Bolagsverket's codes (företagsformkod), Statistics Sweden's (juridisk form), and the words for both. What the contract
 * has no form for gets the nearest.
 */
const FORMS: Readonly<Record<CompanyForm, readonly string[]>> = {
  AB: ['ab', 'aktiebolag', 'bab', 'bankaktiebolag', 'fab', 'försäkringsaktiebolag', 'tpab', 'se', 'europabolag', 'fl']
    .concat(['filial', 'utländsk filial', 'sb', 'sparbank', 'ofb', 'ömsesidigt försäkringsbolag', 'otpb'])
    .concat(['41', '42', '43', '49', '87', '92', '96', 'publikt aktiebolag', 'privat aktiebolag']),
  HB: ['hb', 'handelsbolag', '21', '22', '31', 'enkelt bolag', 'eeig'],
  KB: ['kb', 'kommanditbolag'],
  EF: ['ef', 'e', 'en', '10', 'enskild firma', 'enskild näringsidkare', 'enskild näringsverksamhet', 'fysisk person'],
  EK: ['ek', 'ekonomisk förening', '51', '55', 'sce', 'mb', 'medlemsbank', 'sf', 'sambruksförening', 'bfl'],
  BRF: ['brf', 'bostadsrättsförening', '53', '54', 'bf', 'bostadsförening', 'khf', 'kooperativ hyresrättsförening'],
  ID: ['id', 'i', 'ideell förening', '61', '62', 's', 'stiftelse', '71', '72', 'samfällighetsförening', 'samfällighet'],
};

const FORM_OF = new Map(
  Object.entries(FORMS).flatMap(([form, words]) => words.map((word) => [word, form as CompanyForm] as const)),
);

/** Registered faith communities (registrerat trossamfund): to serve in one tells of a belief. */
const FAITH_COMMUNITIES = new Set(['tsf', '63', 'trossamfund', 'registrerat trossamfund']);

/** The group that such communities have their numbers from; the Church of Sweden is 252002-6135. */
export function isFaithNumber(number: string): boolean {
  return number.startsWith('25');
}

/** The groups that organisation numbers are given from, by first digit (lagen om identitetsbeteckning för juridiska personer). */
const FORM_BY_FIRST_DIGIT: Readonly<Record<string, CompanyForm>> = { '5': 'AB', '7': 'EK', '8': 'ID', '9': 'HB' };

/** The form by code or word; where a source does not say it, by the number. Undefined when it is nobody's. */
export function formIn(text: string, number: OrganisationNumber | undefined): CompanyForm | undefined {
  return text === '' ? FORM_BY_FIRST_DIGIT[number?.[0] ?? ''] : FORM_OF.get(word(text));
}

export function isFaithCommunity(text: string): boolean {
  return FAITH_COMMUNITIES.has(word(text));
}

/** Status in the contract's words, the first that fits: a bankruptcy that has ended is one. */
const STATUSES = [
  ['bankrupt', /konkurs|bankrupt/],
  ['deregistered', /avregistr|avförd|upplöst|avslutad|deregister|upphör/],
  ['dormant', /vilande|dormant/],
  ['active', /^$|aktiv|active|registrerad|likvidation|rekonstruktion|fusion|verksam/],
] as const;

/** The status of a company; active where a source does not say it, undefined when it is nobody's word. */
export function statusIn(text: string): (typeof STATUSES)[number][0] | undefined {
  const plain = word(text);
  if (/^(?:inaktiv|inactive)/.test(plain)) return 'dormant';
  return STATUSES.find(([, pattern]) => pattern.test(plain))?.[0];
}

function word(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}
