import type { COMPUTERS, HIDDEN_PLACE, PLACES, SECRETS } from './schema.ts';

type Bilingual = Readonly<Record<'sv' | 'en', string>>;

export const KIND_TITLE = { sv: 'Distansarbete', en: 'Remote work' } as const satisfies Bilingual;

export const PLACE_TITLES = {
  'own-workplace': { sv: 'På en annan av våra arbetsplatser', en: 'At another of our workplaces' },
  rented: { sv: 'I hyrd lokal', en: 'In rented premises' },
  home: { sv: 'Hemma', en: 'At home' },
  elsewhere: { sv: 'På en annan plats', en: 'Somewhere else' },
  'known-to-handler': { sv: 'Annan plats, känd av handläggaren', en: 'Another place, known to the handler' },
} as const satisfies Record<(typeof PLACES)[number] | typeof HIDDEN_PLACE, Bilingual>;

export const SECRETS_TITLES = {
  none: { sv: 'Nej, inget som är hemligt', en: 'No, nothing secret' },
  secret: { sv: 'Ja, uppgifter som omfattas av sekretess', en: 'Yes, data that are secret' },
  patients: { sv: 'Ja, uppgifter om patienter', en: 'Yes, data about patients' },
} as const satisfies Record<(typeof SECRETS)[number], Bilingual>;

export const COMPUTER_TITLES = {
  employer: { sv: 'Arbetsgivarens dator', en: 'The employer’s computer' },
  own: { sv: 'Min egen dator', en: 'My own computer' },
} as const satisfies Record<(typeof COMPUTERS)[number], Bilingual>;

export const WEEKDAY_TITLES = {
  1: { sv: 'Måndag', en: 'Monday' },
  2: { sv: 'Tisdag', en: 'Tuesday' },
  3: { sv: 'Onsdag', en: 'Wednesday' },
  4: { sv: 'Torsdag', en: 'Thursday' },
  5: { sv: 'Fredag', en: 'Friday' },
  6: { sv: 'Lördag', en: 'Saturday' },
  7: { sv: 'Söndag', en: 'Sunday' },
} as const satisfies Record<number, Bilingual>;

/** The pages of the application. */
export const STEP_TITLES = {
  period: { sv: 'Från när, och hur länge?', en: 'From when, and for how long?' },
  week: { sv: 'Vilka dagar arbetar du var?', en: 'Which days do you work where?' },
  place: { sv: 'Var ska du arbeta?', en: 'Where are you to work?' },
  work: { sv: 'Hur går arbetet till?', en: 'How is the work done?' },
  secrecy: { sv: 'Är platsen lämplig?', en: 'Is the place suitable?' },
  terms: { sv: 'Utrustning, kostnader och uppsägning', en: 'Equipment, costs and notice' },
  departures: { sv: 'Varför avviker du från riktlinjen?', en: 'Why do you depart from the guideline?' },
} as const satisfies Record<string, Bilingual>;

export const OUTCOME_TITLES = {
  agreed: { sv: 'Överenskommelse', en: 'Agreement' },
  'agreed-with-conditions': { sv: 'Överenskommelse – med villkor', en: 'Agreement – with conditions' },
  refused: { sv: 'Ingen överenskommelse', en: 'No agreement' },
} as const satisfies Record<string, Bilingual>;

export const FLAG_TITLES = {
  'flag.patients': { sv: 'Hanterar uppgifter om patienter på distans', en: 'Handles data about patients remotely' },
  'flag.secrets': { sv: 'Hanterar sekretessbelagda uppgifter på distans', en: 'Handles secret data remotely' },
  'flag.own-computer': { sv: 'Använder egen dator', en: 'Uses a computer of their own' },
  'flag.no-visits': {
    sv: 'Säger nej till besök på platsen: arbetsmiljön kan inte kontrolleras där',
    en: 'Says no to visits at the place: the work environment cannot be checked there',
  },
  'flag.elsewhere': { sv: 'Varken våra lokaler eller hemmet', en: 'Neither our premises nor the home' },
  'flag.no-end': { sv: 'Tills vidare, utan sista dag', en: 'Until further notice, without a last day' },
  'flag.leads': { sv: 'Den anställde är chef', en: 'The employee is a manager' },
} as const satisfies Record<string, Bilingual>;

export const OBSTACLE_TITLES = {
  'place.not-first': {
    sv: 'Det finns platser som prövas före den här',
    en: 'There are places that are tried before this one',
  },
  'checklist.not-met': { sv: 'Riktlinjen vill något annat', en: 'The guideline asks for something else' },
  'patients.own-computer': {
    sv: 'Uppgifter om patienter hanteras bara på arbetsgivarens dator',
    en: 'Data about patients are handled on the employer’s computer only',
  },
  'outcome.needs-reasons': {
    sv: 'Skriv varför det inte blir någon överenskommelse',
    en: 'Write why there is no agreement',
  },
  'outcome.needs-conditions': {
    sv: 'Skriv minst ett villkor, med dag för uppföljning',
    en: 'Write at least one condition, with a day to follow it up',
  },
} as const satisfies Record<string, Bilingual>;
