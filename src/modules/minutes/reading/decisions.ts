import type { Clause } from '../schema.ts';
import { clausesOf, type DecisionContext } from './clauses.ts';
import { isDecision, isOwn, type OwnOrgans } from './decision-sentences.ts';
import { followingMark, leadBeginningAt } from './lead-lines.ts';
import { leadOf } from './leads.ts';
import type { Line } from './lines.ts';
import { listMarkOf } from './list-marks.ts';
import { capitalised, isOrganName, organAt } from './organs.ts';
import { blocksOf } from './prose.ts';
import type { Section } from './sections.ts';
import { endsSentence, sentencesOf } from './sentences.ts';
import { gapBetween, type Spacing } from './spacing.ts';
import { joinWrapped } from './wrapped.ts';

/** Whose meeting it is and how the text is set. */
export interface MatterContext {
  readonly own: OwnOrgans;
  readonly spacing: Spacing;
  readonly meetingDate: string | null;
}

/** What a matter decides: its decision sections; else what a lead of the meeting's own body opens; else deciding sentences. */
export function decisionsOf(sections: readonly Section[], context: MatterContext): Clause[] {
  const decided = sections.filter((section) => section.kind === 'decision');
  const [own, foreign] = partition(
    decided,
    ({ label }) => label?.organ === undefined || isOwn(label.organ, context.own),
  );
  if (own.some((section) => section.lines.length > 0))
    return own.flatMap((section) => sectionClauses(section, context));
  const led = sections.filter(isTold).flatMap(({ lines }) => ledClauses(lines, context));
  if (led.length > 0) return led;
  const closing = sections
    .filter(mayHoldLead)
    .flatMap(({ kind, lines }) => closingClauses(lines, kind === 'procedure' || kind === 'proposal' ? 0 : 1, context));
  if (closing.length > 0) return closing;
  const decidedElsewhere = foreign.filter(({ label }) => label?.to === undefined);
  if (decidedElsewhere.length > 0) return decidedElsewhere.flatMap((section) => sectionClauses(section, context));
  return sections.filter(({ kind }) => kind === 'body').flatMap(({ lines }) => decidingSentences(lines, context));
}

function sectionClauses({ lines, label }: Section, context: MatterContext): Clause[] {
  const actor = label?.organ ?? context.own[0] ?? null;
  const heading: DecisionContext['heading'] =
    label?.to === undefined
      ? { kind: 'own', actor, chain: [] }
      : { kind: 'proposal', actor, chain: label.to === '' ? [] : [capitalised(label.to)] };
  return clausesOf(lines, { ...context, heading });
}

/** Sections that tell of the matter: a lead in them decides, unlike one in a motion, a proposal or a vote. */
const TOLD = new Set<Section['kind']>(['body', 'summary', 'presenter', 'basis', 'other', 'closed']);

function isTold({ kind }: Section): boolean {
  return TOLD.has(kind);
}

/**
 * Where the meeting's own lead may stand though the section is not its decision: below the account of votes, below what
 * others moved or decided, and under "Förslag till regionstyrelsen", which is what the meeting itself proposes.
 */
function mayHoldLead({ kind, label }: Section): boolean {
  if (kind === 'proposal') return /^förslag till (?!beslut|yttrande)/iu.test(label?.name ?? '');
  return kind === 'procedure' || kind === 'motions' || kind === 'decision';
}

/** "Beslutades" alone above a list: nobody else can have decided than who met. */
const BARE_PASSIVE = /^(?:det )?(?:beslutades|beslöts|beslutas)(?: (?:att|följande))?:?$/iu;

/** The clauses after the first lead of the meeting's own body. */
function ledClauses(lines: readonly Line[], context: MatterContext): Clause[] {
  for (const [at] of lines.entries()) {
    const lead = leadBeginningAt(lines, at, context.spacing);
    if (lead !== undefined && BARE_PASSIVE.test(lines[at]?.text ?? ''))
      return clausesOf(lines.slice(at), {
        ...context,
        heading: { kind: 'own', actor: context.own[0] ?? null, chain: [] },
      });
    if (lead?.actor == null || organAt(lead.actor) === undefined || !isOwn(lead.actor, context.own)) continue;
    const heading = { kind: 'own', actor: lead.actor, chain: [] } as const;
    return clausesOf(lines.slice(at), { ...context, heading });
  }
  return bareLedClauses(lines, context);
}

/**
 * The list that ends the account of how the proposals were put: "Tekniska nämnden beslutar" alone on a line of its own.
 * Below what others have moved it stands apart, from the line `first` on.
 */
function closingClauses(lines: readonly Line[], first: number, context: MatterContext): Clause[] {
  const at = lines.findIndex((line, index) => {
    if (index < first || (first > 0 && !isApart(line, lines[index - 1], context.spacing))) return false;
    const mark = listMarkOf(lines[index + 1]?.text ?? '');
    if (mark === undefined || !/(?<!\p{L})(?:beslutar|besluta|föreslår)(?!\p{L})/u.test(line.text)) return false;
    const lead = leadOf(line.text, followingMark(mark));
    return lead?.end === line.text.length && lead.actor !== null && isOwn(lead.actor, context.own);
  });
  return at < 0 ? [] : ledClauses(lines.slice(at), context);
}

/** After a gap and a finished sentence, or set further out than what stands above. */
function isApart(line: Line, above: Line | undefined, spacing: Spacing): boolean {
  return (
    above !== undefined &&
    gapBetween(above, line, spacing) > 0 &&
    (endsSentence(above.text) || line.indent < above.indent)
  );
}

/** An att-list under nothing but the body's name. */
function bareLedClauses(lines: readonly Line[], context: MatterContext): Clause[] {
  const at = lines.findIndex(
    (line, index) =>
      isOrganName(line.text) &&
      isOwn(line.text, context.own) &&
      listMarkOf(lines[index + 1]?.text ?? '')?.kind === 'att',
  );
  const name = lines[at]?.text;
  if (name === undefined) return [];
  return clausesOf(lines.slice(at), { ...context, heading: { kind: 'own', actor: name, chain: [] } });
}

function decidingSentences(lines: readonly Line[], { own, spacing }: MatterContext): Clause[] {
  return blocksOf(lines, spacing)
    .flatMap((block) => sentencesOf(joinWrapped(block.map((line) => line.text))))
    .filter((sentence) => isDecision(sentence, own))
    .map((sentence) => ({
      text: sentence.slice(leadOf(sentence)?.end ?? 0).trim(),
      kind: 'own',
      actor: own[0] ?? null,
      chain: [],
    }));
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
