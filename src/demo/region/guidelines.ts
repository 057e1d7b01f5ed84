import { isWorkingDay } from '../../kernel/holidays.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { type GuidelineContent, guidelineContent, listPresets } from '../../modules/guidelines/index.ts';

/** A version of one of the region's guidelines: what it says, when it was written and what the board decided of it. */
export interface DemoVersion {
  readonly guideline:
    | 'secondary-occupation'
    | 'remote-work'
    | 'handover'
    | 'risk-action'
    | 'assignment'
    | 'hearing'
    | 'control'
    | 'oral-agreement'
    | 'work-abroad'
    | 'finding'
    | 'survey-sheet';
  readonly content: GuidelineContent;
  /** The day its draft was entered and, when it was decided, the day the decision was recorded. */
  readonly recordedOn: LocalDate;
  readonly decision?: { readonly decidedOn: LocalDate; readonly journalNumber: string; readonly validFrom: LocalDate };
}

interface Planned {
  readonly guideline: DemoVersion['guideline'];
  readonly says: (source: GuidelineContent['source']) => GuidelineContent;
  /** Days before today; a decision falls on the working day at or before its day and is recorded the day after. */
  readonly daysAgo: number;
  readonly validDaysAgo: number;
  /** Running number in the region's own series; null = a draft that nobody has decided. */
  readonly journalNumber: number | null;
}

/**
 * The board of the region decides its guidelines at the beginning of its year and a second version of the one on remote
 * work in the middle; HR writes on a third version.
 */
const PLANNED: readonly Planned[] = [
  {
    guideline: 'secondary-occupation',
    says: secondaryOccupations,
    daysAgo: 352,
    validDaysAgo: 345,
    journalNumber: 412,
  },
  { guideline: 'remote-work', says: remoteWork, daysAgo: 352, validDaysAgo: 345, journalNumber: 413 },
  {
    guideline: 'handover',
    says: asSuggested('hand-over', 'Överlämning'),
    daysAgo: 352,
    validDaysAgo: 345,
    journalNumber: 414,
  },
  {
    guideline: 'risk-action',
    says: asSuggested('safeguards', 'Skyddsåtgärder'),
    daysAgo: 352,
    validDaysAgo: 345,
    journalNumber: 415,
  },
  {
    guideline: 'assignment',
    says: asSuggested('assignments', 'Uppdrag'),
    daysAgo: 352,
    validDaysAgo: 345,
    journalNumber: 416,
  },
  { guideline: 'work-abroad', says: workAbroad, daysAgo: 352, validDaysAgo: 345, journalNumber: 417 },
  {
    guideline: 'hearing',
    says: asSuggested('inquiries', 'Yttrande'),
    daysAgo: 352,
    validDaysAgo: 345,
    journalNumber: 418,
  },
  {
    guideline: 'control',
    says: asSuggested('internal-control', 'Intern kontroll'),
    daysAgo: 352,
    validDaysAgo: 345,
    journalNumber: 419,
  },
  {
    guideline: 'oral-agreement',
    says: asSuggested('oral-agreements', 'Muntligt'),
    daysAgo: 352,
    validDaysAgo: 345,
    journalNumber: 420,
  },
  {
    guideline: 'finding',
    says: asSuggested('findings', 'Kartläggning'),
    daysAgo: 352,
    validDaysAgo: 345,
    journalNumber: 421,
  },
  {
    guideline: 'survey-sheet',
    says: asSuggested('surveys', 'Enkäter'),
    daysAgo: 352,
    validDaysAgo: 345,
    journalNumber: 422,
  },
  { guideline: 'remote-work', says: remoteWorkRevised, daysAgo: 131, validDaysAgo: 110, journalNumber: 287 },
  { guideline: 'remote-work', says: remoteWorkProposed, daysAgo: 41, validDaysAgo: 0, journalNumber: null },
];

/** The versions of the year that ends today, in the order in which they were written. */
export function guidelinesUpTo(today: LocalDate): readonly DemoVersion[] {
  return PLANNED.map(({ guideline, says, daysAgo, validDaysAgo, journalNumber }) => {
    const decidedOn = workingDayUpTo(addDays(today, -daysAgo));
    const recordedOn = addDays(decidedOn, 1);
    const validFrom = addDays(today, -validDaysAgo);
    if (journalNumber === null)
      return { guideline, recordedOn, content: says({ ...UNDECIDED, title: TITLES[guideline] }) };
    const number = `LÖV ${decidedOn.slice(0, 4)}-${String(journalNumber).padStart(5, '0')}`;
    const decision = { decidedOn, journalNumber: number, validFrom };
    const decidedBy = 'Regionstyrelsen, Region Lövmark';
    const source = { title: TITLES[guideline], journalNumber: number, decidedOn, decidedBy, validFrom };
    return { guideline, recordedOn, content: says(source), decision };
  });
}

