import { localDate } from '../../../../kernel/local-date.ts';
import { formatDay, formatNumber, type Language } from '../../../../platform/i18n/index.ts';
import type { DecisionContent } from '../../decision.ts';
import type { Described } from '../../kind.ts';
import { nameOfCountry } from './countries.ts';
import { daysOf } from './days.ts';
import type { WorkAbroad } from './schema.ts';
import {
  CITIZENSHIP_TITLES,
  DATA_TITLES,
  EQUIPMENT_TITLES,
  HIDDEN_PLACE,
  INITIATIVE_TITLES,
  KIND_TITLE,
  WEEKDAY_TITLES,
  YES_NO_TITLES,
} from './texts.ts';

const LABELS = {
  occasion: { sv: 'Slag', en: 'Kind' },
  country: { sv: 'Land', en: 'Country' },
  place: { sv: 'Plats', en: 'Place' },
  from: { sv: 'Från och med', en: 'From' },
  to: { sv: 'Till och med', en: 'Until' },
  weekdays: { sv: 'Arbetar på', en: 'Works on' },
  days: { sv: 'Arbetsdagar', en: 'Working days' },
  shareAbroad: { sv: 'Andel av arbetstiden, procent', en: 'Share of the working time, per cent' },
  purpose: { sv: 'Varför', en: 'Why' },
  initiative: { sv: 'Initiativ', en: 'Initiative' },
  citizenship: { sv: 'Medborgarskap', en: 'Citizenship' },
  data: { sv: 'Uppgifter som behövs', en: 'Data needed' },
  systems: { sv: 'System', en: 'Systems' },
  publicAuthority: { sv: 'Beslutar om enskilda därifrån', en: 'Decides about individuals from there' },
  equipment: { sv: 'Utrustning', en: 'Equipment' },
  securityClass: { sv: 'Säkerhetskänsligt arbete', en: 'Security-sensitive work' },
} as const satisfies Record<Exclude<keyof WorkAbroad, 'occupation'> | 'days', Record<Language, string>>;

const OCCASIONS = {
  stay: { sv: 'En vistelse', en: 'A stay' },
  commuting: { sv: 'Gränspendling, arbete hemifrån', en: 'Commuting, work from home' },
} as const;

/** What a case is called: "Arbete från utlandet: Spanien". */
export function titleOf({ country, place }: WorkAbroad, language: Language): string {
  const where = isHidden(place) ? HIDDEN_PLACE[language].toLowerCase() : nameOfCountry(country, language);
  return `${KIND_TITLE[language]}: ${where}`;
}

/** What was applied for, label and value, as the page, the letter and the printed case all say it. */
export function describe(report: WorkAbroad, language: Language): Described[] {
  const of = <Id extends string>(titles: Readonly<Record<Id, Record<Language, string>>>, id: Id) =>
    titles[id][language];
  const values: Record<keyof typeof LABELS, string | undefined> = {
    occasion: of(OCCASIONS, report.occasion),
    country: isHidden(report.place) ? undefined : nameOfCountry(report.country, language),
    place: isHidden(report.place) ? HIDDEN_PLACE[language] : report.place,
    from: formatDay(language, localDate(report.from)),
    to: formatDay(language, localDate(report.to)),
    weekdays: report.weekdays.map((day) => of(WEEKDAY_TITLES, day).toLowerCase()).join(', '),
    days: formatNumber(language, daysOf(report).work.length),
    shareAbroad: report.shareAbroad === undefined ? undefined : formatNumber(language, report.shareAbroad),
    purpose: report.purpose,
    initiative: of(INITIATIVE_TITLES, report.initiative),
    citizenship: of(CITIZENSHIP_TITLES, report.citizenship),
    data: report.data.map((one) => of(DATA_TITLES, one)).join('; '),
    systems: report.systems,
    publicAuthority: of(YES_NO_TITLES, report.publicAuthority),
    equipment: of(EQUIPMENT_TITLES, report.equipment),
    securityClass: of(YES_NO_TITLES, report.securityClass),
  };
  return (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [{ field, label: LABELS[field][language], value }];
  });
}

/** Of somebody with a protected identity the handler knows where, and nothing else says it (DOMAIN 25). */
function isHidden(place: string): boolean {
  return place === HIDDEN_PLACE.sv;
}

/** The decision in the words of the letter. Nobody is told that they are insured: A1 is to be applied for (DOMAIN 18). */
export function decisionWords({ outcome }: DecisionContent, language: Language): string[] {
  const words = {
    agreed: {
      sv: [
        'Du får arbeta från utlandet så som du har beskrivit.',
        'Börja inte förrän intyg A1 är sökt, om det ska sökas.',
      ],
      en: [
        'You may work from abroad as you have described.',
        'Do not begin until the A1 certificate has been applied for, if it must be.',
      ],
    },
    'agreed-with-conditions': {
      sv: [
        'Du får arbeta från utlandet så som du har beskrivit, så länge villkoren nedan följs.',
        'Börja inte förrän intyg A1 är sökt, om det ska sökas.',
      ],
      en: [
        'You may work from abroad as you have described, as long as the conditions below are kept.',
        'Do not begin until the A1 certificate has been applied for, if it must be.',
      ],
    },
    exception: {
      sv: [
        'Du får som undantag arbeta från utlandet så som du har beskrivit.',
        'Börja inte förrän det som ska sökas är sökt.',
      ],
      en: [
        'By way of exception you may work from abroad as you have described.',
        'Do not begin until what must be applied for has been.',
      ],
    },
    refused: {
      sv: ['Du får inte arbeta från utlandet så som du har beskrivit.'],
      en: ['You may not work from abroad as you have described.'],
    },
  } as const satisfies Record<string, Record<Language, readonly string[]>>;
  return [...(words[outcome as keyof typeof words]?.[language] ?? [])];
}
