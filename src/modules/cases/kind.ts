import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Period } from '../../kernel/period.ts';
import type { Facts } from '../../platform/journal/index.ts';
import type { DecisionFacts } from '../authority/index.ts';
import type { Counterpart } from '../companies/index.ts';
import type { SecrecyMark } from '../documents/index.ts';
import type { Ground, GuidelineContent, Measurement } from '../guidelines/index.ts';
import type { DecisionContent } from './decision.ts';
import type { DecidedStatus } from './register/columns.ts';
import type { RuleAnswers } from './rule-answers.ts';

type Language = 'sv' | 'en';
type Bilingual = Readonly<Record<Language, string>>;

/** What an outcome does to a case. */
export interface Outcome {
  readonly id: string;
  readonly title: Bilingual;
  /** The type of decision, as delegation orders name it: `office-dog.admit`. */
  readonly decides: string;
  /** `decided`: it holds at once. `to-sign`: when both sides have signed. */
  readonly leadsTo: 'decided' | 'to-sign';
  /** Whether the letter must say why, to whom and from when (LOA 7 c §). */
  readonly forbids: boolean;
  /** An application is turned down: the decision says why, and no limit is held against it. */
  readonly refuses?: true;
}

/** Whether it is a no: forbidden, or an application turned down. */
export function isNo({ forbids, refuses }: Pick<Outcome, 'forbids' | 'refuses'>): boolean {
  return forbids || refuses === true;
}

/** Why the one who applies departs from a `bör` of the guideline. */
export interface Departure {
  readonly limit: string;
  readonly reason: string;
}

/** What lists, reconciling and the wall between lists need to know of a report, whatever its kind. */
export interface RegisterColumns {
  readonly organisationNumber: string | null;
  readonly country: string | null;
  /** Per cent of the working time. */
  readonly remoteShare: number | null;
}

/** Another case of the same kind about the same person that was let through: what was reported, and how long it held. */
export interface EarlierCase {
  readonly report: unknown;
  readonly period: Period;
}

/** Who the case is about, as the rules ask for it. */
export interface Circumstances {
  readonly employerType: string;
  readonly isManager: boolean;
  readonly today: LocalDate;
  /** What is known of the counterpart from elsewhere, and the trades of the unit; null for a kind that has none. */
  readonly counterpart: Counterpart | null;
  readonly guideline: GuidelineContent;
  /** The person's other cases of the kind that were let through. */
  readonly earlier: readonly EarlierCase[];
}

/** Something about a report that asks for a closer look. `flag.supplier`, told to the reviewer with its facts. */
export interface Flag {
  readonly code: string;
  readonly title: Bilingual;
}

/** What stands in the way of a decision, with the clause it cites. */
export interface CaseObstacle {
  readonly code: string;
  /** `stops`: the decision cannot be made so. `asks-reason`: it can, with a reason that is kept. */
  readonly effect: 'stops' | 'asks-reason';
  readonly title: Bilingual;
  /** The section of the guideline. */
  readonly section: string | null;
  readonly facts: Facts;
}

/** One thing that was reported, as it is said to people. */
export interface Described {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** A part of an agreement under its heading, label and value. */
export interface AgreementSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly rows: readonly (readonly [string, string])[];
}

/** A kind of case as its folder defines it: everything the engine asks, and nothing the engine knows. */
export interface KindDefinition<Report> {
  readonly kind: string;
  readonly title: Bilingual;
  readonly report: z.ZodType<Report>;
  readonly outcomes: readonly Outcome[];
  titleOf(report: Report, language: Language): string;
  /**
   * An application, and what it says of where it departs from the guideline: one that the guideline stops is not taken
   * in. Absent: a report, which is always taken in.
   */
  readonly application?: { departuresOf(report: Report): readonly Departure[] };
  /** What was reported, label and value: the page, the letter and the printed case say it alike. */
  describe(report: Report, language: Language): readonly Described[];
  /** What an agreement about it says, part by part; absent = what was reported, in one part. */
  agreementOf?(report: Report, language: Language): readonly AgreementSection[];
  /** The decision in the words of the letter. */
  decisionWords(decision: DecisionContent, language: Language): readonly string[];
  periodOf(report: Report): Period;
  columnsOf(report: Report): RegisterColumns;
  /** The answers that items of a delegation order look at. */
  decisionFactsOf(report: Report): DecisionFacts;
  /** What limits of a guideline are held against. */
  measure(report: Report): readonly Measurement[];
  /** What the guideline has against the report, limits apart: its lists and preferences. */
  againstGuideline?(report: Report, guideline: GuidelineContent): readonly CaseObstacle[];
  /** How long before it ends either side says so, in months; absent or 0 = no notice. */
  noticeMonthsOf?(report: Report): number;
  /** A certificate from somebody else that what is let through may ask for, as the rules answered when it was decided. */
  readonly certificate?: {
    readonly id: string;
    readonly title: Bilingual;
    isNeeded(report: Report, told: RuleAnswers): boolean;
  };
  /** What running ones are counted by in statistics: in which box each falls, and what the boxes are called. */
  readonly countedBy?: readonly {
    readonly id: string;
    readonly title: Bilingual;
    valueOf(report: Report): string | null;
    titleOf(value: string, language: Language): string;
  }[];
  /** Of which kind cases are that it can go with. */
  readonly relatedKind?: string;
  /** Another case of the same person that it goes with, and of which kind that is; undefined = none. */
  relatedTo?(report: Report): { readonly case: string; readonly kind: string } | undefined;
  /** There is another party to it, which is held against what is known of companies and the trades of the unit. */
  readonly hasCounterpart?: true;
  /** What was let through is tried anew when the person moves or becomes something else, or the guideline tries more. */
  readonly reopensByItself?: true;
  /** Things are lent for what was let through (hemlånat material). */
  readonly lends?: true;
  /** Which desk of the employer's it takes, and on which weekdays; undefined = none. */
  deskOf?(report: Report): { readonly workplace: string; readonly weekdays: readonly number[] } | undefined;
  /** What is kept of somebody with a protected identity, for a kind that says where people are (DOMAIN 25). */
  withoutPlace?(report: Report): Report;
  /** Whether a report says that the place is known to the handler: so it is kept only of whoever is protected. */
  saysNoPlace?(report: Report): boolean;
  /** What the rule pack of the guideline comes to; absent = no guideline has rules for the kind. */
  ruleAnswersOf?(report: Report, circumstances: Circumstances): RuleAnswers;
  flagsOf(report: Report, circumstances: Circumstances): readonly Flag[];
  /** The grounds of the guideline that are tried, each by itself. */
  groundsFor(report: Report, circumstances: Circumstances): readonly Ground[];
  obstaclesTo(decision: DecisionContent, report: Report, circumstances: Circumstances): readonly CaseObstacle[];
  /** Whether what changed is so much that it is assessed anew. */
  isMaterial(before: Report, after: Report): boolean;
  /**
   * What a status of an earlier register (`no-objection`, `forbidden`, `agreed`) is called among the outcomes here.
   * Absent: cases of this kind are not read in.
   */
  readonly readInAs?: Readonly<Partial<Record<DecidedStatus, string>>>;
  /** The fields that may be secret, by which law; a warning to whoever is asked for the case as a public record. */
  readonly secrecy: readonly SecrecyMark[];
  /** An example for the documentation and the tests. */
  readonly example: Report;
}

