import { localDate } from '../../../kernel/local-date.ts';
import { FOREVER, type Period, periodOfInclusive, SINCE_EVER } from '../../../kernel/period.ts';
import { formatDay, formatNumber, formatPercent, type Language } from '../../../platform/i18n/index.ts';
import type { CaseKind, CaseObstacle, Flag } from '../kind.ts';
import { describeReadIn } from './describe.ts';
import { isReadIn, NO_PLACE, type ReadInReport } from './report-shape.ts';

const FLAG: Flag = {
  code: 'flag.read-in',
  title: {
    sv: 'Inläst från ett tidigare register: uppgifterna är inte granskade här',
    en: 'Read in from an earlier register: nobody here has reviewed it',
  },
};

const OBSTACLE: CaseObstacle = {
  code: 'read-in.not-reported',
  effect: 'stops',
  title: {
    sv: 'Det tidigare registret säger för lite för en bedömning. Be medarbetaren om uppgifterna',
    en: 'The earlier register says too little to assess it by. Ask the employee for the facts',
  },
  section: null,
  facts: {},
};

/**
 * A kind that also reads what was read in: it is listed and found like a report, and has to be reported before anything
 * is decided about it here.
 */
export function readingIn(kind: CaseKind): CaseKind {
  const either =
    <Answer, More extends readonly unknown[]>(
      ofReadIn: (report: ReadInReport['readIn']) => Answer,
      ofReport: (report: unknown, ...more: More) => Answer,
    ) =>
    (report: unknown, ...more: More): Answer =>
      isReadIn(report) ? ofReadIn(report.readIn) : ofReport(report, ...more);
  return {
    ...kind,
    titleOf: (report, language) =>
      isReadIn(report)
        ? (report.readIn.counterpart ??
          report.readIn.organisationNumber ??
          titleOfReadIn(kind, report.readIn, language))
        : kind.titleOf(report, language),
    describe: (report, language) =>
      isReadIn(report) ? describeReadIn(report.readIn, language) : kind.describe(report, language),
    periodOf: either(periodOf, kind.periodOf),
    columnsOf: either(
      ({ organisationNumber, country, remoteShare }) => ({ organisationNumber, country, remoteShare }),
      kind.columnsOf,
    ),
    decisionFactsOf: either(() => ({}), kind.decisionFactsOf),
    measure: either(() => [], kind.measure),
    flagsOf: either(() => [FLAG], kind.flagsOf),
    groundsFor: either(() => [], kind.groundsFor),
    obstaclesTo: (decision, report, circumstances) =>
      isReadIn(report) ? [OBSTACLE] : kind.obstaclesTo(decision, report, circumstances),
    isMaterial: (before, after) => isReadIn(before) || kind.isMaterial(before, after),
    ...optional(kind),
  };
}

/** What a kind need not have: of what was only read in nothing is known of it. */
function optional(kind: CaseKind): Partial<CaseKind> {
  const { application, againstGuideline, noticeMonthsOf, deskOf, withoutPlace, saysNoPlace, relatedTo } = kind;
  return {
    ...(application && {
      application: { departuresOf: (report) => (isReadIn(report) ? [] : application.departuresOf(report)) },
    }),
    ...(againstGuideline && {
      againstGuideline: (report, guideline) => (isReadIn(report) ? [] : againstGuideline(report, guideline)),
    }),
    ...(noticeMonthsOf && { noticeMonthsOf: (report) => (isReadIn(report) ? 0 : noticeMonthsOf(report)) }),
    ...(deskOf && { deskOf: (report) => (isReadIn(report) ? undefined : deskOf(report)) }),
    ...(withoutPlace && {
      withoutPlace: (report) =>
        isReadIn(report) ? { readIn: { ...report.readIn, ...NO_PLACE } } : withoutPlace(report),
    }),
    ...(saysNoPlace && { saysNoPlace: (report) => !isReadIn(report) && saysNoPlace(report) }),
    ...(relatedTo && { relatedTo: (report) => (isReadIn(report) ? undefined : relatedTo(report)) }),
  };
}

/** What tells it from others of its kind where the register names nobody: "Distansarbete: 40 %, från 1 juni 2024". */
function titleOfReadIn(
  { title }: CaseKind,
  { country, remoteShare, from }: ReadInReport['readIn'],
  language: Language,
): string {
  const known = [
    country && new Intl.DisplayNames([language], { type: 'region' }).of(country),
    remoteShare !== null &&
      (language === 'sv' ? formatPercent(language, remoteShare) : `${formatNumber(language, remoteShare)} per cent`),
    from && `${language === 'sv' ? 'från' : 'from'} ${formatDay(language, localDate(from))}`,
  ].filter((one) => typeof one === 'string');
  return known.length === 0 ? title[language] : `${title[language]}: ${known.join(', ')}`;
}

function periodOf({ from, to }: ReadInReport['readIn']): Period {
  const first = from === null ? SINCE_EVER : localDate(from);
  return to === null ? { from: first, to: FOREVER } : periodOfInclusive(first, localDate(to));
}