const TITLES = {
  'secondary-occupation': 'Riktlinje för bisysslor',
  'remote-work': 'Riktlinje för distansarbete',
  handover: 'Riktlinje för överlämning mellan chefer',
  'risk-action': 'Riktlinje för riskbedömning och utlånad utrustning',
  assignment: 'Riktlinje för beslutade uppdrag',
  hearing: 'Riktlinje för genomlysningar',
  control: 'Riktlinje för intern kontroll',
  'oral-agreement': 'Riktlinje för muntliga överenskommelser',
  'work-abroad': 'Riktlinje för arbete från utlandet',
  finding: 'Riktlinje för kartläggningar',
  'survey-sheet': 'Riktlinje för enkäter om överenskommelser',
};
const UNDECIDED = { journalNumber: null, decidedOn: null, decidedBy: null, validFrom: null };

/** What the board adopted of a preset is from then on its own words, except for what the law says. */
function adopted(key: string, source: GuidelineContent['source'], own: string): GuidelineContent {
  const preset = listPresets().find((one) => one.key === key);
  if (preset === undefined) throw new Error(`there is no preset ${key} to begin the demonstration's guideline from`);
  const sections = preset.content.sections.map((section) =>
    section.id === 'uppsikts-forslag'
      ? { ...section, heading: 'Handläggning', text: own, origin: 'document' as const }
      : section,
  );
  return { ...preset.content, title: source.title, source, sections };
}

function secondaryOccupations(source: GuidelineContent['source']): GuidelineContent {
  const own =
    'Närmaste chef bedömer en anmäld bisyssla och beslutar inom 14 dagar. Den som får ett förbud får beslutet inom en vecka.\n\nBeslutet läggs i personalakten.';
  const minimum = adopted('ab-loa-minimum', source, own);
  const ours = listPresets().find((one) => one.key === 'region-orebro-lan-secondary-occupations')?.content;
  const answering = (ours?.templates ?? []).filter(({ kind }) => kind === 'standing');
  const responsibility = (ours?.sections ?? []).filter(({ id }) => id === 'ansvar');
  return guidelineContent.parse({
    ...minimum,
    sections: [...responsibility, ...minimum.sections],
    templates: [
      ...minimum.templates.map((template) =>
        template.id === 'secondary-occupation.inform' ? { ...template, ...INFORMED_BY_NOTE } : template,
      ),
      ...answering.map((template) => ({ ...template, source: 'Ansvar' })),
      ...BEGINNINGS,
    ],
  });
}

/** Until a channel of its own tells it, the manager writes down that the newcomer has been informed. */
const INFORMED_BY_NOTE = {
  acceptedBy: ['information.given', 'duty.noted'],
  ladder: [
    { afterDays: 14, to: 'next-manager', track: 'line' },
    { afterDays: 28, to: 'administration-head', track: 'line' },
  ],
};

/** What begins with a person, a manager or a unit, in the region's own words. */
const BEGINNINGS = [
  {
    kind: 'dated',
    id: 'secondary-occupation.begin',
    title: {
      sv: 'Svara på om du har någon bisyssla',
      en: 'Say whether you have any secondary occupation',
    },
    source: 'Handläggning',
    section: 'uppsikts-forslag',
    holder: 'employee',
    arisesOn: ['employment.began'],
    acceptedBy: ['case.reported', 'duty.noted'],
    withdrawnBy: ['employment.ended'],
    withinDays: 30,
    shortestNoticeDays: 14,
    ladder: [{ afterDays: 14, to: 'nearest-manager', track: 'line' }],
    remindOn: [-7],
  },
  {
    kind: 'dated',
    id: 'secondary-occupation.unit-ended',
    title: {
      sv: 'Gå igenom bisysslorna på enheten som har upphört',
      en: 'Go through the secondary occupations of the unit that has ended',
    },
    source: 'Handläggning',
    section: 'uppsikts-forslag',
    holder: 'hr',
    arisesOn: ['unit.succeeded'],
    acceptedBy: ['duty.noted'],
    withinDays: 30,
    shortestNoticeDays: 14,
    remindOn: [-7],
  },
];

/** What Uppsikt suggests, decided as it stands under a heading of the region's own. */
function asSuggested(preset: Parameters<typeof adopted>[0], heading: string): Planned['says'] {
  return (source) => {
    const suggested = adopted(preset, source, '');
    return guidelineContent.parse({
      ...suggested,
      sections: suggested.sections.map((section) => ({ ...section, heading, origin: 'document' })),
      templates: suggested.templates.map((template) => ({ ...template, source: heading })),
    });
  };
}

