import type { Clause } from '../schema.ts';
import { isOwn, type OwnOrgans } from './decision-sentences.ts';
import { followingMark, leadBeginningAt, leadLinesAtEnd } from './lead-lines.ts';
import { type Lead, leadOf } from './leads.ts';
import type { Line } from './lines.ts';
import { isNextItem, type ListLevel, levelOf } from './list-level.ts';
import { type ListMark, listMarkOf, withoutMarks } from './list-marks.ts';
import { capitalised } from './organs.ts';
import { type Part, partsOfProse, REMARK } from './prose.ts';
import { gapBetween, goesOn, type Spacing } from './spacing.ts';
import { joinWrapped } from './wrapped.ts';

/** What the reading of a decision section needs to know of the text around it. */
export interface DecisionContext {
  readonly own: OwnOrgans;
  readonly spacing: Spacing;
  /** What the section's own heading says: "Kommunstyrelsens förslag till kommunfullmäktige". */
  readonly heading: Pick<Lead, 'kind' | 'actor' | 'chain'>;
}

/** The clauses of a decision section: one per att-sats or numbered item, else one per deciding sentence. */
export function clausesOf(lines: readonly Line[], context: DecisionContext): Clause[] {
  let lead = context.heading;
  const clauses: Clause[] = [];
  for (const part of partsOf(lines, context)) {
    if (part.lead !== undefined) lead = part.lead;
    if (part.text === undefined) continue;
    // "1. Nämnden beslutar att anta planen": the item has a lead of its own.
    const inItem = leadOf(part.text);
    const led =
      inItem?.actor != null &&
      inItem.kind === 'own' &&
      /(?:\batt|\bbeslutar?)\s*$/u.test(part.text.slice(0, inItem.end));
    clauses.push(
      led ? clauseOf(part.text.slice(inItem.end).trim(), inItem, context) : clauseOf(part.text, lead, context),
    );
  }
  return clauses;
}

function clauseOf(text: string, lead: Pick<Lead, 'kind' | 'actor' | 'chain'>, context: DecisionContext): Clause {
  const actor = lead.actor ?? context.heading.actor;
  const forwards = /^föreslå\s/iu.test(text) ? leadOf(`Nämnden föreslår ${text.slice(8)}`) : undefined;
  // Under "Arbetsutskottets förslag" another body leads: it is the first that the proposal goes to.
  const through =
    lead.actor !== null && context.heading.actor !== null && context.own.length > 0 && !isOwn(lead.actor, context.own);
  // "Kommunfullmäktige beslutar att …" below it is what fullmäktige is asked to decide, and no decision.
  if (through && (lead.kind === 'proposal' || context.heading.kind === 'proposal')) {
    return {
      text,
      kind: 'proposal',
      actor: context.heading.actor,
      chain: [capitalised(lead.actor ?? ''), ...lead.chain],
    };
  }
  if (forwards !== undefined && lead.kind === 'own')
    return { text, kind: 'proposal', actor, chain: [...forwards.chain] };
  return { text, kind: lead.kind, actor, chain: [...lead.chain] };
}

/** Walks a section's lines: prose until a list mark counts, then items of that level until a new lead. */
function partsOf(lines: readonly Line[], context: DecisionContext): Part[] {
  const parts: Part[] = [];
  let prose: Line[] = [];
  let level: ListLevel | undefined;
  let item: Line[] = [];
  let listEnded = false;
  const closeItem = () => {
    if (item.length > 0)
      parts.push({ text: joinWrapped([withoutMarks(item[0]?.text ?? ''), ...item.slice(1).map(({ text }) => text)]) });
    item = [];
  };
  lines.forEach((line, at) => {
    const mark = listMarkOf(line.text);
    const above = lines[at - 1];
    if (level !== undefined && above !== undefined) {
      if (mark !== undefined && isNextItem(level, mark, line, listEnded ? [above] : item, context.spacing)) {
        closeItem();
        level = { ...level, value: mark.value };
        item = [line];
        listEnded = false;
        return;
      }
      if (leadBeginningAt(lines, at, context.spacing) !== undefined) {
        closeItem();
        level = undefined;
        listEnded = false;
      } else {
        listEnded ||= endsList(line, above, context.spacing);
        if (!listEnded) {
          item.push(line);
          if (mark === undefined) level = { ...level, wrapIndent: level.wrapIndent ?? line.indent };
        }
        return;
      }
    }
    // "besluta att" before a numbered list: the mark alone belongs to the lead.
    const isLeadsEnd = mark?.kind === 'att' && /^att:?$/i.test(line.text) && isNumbered(lines[at + 1]);
    if (mark !== undefined && !isLeadsEnd && opensList(mark, line, prose)) {
      parts.push(...partsOfProse(prose, followingMark(mark), context));
      prose = [];
      level = levelOf(mark, line);
      item = [line];
    } else prose.push(line);
  });
  closeItem();
  parts.push(...partsOfProse(prose, 'nothing', context));
  return parts.filter((part) => part.text === undefined || /\p{L}/u.test(part.text));
}

function isNumbered(line: Line | undefined): boolean {
  const kind = listMarkOf(line?.text ?? '')?.kind;
  return kind !== undefined && kind !== 'att';
}

/** True when the mark begins a list: after a lead or a finished sentence, or first of all; else it is deeper or wrapped. */
function opensList(mark: ListMark, line: Line, prose: readonly Line[]): boolean {
  if ((mark.kind === 'number' || mark.kind === 'letter') && mark.value !== 1)
    return prose.length === 0 && mark.kind === 'number';
  const above = prose.at(-1);
  if (above === undefined) return true;
  if (above.text.endsWith('.') || leadLinesAtEnd(prose, followingMark(mark)) > 0) return true;
  if (mark.kind !== 'att') return false;
  return /(?:[,;]|\b(?:samt|och))$/u.test(above.text) || /^(?:samt|och)\s/u.test(line.text);
}

/** After the list: a remark, or an unmarked text after a gap that does not go on with the item. */
function endsList(line: Line, above: Line, spacing: Spacing): boolean {
  if (REMARK.test(line.text)) return true;
  return gapBetween(above, line, spacing) > 0 && listMarkOf(line.text) === undefined && !goesOn(above, line);
}
