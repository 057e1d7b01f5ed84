import { COLUMNS, type Column, type RegisterStatus } from './columns.ts';
import { REGISTER_KINDS, type RegisterKind } from './register-kinds.ts';

// What lists that HR offices keep are likely to call what is ours. Proposals, which whoever reads a list in sees and may
// change: a word that means two things in two offices is left out.

const TITLES: Readonly<Record<Column, readonly string[]>> = {
  case_id: ['löpnr', 'löpnummer', 'ärendenr', 'ärendenummer', 'ärendets nummer', 'case number'],
  employee_id: ['anställningsnummer', 'anställningsnr', 'anstnr', 'anst nr', 'anställningsid', 'employee number'],
  kind: ['slag av ärende', 'slag', 'ärendetyp', 'typ av ärende', 'kind of case'],
  status: ['utfall', 'beslut', 'status', 'bedömning', 'outcome', 'decision'],
  organisation_number: ['organisationsnummer', 'organisationsnr', 'orgnr', 'org nr', 'organisation number'],
  country: ['land', 'country'],
  from: ['första dag', 'från', 'fr o m', 'from', 'from och med', 'från och med', 'startdatum', 'start', 'first day'],
  to: ['sista dag', 'till', 't o m', 'tom', 'till och med', 'slutdatum', 'slut', 'last day'],
  remote_share: ['andel på distans', 'andel på distans procent', 'distansandel', 'andel distans', 'remote share'],
  decided_on: ['beslutsdag', 'beslutsdatum', 'datum för beslut', 'decided on', 'decision date'],
  signed_on: ['dag för underskrift', 'underskriven', 'undertecknad', 'signerad', 'signed on'],
  counterpart: ['uppdragsgivare', 'bolag', 'företag', 'company'],
  description: ['beskrivning', 'arbetsuppgifter', 'description'],
  hours_per_week: [
    'timmar i veckan',
    'timmar per vecka',
    'tim vecka',
    'timmar vecka',
    'hours per week',
    'hours a week',
  ],
  decided_by: ['beslutsfattarens anställningsnummer', 'decided by'],
  journal_number: ['diarienummer', 'diarienr', 'dnr', 'journal number'],
};

const STATUSES: Readonly<Record<RegisterStatus, readonly string[]>> = {
  reported: ['anmäld', 'anmäld inte beslutad', 'inkommen', 'ej prövad', 'inte prövad', 'ej beslutad', 'inte beslutad'],
  'no-objection': ['förbjuds inte', 'förbjuds ej', 'ingen erinran', 'godkänd', 'godkänt', 'tillåten', 'medges'],
  forbidden: ['förbjuds', 'förbjuden', 'förbud', 'avslag', 'avslagen', 'ej godkänd', 'inte godkänd', 'nekad'],
  agreed: ['överenskommen', 'överenskommelse', 'avtalad'],
  withdrawn: ['återtagen', 'återkallad', 'withdrawn'],
};

/** Which of the columns found is likely to be which of ours; none is proposed for two. */
export function likelyColumns(found: readonly string[]): Partial<Record<Column, string>> {
  const likely: Partial<Record<Column, string>> = {};
  const free = new Map(found.map((title) => [plain(title), title]));
  for (const column of COLUMNS) {
    const name = [column, ...TITLES[column]].map(plain).find((one) => free.has(one));
    const title = name === undefined ? undefined : free.get(name);
    if (name === undefined || title === undefined) continue;
    likely[column] = title;
    free.delete(name);
  }
  return likely;
}

/** What words of a list are likely to mean, by the word. */
export function likelyStatuses(words: readonly string[]): Readonly<Record<string, RegisterStatus>> {
  return likelyMeanings(words, STATUSES);
}

/** Of what kind the words of a list are likely to be, by the word; `titles` are what the kinds are called here. */
export function likelyKinds(
  words: readonly string[],
  titles: Readonly<Record<RegisterKind, string>>,
): Readonly<Record<string, RegisterKind>> {
  const known = Object.fromEntries(REGISTER_KINDS.map((kind) => [kind, [titles[kind]]]));
  return likelyMeanings(words, known as Record<RegisterKind, string[]>);
}

function likelyMeanings<Meaning extends string>(
  words: readonly string[],
  known: Readonly<Record<Meaning, readonly string[]>>,
): Readonly<Record<string, Meaning>> {
  const meanings = Object.keys(known) as Meaning[];
  return Object.fromEntries(
    words.flatMap((word) =>
      meanings.filter((meaning) => known[meaning].map(plain).includes(plain(word))).map((meaning) => [word, meaning]),
    ),
  );
}

/** A title or word without what offices write differently: case, dots, dashes, brackets and spaces. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