/** The tracks and days are the region's own words from then on; what the law says stays for somebody to verify. */
function workAbroad(source: GuidelineContent['source']): GuidelineContent {
  const own =
    'Chefen bedömer en ansökan inom 14 dagar och frågar den som kan området. Förvaltningschefen beslutar; utanför Norden, EES och Schweiz beslutar regiondirektören.';
  const content = adopted('work-abroad', source, own);
  return guidelineContent.parse({
    ...content,
    sections: content.sections.map((section) =>
      section.origin === 'suggestion'
        ? { ...section, heading: section.heading.replace('Uppsikts förslag: spåren', 'Spåren'), origin: 'document' }
        : section,
    ),
  });
}

function remoteWork(source: GuidelineContent['source']): GuidelineContent {
  const own =
    'Chefen svarar på en ansökan inom 14 dagar. En överenskommelse som löper ut gås igenom 30 dagar dessförinnan.\n\nDistansarbetet följs upp en gång om året vid medarbetarsamtalet.';
  return guidelineContent.parse(adopted('region-vasternorrland-remote-work', source, own));
}

/** The audit asked what the 49 per cent are measured over, and for earlier reminders. */
function remoteWorkRevised(source: GuidelineContent['source']): GuidelineContent {
  const first = remoteWork(source);
  return guidelineContent.parse({
    ...first,
    sections: first.sections.map((section) =>
      section.id === 'utbildningar'
        ? {
            ...section,
            text: 'Utbildning om distansarbete erbjuds alla.\n\nDen som ska skriva på en överenskommelse påminns om utbildningen i informationssäkerhet.',
          }
        : section.id === 'inledning'
          ? {
              ...section,
              text: `${section.text.replace('under en period av två år', 'räknat per månad, under högst två år')}\n\nPlatser bör prövas i ordning: andra egna arbetsplatser, hyrda lokaler, hemmet.`,
            }
          : section,
    ),
    limits: first.limits.map((limit) => (limit.id === 'max-remote-share' ? { ...limit, per: 'month' } : limit)),
    preferences: [
      {
        id: 'place',
        section: 'inledning',
        title: { sv: 'I vilken ordning platser prövas', en: 'The order in which places are tried' },
        strength: 'bör',
        items: [
          {
            id: 'own-workplace',
            text: { sv: 'På en annan av våra arbetsplatser', en: 'At another of our workplaces' },
          },
          { id: 'rented', text: { sv: 'I hyrd lokal', en: 'In rented premises' } },
          { id: 'home', text: { sv: 'Hemma', en: 'At home' } },
        ],
      },
    ],
    gates: first.gates.map((gate) => (gate.id === 'training' ? { ...gate, demand: 'remind' } : gate)),
    templates: first.templates.map((template) =>
      template.id === 'remote-work.review-before-expiry' && template.kind === 'dated'
        ? { ...template, withinDays: -60, remindOn: [-30, -7, 1], transition: 'new-day' }
        : template,
    ),
  });
}

/** What HR proposes next: fewer days at home, a day a week at the workplace as a *bör*, and a quicker answer. */
function remoteWorkProposed(source: GuidelineContent['source']): GuidelineContent {
  const second = remoteWorkRevised(source);
  return guidelineContent.parse({
    ...second,
    templates: second.templates.map((template) =>
      template.id === 'remote-work.decide' ? { ...template, withinDays: 10, transition: 'new-day' } : template,
    ),
    limits: [
      ...second.limits.map((limit) =>
        limit.id === 'max-remote-share'
          ? { ...limit, value: 40, title: { sv: 'Högst 40 % på distans', en: 'At most 40 % remote' } }
          : limit,
      ),
      {
        id: 'a-day-on-site',
        section: 'inledning',
        title: { sv: 'Minst en dag i veckan på plats', en: 'At least one day a week on site' },
        strength: 'bör',
        measure: 'on-site-days',
        per: 'week',
        comparison: 'at-least',
        value: 1,
        unit: 'days',
      },
    ],
    sections: second.sections.map((section) =>
      section.id === 'inledning'
        ? { ...section, text: `${section.text.replace('49 %', '40 %')}\n\nMinst en dag i veckan bör vara på plats.` }
        : section.id === 'uppsikts-forslag'
          ? { ...section, text: section.text.replace('inom 14 dagar', 'inom 10 dagar') }
          : section,
    ),
  });
}

function workingDayUpTo(day: LocalDate): LocalDate {
  return isWorkingDay(day) ? day : workingDayUpTo(addDays(day, -1));
}
