import { markField } from '../../../documents/index.ts';
import { defineKind } from '../../kind.ts';
import { countedBy } from './counted.ts';
import { obstaclesTo } from './decision-rules.ts';
import { againstGuideline, deskOf, flagsOf, isMaterial, shownShareOf, withoutPlace } from './rules.ts';
import { lengthInMonths, measure, periodOf } from './schedule.ts';
import { HIDDEN_PLACE, type RemoteWork, remoteWork } from './schema.ts';
import { KIND_TITLE, OUTCOME_TITLES } from './texts.ts';
import { agreementOf, decisionWords, describe, titleOf } from './words.ts';

const day = (weekday: number, onSite: number, remote: number) => ({ weekday, onSite, remote });

const example: RemoteWork = {
  from: '2026-04-01',
  to: '2028-03-31',
  weeks: [[day(1, 8, 0), day(2, 0, 8), day(3, 8, 0), day(4, 0, 8), day(5, 8, 0)]],
  tasks: 'Utredningar och skriftliga svar.',
  workingHours: 'Som på kontoret, 8–16.30.',
  availability: 'Telefon och chatt 9–15.',
  absence: 'Ringer chefen före 8.',
  meetings: 'Deltar på arbetsplatsträffarna på kontoret.',
  results: 'Avstämning med chefen varannan vecka.',
  place: 'own-workplace',
  workplaceId: '00000000-0000-4000-8000-000000000001',
  workplace: 'Lövmarks hälsocentral',
  municipality: '2280',
  secrets: 'none',
  computer: 'employer',
  isSetApart: true,
  isScreenHidden: true,
  isClosedToOthers: true,
  mayBeVisited: true,
  equipment: 'Bärbar dator.',
  connection: 'Arbetsgivarens nät.',
  isMarked: true,
  isInInventory: true,
  costs: 'Inga.',
  hasHomeInsurance: true,
  noticeMonths: 1,
  followUp: 'Varje år vid medarbetarsamtalet.',
  departures: [],
};

/** Remote work (distansarbete): DOMAIN rules 11–16, after two regions' guidelines (seeds 002 and 004). */
export const remoteWorkKind = defineKind<RemoteWork>({
  kind: 'remote-work',
  title: KIND_TITLE,
  report: remoteWork,
  outcomes: [
    { ...outcome('agreed'), leadsTo: 'to-sign' },
    { ...outcome('agreed-with-conditions'), leadsTo: 'to-sign' },
    { ...outcome('refused'), leadsTo: 'decided', refuses: true },
  ],
  application: { departuresOf: ({ departures }) => departures },
  lends: true,
  countedBy,
  agreementOf,
  noticeMonthsOf: ({ noticeMonths }) => noticeMonths,
  titleOf,
  describe,
  decisionWords,
  periodOf,
  columnsOf: (report) => ({ organisationNumber: null, country: null, remoteShare: shownShareOf(report) }),
  decisionFactsOf: (report) => ({
    remoteShare: shownShareOf(report),
    place: report.place,
    months: lengthInMonths(report) ?? null,
  }),
  measure,
  againstGuideline,
  withoutPlace,
  saysNoPlace: ({ place }) => place === HIDDEN_PLACE,
  deskOf,
  flagsOf,
  groundsFor: () => [],
  obstaclesTo,
  isMaterial,
  // What an earlier register has as agreed is an "äldre överenskommelse" here.
  readInAs: { agreed: 'agreed', 'no-objection': 'agreed', forbidden: 'refused' },
  secrecy: [
    markField('address', 'homeAddress'),
    // How a place is closed to others may tell of whoever lives there.
    { field: 'municipality', law: 'OSL 39 kap. 3 § första stycket', presumption: 'weak' },
  ],
  example,
});

/** Whoever may agree is the one who may decline to. */
function outcome(id: keyof typeof OUTCOME_TITLES) {
  return { id, title: OUTCOME_TITLES[id], decides: 'remote-work.agree', forbids: false } as const;
}
