import { GENERIC_ORGANS, ORGAN_PATTERN, OTHER_DECIDERS } from '../words/organs.ts';

/** A body's name found in a text. */
export interface OrganName {
  /** As written. */
  readonly name: string;
  /** Offset after it. */
  readonly end: number;
}

const ORGAN_HERE = new RegExp(`(?:${ORGAN_PATTERN})(?![\\p{L}-])`, 'iuy');
const FOR_SOMETHING =
  /(?: (?:för|i) [\p{L},-]+(?: (?:och |samt )?[\p{Ll}-]+[,]?){0,6}?)(?= (?:beslutar|beslutade|föreslår|beslöt|godkänner)\b)/uy;
const OTHERS_HERE = new RegExp(`(?:${OTHER_DECIDERS.join('|')})(?![\\p{L}-])`, 'iuy');

/** The body whose name begins at `from`: "Kommunstyrelsens arbetsutskott", "Nämnden för funktionsstöd" before its verb. */
export function organAt(text: string, from = 0): OrganName | undefined {
  ORGAN_HERE.lastIndex = from;
  const match = ORGAN_HERE.exec(text);
  if (match === null) return undefined;
  let end = from + match[0].length;
  FOR_SOMETHING.lastIndex = end;
  end += FOR_SOMETHING.exec(text)?.[0].length ?? 0;
  return { name: text.slice(from, end), end };
}

/** As `organAt`, and also "Mötet", "Ordföranden": whoever may stand before "beslutar". */
export function deciderAt(text: string, from = 0): OrganName | undefined {
  const organ = organAt(text, from);
  if (organ !== undefined) return organ;
  OTHERS_HERE.lastIndex = from;
  const match = OTHERS_HERE.exec(text);
  return match === null ? undefined : { name: match[0], end: from + match[0].length };
}

/** True when the whole text is a body's name. */
export function isOrganName(text: string): boolean {
  return organAt(text)?.end === text.length;
}

/** "regionfullmäktige" → "Regionfullmäktige": names of bodies are told with a capital. */
export function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + (name === name.toUpperCase() ? name.slice(1).toLowerCase() : name.slice(1));
}

/**
 * True when two names mean the same body: "ARBETSUTSKOTTET" and "Kommunstyrelsens arbetsutskott", "Nämnden" and
 * "Socialnämnden". "Kommunstyrelsen" is not "Kommunstyrelsens arbetsutskott".
 */
export function isSameOrgan(one: string, other: string): boolean {
  const a = bare(one);
  const b = bare(other);
  if (a === b) return true;
  // "Nämnden" is "Nämnden för folkhälsa och sjukvård", which "Nämnden för kultur" is not.
  const [head = '', ...tail] = one.split(/ för /u);
  const [otherHead = '', ...otherTail] = other.split(/ för /u);
  if (tail.length + otherTail.length === 1) return isSameOrgan(head, otherHead);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.endsWith(` ${short}`)) return true;
  return GENERIC_HEADS.has(short) && long.endsWith(short);
}

const GENERIC_HEADS = new Set(GENERIC_ORGANS.map(bare));

/** Lower case, without the definite ending and genitive s. */
function bare(name: string): string {
  const lower = name.toLowerCase().replace(/\s+/g, ' ').trim();
  return lower.replace(
    /(?<=styrelse|nämnd|utskott|direktion|kommitté|presidi|stämma|beredning|delegation|kollegi)(?:n|en|et|um)?s?$/u,
    '',
  );
}

/** The bodies named in a text, in order, told with a capital. */
export function organsIn(text: string): string[] {
  const names: string[] = [];
  let end = 0;
  for (const word of text.matchAll(/(?<![\p{L}-])\p{L}/gu)) {
    const organ = word.index < end ? undefined : organAt(text, word.index);
    if (organ === undefined) continue;
    names.push(capitalised(organ.name));
    end = organ.end;
  }
  return names;
}
