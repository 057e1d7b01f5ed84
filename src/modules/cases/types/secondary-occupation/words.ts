import { localDate } from '../../../../kernel/local-date.ts';
import { formatDay, formatNumber, type Language } from '../../../../platform/i18n/index.ts';
import type { DecisionContent } from '../../decision.ts';
import type { Described } from '../../kind.ts';
import type { SecondaryOccupation } from './schema.ts';
import { ENGAGEMENT_TITLES, RELATION_TITLES } from './texts.ts';

const LABELS = {
  engagement: { sv: 'Slag', en: 'Kind' },
  counterpart: { sv: 'Hos vem', en: 'With whom' },
  organisationNumber: { sv: 'Organisationsnummer', en: 'Organisation number' },
  description: { sv: 'Vad den består av', en: 'What it consists of' },
  from: { sv: 'Från och med', en: 'From' },
  to: { sv: 'Till och med', en: 'Until' },
  state: { sv: 'Läge', en: 'State' },
  hoursPerWeek: { sv: 'Timmar i veckan', en: 'Hours a week' },
  when: { sv: 'När', en: 'When' },
  totalHoursPerWeek: { sv: 'Sammanlagd arbetstid i veckan', en: 'Working hours a week in all' },
  restIsEnough: { sv: 'Vilan räcker', en: 'Rest is enough' },
  isPaid: { sv: 'Betald', en: 'Paid' },
  relations: { sv: 'Förhållande till arbetsgivaren', en: 'Relation to the employer' },
  relationWords: { sv: 'Mer om förhållandet', en: 'More about the relation' },
  sameEmployer: { sv: 'Extra arbete hos oss', en: 'Extra work for us' },
  staffingAgency: { sv: 'Genom bemanningsföretag', en: 'Through a staffing agency' },
  careProvider: { sv: 'Privat vårdgivare (LOV, vårdval)', en: 'Private care provider (LOV, vårdval)' },
} as const satisfies Record<keyof SecondaryOccupation, Record<Language, string>>;

const YES_NO = { sv: ['Ja', 'Nej'], en: ['Yes', 'No'] } as const;
const STATES = {
  ongoing: { sv: 'Pågår', en: 'Ongoing' },
  intended: { sv: 'Inte påbörjad', en: 'Not begun' },
} as const;

/** What was reported, label and value, as the page, the letter and the printed case all say it. */
export function describe(report: SecondaryOccupation, language: Language): Described[] {
  const yesNo = (value: boolean) => YES_NO[language][value ? 0 : 1];
  const values: Record<keyof SecondaryOccupation, string | undefined> = {
    engagement: ENGAGEMENT_TITLES[report.engagement][language],
    counterpart: report.counterpart,
    organisationNumber: report.organisationNumber?.replace(/^(\d{6})/, '$1-'),
    description: report.description,
    from: formatDay(language, localDate(report.from)),
    to: report.to === undefined ? undefined : formatDay(language, localDate(report.to)),
    state: STATES[report.state][language],
    hoursPerWeek: formatNumber(language, report.hoursPerWeek),
    when: report.when,
    totalHoursPerWeek:
      report.totalHoursPerWeek === undefined ? undefined : formatNumber(language, report.totalHoursPerWeek),
    restIsEnough: yesNo(report.restIsEnough),
    isPaid: yesNo(report.isPaid),
    relations: report.relations.map((relation) => RELATION_TITLES[relation][language]).join('; ') || undefined,
    relationWords: report.relationWords,
    sameEmployer: report.sameEmployer ? yesNo(true) : undefined,
    staffingAgency: report.staffingAgency ? yesNo(true) : undefined,
    careProvider: report.careProvider ? yesNo(true) : undefined,
  };
  return (Object.keys(LABELS) as (keyof SecondaryOccupation)[]).flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [{ field, label: LABELS[field][language], value }];
  });
}

/** The decision in the words of the letter. Never "approved": the employer has no objection, or it is forbidden. */
export function decisionWords({ outcome, stopBy, forbiddenPart }: DecisionContent, language: Language): string[] {
  const day = stopBy === undefined ? '' : formatDay(language, localDate(stopBy));
  const words = {
    'not-forbidden': { sv: ['Arbetsgivaren har ingen erinran mot bisysslan.'], en: ['The employer has no objection.'] },
    'not-forbidden-with-conditions': {
      sv: ['Arbetsgivaren har ingen erinran mot bisysslan så länge villkoren nedan följs.'],
      en: ['The employer has no objection as long as the conditions below are kept.'],
    },
    'partly-forbidden': {
      sv: [`Bisysslan förbjuds delvis: ${forbiddenPart ?? ''}`, `Du ska sluta med den delen senast den ${day}.`],
      en: [`The occupation is forbidden in part: ${forbiddenPart ?? ''}`, `You are to stop that part by ${day}.`],
    },
    forbidden: {
      sv: ['Bisysslan förbjuds.', `Du ska sluta senast den ${day}. Det som inte är påbörjat får inte börja.`],
      en: ['The occupation is forbidden.', `You are to stop by ${day}. What has not begun may not begin.`],
    },
  } as const satisfies Record<string, Record<Language, readonly string[]>>;
  return [...(words[outcome as keyof typeof words]?.[language] ?? [])];
}
