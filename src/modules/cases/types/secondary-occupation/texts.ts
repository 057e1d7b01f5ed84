import type { ENGAGEMENTS, RELATIONS } from './schema.ts';

type Bilingual = Readonly<Record<'sv' | 'en', string>>;

export const KIND_TITLE = { sv: 'Bisyssla', en: 'Secondary occupation' } as const satisfies Bilingual;

export const ENGAGEMENT_TITLES = {
  employment: { sv: 'Anställning', en: 'Employment' },
  assignment: { sv: 'Uppdrag', en: 'Assignment' },
  'own-business': { sv: 'Eget företag', en: 'Own business' },
  'board-seat': { sv: 'Styrelseuppdrag', en: 'Board seat' },
  'staffing-agency': { sv: 'Arbete genom bemanningsföretag', en: 'Work through a staffing agency' },
  'care-provider': { sv: 'Arbete hos privat vårdgivare', en: 'Work for a private care provider' },
} as const satisfies Record<(typeof ENGAGEMENTS)[number], Bilingual>;

export const RELATION_TITLES = {
  supplier: { sv: 'Säljer till oss', en: 'Sells to us' },
  client: { sv: 'Köper av oss eller får bidrag av oss', en: 'Buys from us or gets grants from us' },
  'authority-exercised': { sv: 'Vi beslutar om dem', en: 'We decide about them' },
  procurement: { sv: 'Jag deltar i upphandling som rör dem', en: 'I take part in procurement that concerns them' },
  attest: { sv: 'Jag attesterar deras fakturor', en: 'I attest their invoices' },
} as const satisfies Record<(typeof RELATIONS)[number], Bilingual>;

export const STATE_TITLES = {
  ongoing: { sv: 'Ja, den pågår', en: 'Yes, it is going on' },
  intended: { sv: 'Nej, jag planerar den', en: 'No, I am planning it' },
} as const satisfies Record<string, Bilingual>;

/** What else it can have to do with us, as the form asks. */
export const TIE_TITLES = {
  sameEmployer: { sv: 'Den är extra arbete hos oss', en: 'It is extra work for us' },
  staffingAgency: { sv: 'Den går genom ett bemanningsföretag', en: 'It goes through a staffing agency' },
  careProvider: {
    sv: 'Den är hos en privat vårdgivare (LOV eller vårdval)',
    en: 'It is with a private care provider (LOV or vårdval)',
  },
} as const satisfies Record<string, Bilingual>;

/** The pages of the form. */
export const STEP_TITLES = {
  what: { sv: 'Vad är det för bisyssla?', en: 'What occupation is it?' },
  work: { sv: 'Vad gör du, och från när?', en: 'What do you do, and from when?' },
  time: { sv: 'Hur mycket tid tar den?', en: 'How much time does it take?' },
  ties: { sv: 'Har den något med oss att göra?', en: 'Has it anything to do with us?' },
} as const satisfies Record<string, Bilingual>;

export const OUTCOME_TITLES = {
  'not-forbidden': { sv: 'Förbjuds inte', en: 'Not forbidden' },
  'not-forbidden-with-conditions': { sv: 'Förbjuds inte – med villkor', en: 'Not forbidden – with conditions' },
  'partly-forbidden': { sv: 'Förbjuds delvis', en: 'Forbidden in part' },
  forbidden: { sv: 'Förbjuds', en: 'Forbidden' },
} as const satisfies Record<string, Bilingual>;

export const FLAG_TITLES = {
  'flag.supplier': { sv: 'Företaget är leverantör till oss', en: 'The company is a supplier of ours' },
  'flag.care-provider': { sv: 'Privat vårdgivare (LOV eller vårdval)', en: 'Private care provider (LOV or vårdval)' },
  'flag.related': { sv: 'Samma bransch som enhetens', en: 'The same trade as the unit’s' },
  'flag.relation': { sv: 'Har med arbetsgivaren att göra', en: 'Has to do with the employer' },
  'flag.staffing-agency': { sv: 'Genom bemanningsföretag', en: 'Through a staffing agency' },
  'flag.same-employer': { sv: 'Extra arbete hos oss', en: 'Extra work for us' },
  'flag.rest': { sv: 'Vilan kan bli för kort', en: 'There may be too little rest' },
  'flag.hours': { sv: 'Sammanlagt mer än 48 timmar i veckan', en: 'More than 48 hours a week in all' },
  'flag.manager': {
    sv: 'Den anställde är chef – bedöms striktare',
    en: 'The employee is a manager – assessed more strictly',
  },
} as const satisfies Record<string, Bilingual>;

export const OBSTACLE_TITLES = {
  'ground.not-judged': { sv: 'En grund är inte bedömd', en: 'A ground has not been judged' },
  'ground.unknown': { sv: 'Grunden finns inte i riktlinjen', en: 'The guideline has no such ground' },
  'ground.needs-reason': {
    sv: 'Välj en standardmotivering eller skriv varför grunden inte är uppfylld',
    en: 'Choose a standard reason or write why the ground is not met',
  },
  'ground.needs-words': {
    sv: 'Skriv med egna ord: grunden är uppfylld eller något kräver en närmare bedömning',
    en: 'Write in your own words: the ground is met, or something asks for a closer look',
  },
  'outcome.must-forbid': {
    sv: 'Kan bisysslan skada förtroendet ska den förbjudas',
    en: 'What can harm trust must be forbidden',
  },
  'outcome.nothing-to-forbid': {
    sv: 'Ett förbud behöver minst en grund som är uppfylld',
    en: 'A prohibition needs at least one ground that is met',
  },
  'outcome.needs-reasons': { sv: 'Ett förbud ska motiveras i beslutet', en: 'A prohibition must give its reasons' },
  'outcome.needs-stop-by': {
    sv: 'Ange vilken dag bisysslan senast ska ha upphört',
    en: 'Give the day by which it must have stopped',
  },
  'outcome.needs-part': { sv: 'Skriv vilken del som förbjuds', en: 'Write which part is forbidden' },
  'outcome.needs-conditions': {
    sv: 'Skriv minst ett villkor, med dag för uppföljning',
    en: 'Write at least one condition, with a day to follow it up',
  },
  'outcome.stray-conditions': {
    sv: 'Villkor hör till utfallet Förbjuds inte – med villkor',
    en: 'Conditions belong to the outcome Not forbidden – with conditions',
  },
  'outcome.stop-by-passed': { sv: 'Dagen har redan passerat', en: 'That day has already passed' },
} as const satisfies Record<string, Bilingual>;

/** How the grounds are tried, in the review. */
export const GROUND_WORDS = {
  how: {
    sv: 'Det räcker att bisysslan kan göra det. Också en liten, tillfällig eller oavlönad prövas.',
    en: 'It is enough that the occupation can do so. A small, temporary or unpaid one is tried too.',
  },
  must: { sv: 'Är svaret ja ska bisysslan förbjudas.', en: 'If the answer is yes, the occupation must be forbidden.' },
  may: { sv: 'Är svaret ja får bisysslan förbjudas.', en: 'If the answer is yes, the occupation may be forbidden.' },
} as const satisfies Record<string, Bilingual>;
