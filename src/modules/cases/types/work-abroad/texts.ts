import type { Question } from './answers.ts';
import type { CITIZENSHIPS, DATA, EQUIPMENT, INITIATIVES, OCCASIONS, WEEKDAYS, YES_NO_UNSURE } from './schema.ts';
import type { Track } from './tracks.ts';

type Bilingual = Readonly<Record<'sv' | 'en', string>>;

export const KIND_TITLE = { sv: 'Arbete från utlandet', en: 'Work from abroad' } as const satisfies Bilingual;

/** The certificate of which country’s social security holds (regulation 883/2004). */
export const A1_TITLE = { sv: 'Intyg A1', en: 'Certificate A1' } as const satisfies Bilingual;

export const HIDDEN_PLACE = {
  sv: 'Annan plats, känd av handläggaren',
  en: 'Another place, known to the handler',
} as const satisfies Bilingual;

export const OCCASION_TITLES = {
  stay: { sv: 'Jag vill arbeta därifrån en tid', en: 'I want to work from there for a time' },
  commuting: {
    sv: 'Jag bor i landet och vill arbeta hemifrån ibland',
    en: 'I live in the country and want to work from home at times',
  },
} as const satisfies Record<(typeof OCCASIONS)[number], Bilingual>;

/** What one answers by it, and what is not a case at all. */
export const TRIP = 'trip';

/** The fourth track, which is no case. */
export const BUSINESS_TRIP = {
  sv: 'Jag reser dit på arbetsgivarens uppdrag (tjänsteresa)',
  en: 'I travel there on the employer’s business (a business trip)',
} as const satisfies Bilingual;

export const INITIATIVE_TITLES = {
  own: { sv: 'Mitt eget', en: 'My own' },
  employer: { sv: 'Arbetsgivaren har bett mig', en: 'The employer has asked me' },
} as const satisfies Record<(typeof INITIATIVES)[number], Bilingual>;

export const CITIZENSHIP_TITLES = {
  swedish: { sv: 'Svensk', en: 'Swedish' },
  nordic: { sv: 'Dansk, finländsk, isländsk eller norsk', en: 'Danish, Finnish, Icelandic or Norwegian' },
  eea: { sv: 'I ett annat EES-land', en: 'Of another EEA country' },
  other: { sv: 'I ett land utanför EES', en: 'Of a country outside the EEA' },
} as const satisfies Record<(typeof CITIZENSHIPS)[number], Bilingual>;

export const DATA_TITLES = {
  none: { sv: 'Inga personuppgifter eller sekretessbelagda uppgifter', en: 'No personal or secret data' },
  personal: { sv: 'Personuppgifter', en: 'Personal data' },
  secret: { sv: 'Sekretessbelagda uppgifter', en: 'Secret data' },
  patient: { sv: 'Patientuppgifter', en: 'Patient data' },
} as const satisfies Record<(typeof DATA)[number], Bilingual>;

export const EQUIPMENT_TITLES = {
  none: { sv: 'Ingen utrustning', en: 'No equipment' },
  ordinary: { sv: 'Arbetsgivarens vanliga dator eller telefon', en: 'The employer’s ordinary computer or telephone' },
  special: {
    sv: 'Annan utrustning, till exempel för kryptering eller mätning',
    en: 'Other equipment, for example for encryption or measuring',
  },
  unsure: { sv: 'Jag vet inte', en: 'I do not know' },
} as const satisfies Record<(typeof EQUIPMENT)[number], Bilingual>;

export const YES_NO_TITLES = {
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  unsure: { sv: 'Jag vet inte', en: 'I do not know' },
} as const satisfies Record<(typeof YES_NO_UNSURE)[number], Bilingual>;

export const WEEKDAY_TITLES = {
  '1': { sv: 'Måndag', en: 'Monday' },
  '2': { sv: 'Tisdag', en: 'Tuesday' },
  '3': { sv: 'Onsdag', en: 'Wednesday' },
  '4': { sv: 'Torsdag', en: 'Thursday' },
  '5': { sv: 'Fredag', en: 'Friday' },
  '6': { sv: 'Lördag', en: 'Saturday' },
  '7': { sv: 'Söndag', en: 'Sunday' },
} as const satisfies Record<(typeof WEEKDAYS)[number], Bilingual>;

/** The pages of the form. */
export const STEP_TITLES = {
  where: { sv: 'Vart ska du, och varför?', en: 'Where are you going, and why?' },
  days: { sv: 'Vilka dagar arbetar du där?', en: 'On which days do you work there?' },
  person: { sv: 'Vems initiativ, och vilket medborgarskap?', en: 'Whose initiative, and which citizenship?' },
  data: { sv: 'Vad behöver du nå därifrån?', en: 'What do you need to reach from there?' },
} as const satisfies Record<string, Bilingual>;

/** How the questions for a specialist are judged, in the review. */
export const GROUND_WORDS = {
  how: {
    sv: 'Varje fråga här behöver en specialist. Skriv vem som har bedömt den och vad den personen kom fram till.',
    en: 'Every question here needs a specialist. Write who has assessed it and what they found.',
  },
  must: { sv: 'Är svaret ja ska det inte medges.', en: 'If so, it must not be agreed.' },
  may: { sv: 'Är svaret ja talar det emot.', en: 'If so, it speaks against it.' },
} as const satisfies Record<'how' | 'must' | 'may', Bilingual>;

