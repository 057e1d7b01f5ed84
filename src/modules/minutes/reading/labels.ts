import { LABELS, RUN_ON_LABELS, type SectionKind } from '../words/labels.ts';
import { GENERIC_ORGANS, ORGAN_PATTERN } from '../words/organs.ts';
import type { Line } from './lines.ts';

/** A section's heading found at the beginning of a line. */
export interface Label {
  readonly kind: SectionKind;
  /** As printed, without a closing colon. */
  readonly name: string;
  /** What stands after it on the same line. */
  readonly rest: string;
  /** Offset of `rest` in the line's text. */
  readonly restAt: number;
  /** True when a colon stands between label and rest: "Skickas till: A, B". */
  readonly colon: boolean;
  /** The body whose decision or proposal it announces: "Kommunstyrelsens beslut". */
  readonly organ?: string;
  /** The body a proposal goes to: "Kommunstyrelsens förslag till kommunfullmäktige". */
  readonly to?: string;
}

/** The label that a line is, or begins with; undefined for running text. */
export function labelOf(line: Pick<Line, 'text' | 'mended'>): Label | undefined {
  const { text } = line;
  const first = text[0];
  if (first === undefined || !isCapital(first)) return undefined;
  return wholeLine(text) ?? beforeColon(text) ?? beforeGap(text) ?? organsLabel(text) ?? runOn(text, line.mended);
}

/**
 * What two spellings of a label share: letters only, the look-alikes of optical reading made one, so that "BESLUT:",
 * "Bes lut" and "Bes1ut" all are "Beslut".
 */
export function labelKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[1l!|í]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z]/g, '');
}

const LONGEST_LABEL = 60;

const KIND_BY_KEY: ReadonlyMap<string, SectionKind> = new Map(
  Object.entries(LABELS).flatMap(([kind, names]) =>
    names.map((name) => [labelKey(name), kind as SectionKind] as const),
  ),
);

function wholeLine(text: string): Label | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const kind = kindOf(text);
  return kind && { kind, name: withoutColon(text), rest: '', restAt: text.length, colon: text.endsWith(':') };
}

function kindOf(text: string): SectionKind | undefined {
  // Letters only, so that "Beslut 2024-01-01" or "Bilaga 3" is no label.
  if (/\d{2}|\d$|[§(),]/.test(text)) return undefined;
  return KIND_BY_KEY.get(labelKey(text));
}

function beforeColon(text: string): Label | undefined {
  const colon = text.slice(0, LONGEST_LABEL).indexOf(':');
  if (colon < 0 || !/\s/.test(text[colon + 1] ?? ' ')) return undefined;
  return split(text, colon, colon + 1, true);
}

function beforeGap(text: string): Label | undefined {
  const gap = /\s{2,}|\t/.exec(text.slice(0, LONGEST_LABEL));
  return gap === null ? undefined : split(text, gap.index, gap.index, false);
}

function split(text: string, labelEnd: number, restFrom: number, colon: boolean): Label | undefined {
  const name = text.slice(0, labelEnd);
  const kind = kindOf(name);
  return kind && { kind, name: withoutColon(name), ...restOf(text, restFrom), colon: colon || name.endsWith(':') };
}

function restOf(text: string, from: number): { rest: string; restAt: number } {
  const rest = text.slice(from).trimStart();
  return { rest, restAt: text.length - rest.length };
}

function withoutColon(text: string): string {
  return text.replace(/\s*[:.]*\s*$/, '');
}

const ORGANS_LABEL = new RegExp(
  `^(?<organ>${ORGAN_PATTERN}|AU|KS|KSAU|SN|BUN)(?::?s)? (?:(?:egen |eget |egna )?(?<decision>beslut)(?: för egen del| i ärendet)?|` +
    `(?<proposal>förslag)(?: till beslut (?:i|till|för) (?<into>${ORGAN_PATTERN})| till beslut| till (?<to>${ORGAN_PATTERN}))?)(?=\\s|:|$)`,
  'iu',
);
const DECISION_IN = new RegExp(`^Beslut i (?<organ>${ORGAN_PATTERN})(?=\\s*:?$)`, 'iu');
const GENERIC = new Set<string>(GENERIC_ORGANS);

/** "Kommunstyrelsens beslut", "ARBETSUTSKOTTETS FÖRSLAG TILL BESLUT", "Kommunstyrelsens förslag till kommunfullmäktige". */
function organsLabel(text: string): Label | undefined {
  const match = ORGANS_LABEL.exec(text) ?? DECISION_IN.exec(text);
  if (match?.groups === undefined) return undefined;
  const { organ, proposal, to, into } = match.groups;
  const after = text.slice(match[0].length);
  // In running text the words go on in lower case: "Kommunstyrelsens beslut innebär att …".
  if (!/^\s*(?::|$)|^\s+(?:[\p{Lu}\d•-]|att\b)|^\s{2,}/u.test(after)) return undefined;
  const colon = /^\s*:/.test(after);
  const named = organ === undefined || GENERIC.has(organ.toLowerCase().replace(/s$/, '')) ? undefined : organ;
  const target = to ?? into;
  return {
    kind: 'decision',
    name: match[0],
    ...restOf(text, match[0].length + (colon ? after.indexOf(':') + 1 : 0)),
    colon,
    ...(named !== undefined && { organ: named }),
    ...(proposal !== undefined && { to: target ?? '' }),
  };
}

/** Run-on labels by their first three letters, longest first. */
const RUN_ON_BY_START = Map.groupBy(
  [...RUN_ON_LABELS].sort((a, b) => b.length - a.length),
  (name) => name.slice(0, 3).toLowerCase(),
);

/** "Beslutet delges Samtliga nämnder": a label that runs on into its text, which then begins as a text does. */
function runOn(text: string, mended: boolean): Label | undefined {
  for (const name of RUN_ON_BY_START.get(text.slice(0, 3).toLowerCase()) ?? []) {
    if (!startsWithIgnoringCase(text, name)) continue;
    const after = text.slice(name.length);
    const begins = mended ? /^\.?\s+(?:[\p{Lu}\d§•"”-]|att\b)/u : /^\.?\s+(?:\p{Lu}\p{Ll}|att\s|\d+[./])/u;
    const kind = KIND_BY_KEY.get(labelKey(name));
    if (kind !== undefined && begins.test(after)) {
      return {
        kind,
        name: text.slice(0, name.length),
        ...restOf(text, name.length + (after.startsWith('.') ? 1 : 0)),
        colon: false,
      };
    }
  }
  return undefined;
}

function startsWithIgnoringCase(text: string, name: string): boolean {
  return text.length > name.length && text.slice(0, name.length).toLowerCase() === name.toLowerCase();
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