/** A kind as the engine holds it: reports are read by the kind's own schema, whoever wrote them. */
export type CaseKind = KindDefinition<unknown>;

/** Closes a definition over the shape of its reports, so that the engine can hold kinds of every shape. */
export function defineKind<Report>(of: KindDefinition<Report>): CaseKind {
  const read = readingOnce(of.report);
  return {
    ...of,
    report: of.report as z.ZodType<unknown>,
    titleOf: (report, language) => of.titleOf(read(report), language),
    describe: (report, language) => of.describe(read(report), language),
    ...optional<Report>(of, read),
    periodOf: (report) => of.periodOf(read(report)),
    columnsOf: (report) => of.columnsOf(read(report)),
    decisionFactsOf: (report) => of.decisionFactsOf(read(report)),
    measure: (report) => of.measure(read(report)),
    flagsOf: (report, circumstances) => of.flagsOf(read(report), circumstances),
    groundsFor: (report, circumstances) => of.groundsFor(read(report), circumstances),
    obstaclesTo: (decision, report, circumstances) => of.obstaclesTo(decision, read(report), circumstances),
    isMaterial: (before, after) => of.isMaterial(read(before), read(after)),
  };
}

/** Reads a report by its schema: the page of a case asks for a dozen things of the same one. */
function readingOnce<Report>(schema: z.ZodType<Report>): (report: unknown) => Report {
  const known = new WeakMap<object, Report>();
  return (report) => {
    if (typeof report !== 'object' || report === null) return schema.parse(report);
    const found = known.get(report) ?? schema.parse(report);
    known.set(report, found);
    return found;
  };
}

/** The parts that a kind need not have, read by the same schema. */
function optional<Report>(of: KindDefinition<Report>, read: (report: unknown) => Report): Partial<CaseKind> {
  const {
    application,
    agreementOf,
    againstGuideline,
    noticeMonthsOf,
    deskOf,
    withoutPlace,
    saysNoPlace,
    ruleAnswersOf,
    certificate,
    relatedTo,
    countedBy,
  } = of;
  return {
    ...(application && { application: { departuresOf: (report) => application.departuresOf(read(report)) } }),
    ...(agreementOf && { agreementOf: (report, language) => agreementOf(read(report), language) }),
    ...(againstGuideline && { againstGuideline: (report, guideline) => againstGuideline(read(report), guideline) }),
    ...(noticeMonthsOf && { noticeMonthsOf: (report) => noticeMonthsOf(read(report)) }),
    ...(deskOf && { deskOf: (report) => deskOf(read(report)) }),
    ...(certificate && {
      certificate: { ...certificate, isNeeded: (report, told) => certificate.isNeeded(read(report), told) },
    }),
    ...(countedBy && {
      countedBy: countedBy.map((by) => ({ ...by, valueOf: (report: unknown) => by.valueOf(read(report)) })),
    }),
    ...(relatedTo && { relatedTo: (report) => relatedTo(read(report)) }),
    ...(withoutPlace && { withoutPlace: (report) => withoutPlace(read(report)) }),
    ...(saysNoPlace && { saysNoPlace: (report) => saysNoPlace(read(report)) }),
    ...(ruleAnswersOf && {
      ruleAnswersOf: (report, circumstances) => ruleAnswersOf(read(report), circumstances),
    }),
  };
}
