import { localDate } from '../../../../kernel/local-date.ts';
import { formatDay, formatNumber, formatPercent, type Language } from '../../../../platform/i18n/index.ts';
import type { DecisionContent } from '../../decision.ts';
import type { AgreementSection, Described } from '../../kind.ts';
import { shownShareOf } from './rules.ts';
import type { RemoteWork, WorkedDay } from './schema.ts';
import { COMPUTER_TITLES, PLACE_TITLES, SECRETS_TITLES, WEEKDAY_TITLES } from './texts.ts';

type Bilingual = Readonly<Record<Language, string>>;

/** What is said of an application, part by part as the agreement has it (DOMAIN rule 15). */
const PARTS = {
  extent: {
    title: { sv: 'Tid och omfattning', en: 'Period and extent' },
    labels: {
      from: { sv: 'Från och med', en: 'From' },
      to: { sv: 'Till och med', en: 'Until' },
      weeks: { sv: 'Dagar', en: 'Days' },
      share: { sv: 'På distans', en: 'Remote' },
    },
  },
  place: {
    title: { sv: 'Platsen', en: 'The place' },
    labels: {
      place: { sv: 'Plats', en: 'Place' },
      workplace: { sv: 'Lokal', en: 'Premises' },
      address: { sv: 'Adress', en: 'Address' },
      isSetApart: { sv: 'Avskild och skyddad', en: 'Set apart and protected' },
      isScreenHidden: { sv: 'Skärmen skyddad mot insyn', en: 'The screen hidden from others' },
      isClosedToOthers: { sv: 'Ingen obehörig kommer åt arbetsplatsen', en: 'Nobody unauthorised gets at it' },
      mayBeVisited: {
        sv: 'Arbetsgivaren får besöka platsen, efter samtycke varje gång',
        en: 'The employer may visit it, with consent each time',
      },
      hasHomeInsurance: { sv: 'Hemförsäkring finns', en: 'There is a home insurance' },
    },
  },
  work: {
    title: { sv: 'Arbetet', en: 'The work' },
    labels: {
      tasks: { sv: 'Arbetsuppgifter', en: 'Tasks' },
      workingHours: { sv: 'Arbetstider', en: 'Working hours' },
      availability: { sv: 'Tillgänglighet', en: 'Availability' },
      absence: { sv: 'Vid frånvaro', en: 'When absent' },
      meetings: { sv: 'Arbetsplatsträffar och möten', en: 'Workplace meetings' },
      results: { sv: 'Uppföljning av resultat', en: 'Following up results' },
    },
  },
  equipment: {
    title: { sv: 'Utrustning och uppgifter', en: 'Equipment and data' },
    labels: {
      secrets: { sv: 'Hemliga uppgifter', en: 'Secret data' },
      computer: { sv: 'Dator', en: 'Computer' },
      equipment: { sv: 'Utrustning', en: 'Equipment' },
      connection: { sv: 'Uppkoppling', en: 'Connection' },
      isMarked: { sv: 'Utrustningen är märkt', en: 'The equipment is marked' },
      isInInventory: { sv: 'Finns i inventarieförteckningen', en: 'Is in the inventory' },
    },
  },
  terms: {
    title: { sv: 'Villkor och uppföljning', en: 'Terms and follow-up' },
    labels: {
      costs: { sv: 'Kostnader', en: 'Costs' },
      noticeMonths: { sv: 'Uppsägningstid', en: 'Notice' },
      followUp: { sv: 'Årlig uppföljning', en: 'Yearly follow-up' },
      departures: {
        sv: 'Avsteg från riktlinjen, enligt den sökande',
        en: 'Departures from the guideline, as applied for',
      },
    },
  },
} as const satisfies Record<string, { title: Bilingual; labels: Record<string, Bilingual> }>;

/** What is the same for everyone who works remotely, and so is no question. */
const INSURANCE = {
  sv: 'Arbetsgivarens kollektivavtalade försäkringar gäller även på distans, enligt sina villkor.',
  en: 'The employer’s insurances by collective agreement hold for remote work too, on their terms.',
} as const;

/** The parts of the agreement, as both sides sign them. */
export function agreementOf(report: RemoteWork, language: Language): AgreementSection[] {
  const values = valuesOf(report, language);
  return Object.entries(PARTS).map(([id, { title, labels }]) => ({
    heading: title[language],
    ...(id === 'terms' ? { paragraphs: [INSURANCE[language]] } : {}),
    rows: Object.entries<Bilingual>(labels).flatMap(([field, label]) => {
      const value = values[field];
      return value === undefined ? [] : [[label[language], value] as const];
    }),
  }));
}

