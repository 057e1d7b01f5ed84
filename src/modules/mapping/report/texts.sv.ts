import type { PersonCount } from '../assessment/by-administration.ts';
import type { FindingRow } from '../findings.ts';
import type { Check } from '../not-checked.ts';

/** What the columns of persons by administration are called. */
export const PERSON_COUNT_TITLES: Readonly<Record<PersonCount, string>> = {
  population: 'Anställda',
  engaged: 'Har bisyssla',
  unknown: 'Varav okänd',
  suppliers: 'Varav hos leverantör',
  abroad: 'Utlandet utan stöd',
  remote: 'Distans utan eller över avtal',
  oral: 'Muntligt avtal uppges',
  register: 'Oordning i registret',
};

/** What a check that was not made leaves unknown. */
export const NOT_CHECKED: Readonly<Record<Check, string>> = {
  abroad: 'Arbete från utlandet: inloggningar eller register saknas.',
  absences: 'Frånvaro: uppgifter saknas. Semester och annan ledighet utomlands syns därför som vistelser.',
  engagements: 'Bisysslor i bolag och föreningar: uppgifter om engagemang saknas.',
  hygiene: 'Ordningen i registret: registret saknas.',
  oral: 'Muntliga överenskommelser: enkät eller register saknas.',
  'own-companies': 'Uppdrag i arbetsgivarens egna bolag: förteckning saknas. De kan stå bland bisysslorna.',
  payments: 'Betalningar till leverantörer: fakturor, leverantörer eller engagemang saknas.',
  reconcile: 'Vad registret vet om bisysslorna: register eller engagemang saknas.',
  remote: 'Distansarbete: närvaro eller register saknas.',
  suppliers: 'Bisysslor hos leverantörer: leverantörsregister eller engagemang saknas.',
};

/** What no mapping of files can see (DOMAIN, "Mapping"). */
export const NEVER_CHECKED = [
  'Anställning hos en annan arbetsgivare.',
  'Uppdrag genom bemanningsföretag.',
  'Aktieinnehav och annat ägande utan uppdrag i bolaget.',
  'Engagemang i utländska företag.',
  'Enskild näringsverksamhet som inte är registrerad.',
] as const;

/** How the hits are to be read. */
export const HOW_TO_READ = [
  'En träff är en indikation att titta på och fråga om. Den är ingen brist och inget fel förrän den som berörs har fått yttra sig.',
  'Ett land vid inloggning är en indikation: VPN, roaming och master nära gränsen kan ge fel land.',
  'Att ett bolag finns i leverantörsregistret betyder inte att det har fått betalt.',
  'Personer med skyddade personuppgifter är medräknade men går inte att urskilja.',
] as const;

/** The columns of findings as a workbook calls them, and what they hold. */
export const FINDING_TITLES: readonly (readonly [
  column: keyof FindingRow,
  title: string,
  type: 'text' | 'number' | 'date',
])[] = [
  ['finding', 'Träff', 'text'],
  ['explanation', 'Förklaring', 'text'],
  ['employee_id', 'Anställningsnummer', 'text'],
  ['administration_id', 'Förvaltning', 'text'],
  ['unit_id', 'Enhet', 'text'],
  ['kind', 'Slag', 'text'],
  ['class', 'Klass', 'text'],
  ['organisation_number', 'Organisationsnummer', 'text'],
  ['country', 'Land', 'text'],
  ['from', 'Från', 'date'],
  ['to', 'Till', 'date'],
  ['days', 'Dagar', 'number'],
  ['amount_sek', 'Betalt, kronor', 'number'],
  ['confidence', 'Säkerhet', 'text'],
  ['disagreement', 'Sidorna säger olika', 'text'],
  ['documented', 'Beslut finns', 'text'],
];

const CLASSES: Readonly<Record<string, string>> = {
  'known-undecided': 'Bisysslan är anmäld men inte beslutad.',
  expired: 'Beslutet om bisysslan har löpt ut.',
  'forbidden-but-ongoing': 'Bisysslan är förbjuden men pågår efter beslutet.',
  unknown: 'Registret har inget ärende om bisysslan.',
  'own-company': 'Organisationen är arbetsgivarens egen; räknas inte som bisyssla.',
  housing: 'Bostadsrättsförening; räknas inte som bisyssla.',
  inactive: 'Bolaget är avregistrerat eller i konkurs; räknas inte som bisyssla.',
  paid: 'Bolaget är leverantör och har fått betalt under perioden.',
  unpaid: 'Bolaget är leverantör men har inte fått betalt under perioden.',
};

const FINDINGS: Readonly<Record<string, string>> = {
  related: 'Bolagets bransch är nära enhetens verksamhet.',
  'supplier-hit': 'Bolaget är leverantör. Betalningar är inte kontrollerade.',
  'not-in-extract': 'Bisysslan finns i registret men inte i uttaget över engagemang.',
  'work-abroad-undeclared': 'Inloggningar tyder på arbete från landet utan överenskommelse, resa eller frånvaro.',
  'remote-without-agreement': 'Minst en femtedel distansarbete utan gällande överenskommelse.',
  'remote-above-agreed': 'Mer distansarbete än överenskommet, med över fem procentenheter.',
  'oral-agreement': 'Minst en sida uppger en muntlig överenskommelse.',
  'decided-after-start': 'Beslutet är fattat efter att det började gälla.',
  unsigned: 'Överenskommelsen är inte underskriven.',
  expired: 'Överenskommelsen har löpt ut men arbetet har fortsatt.',
  'left-employment': 'Ärendet gäller fortfarande fast anställningen har upphört.',
};

/** A sentence that says what a hit means. It names nobody and nothing. */
export function explanationOf({ finding, class: klass }: FindingRow): string {
  return CLASSES[klass] ?? FINDINGS[finding] ?? '';
}