export const OUTCOME_TITLES = {
  agreed: { sv: 'Medges', en: 'Agreed' },
  'agreed-with-conditions': { sv: 'Medges – med villkor', en: 'Agreed – with conditions' },
  exception: { sv: 'Medges som undantag', en: 'Agreed as an exception' },
  refused: { sv: 'Medges inte', en: 'Not agreed' },
} as const satisfies Record<string, Bilingual>;

export const TRACK_TITLES = {
  'short-stay': { sv: 'Kort vistelse i Norden eller EES', en: 'A short stay in a Nordic or EEA country' },
  commuting: { sv: 'Nordisk gränspendling', en: 'Nordic commuting' },
  other: { sv: 'Utanför spåren: utgångspunkten är nej', en: 'Outside the tracks: the default is no' },
} as const satisfies Record<Track, Bilingual>;

export const QUESTION_TITLES = {
  'country-group': { sv: 'Land', en: 'Country' },
  days: { sv: 'Antal dagar', en: 'Number of days' },
  'right-to-work': { sv: 'Rätt att vistas och arbeta', en: 'Right to stay and work' },
  'social-security': { sv: 'Social trygghet och intyg A1', en: 'Social security and certificate A1' },
  tax: { sv: 'Skatt', en: 'Tax' },
  insurance: { sv: 'Försäkring', en: 'Insurance' },
  'work-environment': { sv: 'Arbetsmiljö', en: 'Work environment' },
  'data-abroad': { sv: 'Personuppgifter och sekretess', en: 'Personal data and secrecy' },
  'patient-data': { sv: 'Patientuppgifter', en: 'Patient data' },
  'public-authority': { sv: 'Myndighetsutövning', en: 'Exercise of public authority' },
  'equipment-export': { sv: 'Utrustning över gränsen', en: 'Equipment across the border' },
  'security-class': { sv: 'Säkerhetsskydd', en: 'Protective security' },
} as const satisfies Record<Question, Bilingual>;

/** What is counted in the country, in days. */
export const COUNTED_TITLES = {
  workDays: { sv: 'Arbetsdagar i landet, det här ärendet', en: 'Working days in the country, this case' },
  presenceDays: { sv: 'Dagar i landet, det här ärendet', en: 'Days in the country, this case' },
  workDaysInTwelveMonths: {
    sv: 'Arbetsdagar i landet under tolv månader, tidigare ärenden medräknade',
    en: 'Working days in the country in twelve months, earlier cases included',
  },
  presenceDaysInTwelveMonths: {
    sv: 'Dagar i landet under tolv månader, tidigare ärenden medräknade',
    en: 'Days in the country in twelve months, earlier cases included',
  },
} as const satisfies Record<string, Bilingual>;

/** Why a question is for a specialist when no rule says so. */
export const NO_RULE = {
  unanswered: {
    sv: 'Något som svaret hänger på är inte känt. Då behöver någon som kan området svara.',
    en: 'Something that the answer hangs on is not known. Then somebody who knows the field has to answer.',
  },
  none: {
    sv: 'Ingen regel i riktlinjen svarar på det här. Då behöver någon som kan området svara.',
    en: 'No rule of the guideline answers this. Then somebody who knows the field has to answer.',
  },
} as const satisfies Record<string, Bilingual>;

export const FLAG_TITLES = {
  'flag.outside-tracks': {
    sv: 'Utanför spåren: utgångspunkten är nej',
    en: 'Outside the tracks: the default is no',
  },
  'flag.needs-specialist': { sv: 'Behöver bedömas av specialist', en: 'Needs a specialist' },
  'flag.manager': { sv: 'Den anställde är chef', en: 'The employee is a manager' },
} as const satisfies Record<string, Bilingual>;

export const OBSTACLE_TITLES = {
  'ground.not-judged': {
    sv: 'Frågan behöver bedömas av specialist. Svara när specialisten har svarat',
    en: 'The question needs a specialist. Answer it when the specialist has',
  },
  'ground.unknown': { sv: 'Frågan är ingen fråga här', en: 'The question is none here' },
  'ground.needs-words': {
    sv: 'Skriv vem som har bedömt frågan och vad den personen kom fram till',
    en: 'Write who has assessed the question and what they found',
  },
  'outcome.outside-tracks': {
    sv: 'Det här ligger utanför spåren. Utgångspunkten är nej: välj Medges inte, eller Medges som undantag med skäl',
    en: 'This lies outside the tracks. The default is no: choose Not agreed, or Agreed as an exception with reasons',
  },
  'outcome.no-exception': {
    sv: 'Det här ligger inom ett av spåren och behöver inget undantag',
    en: 'This lies within one of the tracks and needs no exception',
  },
  'outcome.needs-reasons': {
    sv: 'Ett undantag eller ett nej ska motiveras i beslutet',
    en: 'An exception or a no must give its reasons',
  },
  'outcome.needs-conditions': {
    sv: 'Skriv minst ett villkor, med dag för uppföljning',
    en: 'Write at least one condition, with a day to follow it up',
  },
  'outcome.stray-conditions': {
    sv: 'Villkor hör till utfallet Medges – med villkor',
    en: 'Conditions belong to the outcome Agreed – with conditions',
  },
} as const satisfies Record<string, Bilingual>;
