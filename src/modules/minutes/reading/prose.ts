import { INFINITIVE_DECISIONS, PASSIVE_ORDERS } from '../words/verbs.ts';
import { isDecision, type OwnOrgans } from './decision-sentences.ts';
import { endsLead, leadLinesAtEnd } from './lead-lines.ts';
import { type Following, type Lead, leadOf } from './leads.ts';
import type { Line } from './lines.ts';
import { sentencesOf } from './sentences.ts';
import { gapBetween, goesOn, type Spacing } from './spacing.ts';
import { joinWrapped } from './wrapped.ts';

/** What a decision section is made of: a lead that opens a group, or the text of one clause. */
export interface Part {
  readonly lead?: Lead;
  readonly text?: string;
  /** True for a lead that ends its block: all that follows is under it. */
  readonly isOpen?: boolean;
}

/** Adjusting, forwarding and conditions: printed after the decisions, none of them. */
export const REMARK =
  /^(?:Protokollet |Paragrafen |Justering|Omedelbar justering|Beslutet (?:gäller|skickas|ska |fattas|fattades|är |expedieras|förutsätter|kan )|Ärendet (?:går|skickas|översänds|överlämnas|lämnas) (?:till|vidare|över)|Det antecknas|Till protokollet|Deltar (?:inte|ej)|Vid (?:beslut|behandling)|Ordföranden |Under förutsättning|Villkor|Omröstning |Votering |Ajournering )/u;

/** Verbs with which a sentence of its own block orders something without a verb of decision. */
const ORDERS =
  /(?<!\p{L})(?:gäller|ska|skall|får|sker|belastar|börjar|upphör|träder|ersätter|blir|(?:är|uppgår till) [\d ]+ kronor)(?!\p{L})/u;
/** "Vidare föreslås att …": one proposal or decision after another in running text. */
const NEXT_ORDER =
  /^(?:Vidare|Likaså|Slutligen|Dessutom|Därutöver|Även|Samtidigt) (?:föreslås|föreslår|beslutas|beslutar)(?!\p{L})/u;
const LONGEST_ORDER = 400;

/**
 * The parts of unmarked text in a decision section. The first sentence is a clause, and the first of each block under a
 * lead; later ones when they decide. `beforeList` tells that list items follow the text.
 */
export function partsOfProse(
  prose: readonly Line[],
  following: Following,
  context: { own: OwnOrgans; spacing: Spacing },
): Part[] {
  const leading = following === 'nothing' ? 0 : leadLinesAtEnd(prose, following);
  const parts: Part[] = [];
  for (const block of blocksOf(prose.slice(0, prose.length - leading), context.spacing)) {
    const isFirst = parts.every((part) => part.text === undefined);
    const underLead = parts.some((part) => part.isOpen);
    parts.push(...partsOfBlock(block, isFirst, underLead, context.own));
  }
  const lead = leading > 0 ? leadOf(textOf(prose.slice(-leading)), following) : undefined;
  return lead === undefined ? parts : [...parts, { lead }];
}

function partsOfBlock(block: readonly Line[], isFirst: boolean, underLead: boolean, own: OwnOrgans): Part[] {
  const parts: Part[] = [];
  sentencesOf(textOf(block)).forEach((sentence, at) => {
    const lead = leadOf(sentence);
    const opensBlock = at === 0;
    if (lead !== undefined) {
      parts.push({ lead, isOpen: lead.end === sentence.length });
      for (const text of attClauses(sentence, lead.end)) parts.push({ text });
    } else if (opensBlock && isFirst) {
      if (!/^(?:Protokollet ska|Paragrafen )/.test(sentence)) parts.push({ text: sentence });
    } else if (!REMARK.test(sentence)) {
      const orders = NEXT_ORDER.test(sentence) || (opensBlock && isOrder(sentence));
      const follows = parts.at(-1)?.lead !== undefined || (opensBlock && underLead);
      if (orders || follows || isDecision(sentence, own)) parts.push({ text: sentence });
    }
  });
  return parts;
}

const DELS = /,?\s+(?:samt |och )?dels att\s+/u;
/** ", samt att ge": an att-sats that begins with a decision of its own. */
const NEXT_ATT = /,\s+(?:samt |och )?att\s+(?=(?<first>\p{L}+))/gu;

/**
 * The att-satser of one sentence: "beslutar dels att …, dels att …", "beslutar att anta anbudet, samt att ge VD …". After
 * an order ("uppdra åt VD att") a further "att" may be part of what is ordered, and nothing is parted.
 */
function attClauses(sentence: string, leadEnd: number): string[] {
  const text = sentence.slice(leadEnd).trim();
  if (text === '') return [];
  if (!/\batt\s*$/u.test(sentence.slice(0, leadEnd))) return [text];
  if (DELS.test(text)) return text.split(DELS);
  const clauses: string[] = [];
  let from = 0;
  for (const next of text.matchAll(NEXT_ATT)) {
    if (!INFINITIVE_DECISIONS.has((next.groups?.first ?? '').toLowerCase())) continue;
    if (/(?<!\p{L})att(?!\p{L})/u.test(text.slice(from, next.index))) break;
    clauses.push(text.slice(from, next.index));
    from = next.index + next[0].length;
  }
  return [...clauses, text.slice(from)];
}

function isOrder(sentence: string): boolean {
  if (sentence.length > LONGEST_ORDER) return false;
  return ORDERS.test(sentence) || [...sentence.matchAll(/\p{Ll}+/gu)].some(([word]) => PASSIVE_ORDERS.has(word));
}

/** Lines that make one running text: between gaps; under a lead also lines that each begin with an infinitive of decision. */
export function blocksOf(lines: readonly Line[], spacing: Spacing): Line[][] {
  const blocks: Line[][] = [];
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    const block = blocks.at(-1);
    const apart =
      above === undefined ||
      (gapBetween(above, line, spacing) > 0 && !goesOn(above, line)) ||
      isNewParagraph(above, line, spacing) ||
      (block !== undefined && /\bbeslutar$/u.test(above.text) && endsLead(textOf(block), line)) ||
      (startsWithInfinitive(line) && above.text.endsWith(':')) ||
      (startsWithInfinitive(line) && startsWithInfinitive(block?.[0]) && /(?:[,;.]|\b(?:samt|och))$/.test(above.text));
    if (apart || block === undefined) blocks.push([line]);
    else block.push(line);
  });
  return blocks;
}

/** A sentence that ended early on its line, and one that begins the next. */
function isNewParagraph(above: Line, line: Line, spacing: Spacing): boolean {
  if (line.mended || !/[.:]$/.test(above.text) || !/^[\p{Lu}\d]/u.test(line.text)) return false;
  return above.indent + above.text.length < spacing.width * 0.85;
}

function startsWithInfinitive(line: Line | undefined): boolean {
  const first = /^\p{L}+/u.exec(line?.text ?? '')?.[0].toLowerCase();
  return first !== undefined && INFINITIVE_DECISIONS.has(first);
}

function textOf(lines: readonly Line[]): string {
  return joinWrapped(lines.map((line) => line.text));
}