/** The same, label and value, as the page and the printed case say it. */
export function describe(report: RemoteWork, language: Language): Described[] {
  const values = valuesOf(report, language);
  return Object.values(PARTS).flatMap(({ labels }) =>
    Object.entries<Bilingual>(labels).flatMap(([field, label]) => {
      const value = values[field];
      return value === undefined ? [] : [{ field, label: label[language], value }];
    }),
  );
}

/** What one is called in a list: how much, and where. */
export function titleOf(report: RemoteWork, language: Language): string {
  const share = shownShareOf(report);
  const where = report.workplace ?? PLACE_TITLES[report.place][language].toLowerCase();
  return language === 'sv'
    ? `${formatPercent(language, share)} på distans: ${where}`
    : `${formatNumber(language, share)} per cent remote: ${where}`;
}

function valuesOf(report: RemoteWork, language: Language): Readonly<Record<string, string | undefined>> {
  const yesNo = (value: boolean) => ({ sv: value ? 'Ja' : 'Nej', en: value ? 'Yes' : 'No' })[language];
  const months = formatNumber(language, report.noticeMonths);
  return {
    ...report,
    from: formatDay(language, localDate(report.from)),
    to:
      report.to === undefined
        ? { sv: 'Tills vidare', en: 'Until further notice' }[language]
        : formatDay(language, localDate(report.to)),
    weeks: report.weeks
      .map((week) => weekWords(week, language))
      .join(language === 'sv' ? '; nästa vecka ' : '; next week '),
    share: `${formatNumber(language, shownShareOf(report))} ${language === 'sv' ? 'procent' : 'per cent'}`,
    place: PLACE_TITLES[report.place][language],
    isSetApart: yesNo(report.isSetApart),
    isScreenHidden: yesNo(report.isScreenHidden),
    isClosedToOthers: yesNo(report.isClosedToOthers),
    mayBeVisited: yesNo(report.mayBeVisited),
    hasHomeInsurance: report.place === 'home' ? yesNo(report.hasHomeInsurance) : undefined,
    secrets: SECRETS_TITLES[report.secrets][language],
    computer: COMPUTER_TITLES[report.computer][language],
    isMarked: yesNo(report.isMarked),
    isInInventory: yesNo(report.isInInventory),
    noticeMonths:
      report.noticeMonths === 0
        ? { sv: 'Ingen', en: 'None' }[language]
        : language === 'sv'
          ? `${months} ${report.noticeMonths === 1 ? 'månad' : 'månader'}`
          : `${months} ${report.noticeMonths === 1 ? 'month' : 'months'}`,
    departures: report.departures.map(({ reason }) => reason).join('\n') || undefined,
  };
}

/** "Måndag 8 tim, Tisdag 8 tim på distans". */
function weekWords(week: readonly WorkedDay[], language: Language): string {
  const hours = (value: number) => `${formatNumber(language, value)} ${language === 'sv' ? 'tim' : 'h'}`;
  const away = language === 'sv' ? ' på distans' : ' remote';
  return week
    .toSorted((a, b) => a.weekday - b.weekday)
    .map(({ weekday, onSite, remote }) => {
      const day = WEEKDAY_TITLES[weekday as keyof typeof WEEKDAY_TITLES][language].toLowerCase();
      const parts = [onSite > 0 && hours(onSite), remote > 0 && hours(remote) + away].filter((part) => part !== false);
      return `${day} ${parts.join(' + ')}`;
    })
    .join(', ');
}

/** The decision in the words of the letter or the agreement. */
export function decisionWords({ outcome }: DecisionContent, language: Language): string[] {
  const words = {
    agreed: {
      sv: ['Arbetsgivaren och medarbetaren är överens om distansarbete så som det står här.'],
      en: ['The employer and the employee agree on remote work as it is written here.'],
    },
    'agreed-with-conditions': {
      sv: ['Arbetsgivaren och medarbetaren är överens om distansarbete så som det står här, på villkoren nedan.'],
      en: ['The employer and the employee agree on remote work as it is written here, on the conditions below.'],
    },
    refused: {
      sv: ['Det blir ingen överenskommelse om distansarbete. Distansarbete är frivilligt för båda parter.'],
      en: ['There is no agreement on remote work. Remote work is voluntary for both sides.'],
    },
  } as const satisfies Record<string, Record<Language, readonly string[]>>;
  return [...(words[outcome as keyof typeof words]?.[language] ?? [])];
}
