import { DECIDE, INFINITIVE_DECISIONS, PASSIVE_PAST, PASSIVE_PRESENT, PROPOSE } from '../words/verbs.ts';
import { capitalised, deciderAt, organAt, organsIn } from './organs.ts';
import { withoutSlips } from './slips.ts';

/** What opens decisions: "X beslutar", "X föreslår Y (föreslå Z) besluta", "Enligt kontorets förslag:". */
export interface Lead {
  /** Offset after it: where the first clause begins. The text's length when the lead is all of it. */
  readonly end: number;
  readonly kind: 'own' | 'proposal';
  readonly actor: string | null;
  readonly chain: readonly string[];
}

const OPENER =
  /^(?:(?:dessutom|därutöver|vidare|slutligen|samt|även|därefter|härutöver|i övrigt|för egen del|för sin del|för sin egen del|som en följd av detta|med anledning av detta|med hänvisning till ovanstående)\s*,?\s+)?(?:för egen del\s*,?\s+)?/iu;
const ADVERBS =
  '(?: (?:följande|vidare|också|även|därutöver|dessutom|därmed|således|enhälligt|enligt följande|för (?:egen|sin) del|att gälla))';
const ENDS_AS_LEAD = new RegExp(`(?:\\b(?:besluta[rst]?|beslutade|beslöt)${ADVERBS}{0,2}|\\batt)[,]?$`, 'iu');
const PASSIVE =
  /^(?:(?:det|vidare|därutöver|dessutom)\s+)?(?:beslutas|beslutades|beslöts|beslutar|besluta|beslutade|beslöt)(?:\s+(?:det|också|även|vidare|följande|dessutom))*(?::|\s+att\b:?|$)/iu;
/** "Under förutsättning att": such an "att" belongs to a condition. */
const CONDITION =
  /(?:förutsättning(?:en)?|villkor(?:et)?|genom|så|för|utan|trots|till följd av|innebär|ovan sagda|förutsatt|av|på|om)$/iu;
/** "Nämnden beslutade 2015-05-11, § 42, att …" tells of an earlier decision. */
const TELLS_OF_EARLIER =
  /^ (?:har |hade )?(?:beslutade?|beslutat|beslöt|föreslog|föreslagit),? (?:den |vid |på |i |under )?(?:sitt |sammanträdet? )?(?:den )?(?:\d|§|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b)/u;
const WINDOW = 220;

/** What follows a text: nothing that counts, a list of any kind, or an att-list. */
export type Following = 'nothing' | 'list' | 'att-list';

/**
 * The lead a text begins with; undefined for a plain sentence. A text that could go on by itself, a bare "X" and
 * "X föreslår Y" lead only before a list.
 */
export function leadOf(printed: string, following: Following = 'nothing'): Lead | undefined {
  if (!/^\p{Lu}/u.test(printed)) return goingOn(printed, following);
  // "beslutar följande." opens like "beslutar följande:".
  const text = withoutSlips(printed).replace(/(?<=\bföljande)\.$/u, ':');
  const opened = OPENER.exec(text)?.[0].length ?? 0;
  const who = deciderAt(text, opened);
  if (who !== undefined) {
    if (TELLS_OF_EARLIER.test(text.slice(who.end))) return undefined;
    const verb = wordAt(text, who.end);
    return (verb && leadByVerb(text, verb, who.name, following)) ?? leadByEnding(text, who.name, who.end, following);
  }
  return verbFirst(text, opened, following) ?? passiveLead(text, following) ?? colonLead(text);
}

/** "samt" above, and then "föreslår regionstyrelsen besluta" before a list: who decided goes on with something else. */
export const GOES_ON = /^(?:samt |och )?(?=(?:föreslår|beslutar|rekommenderar|hemställer)(?!\p{L}))/u;

function goingOn(printed: string, following: Following): Lead | undefined {
  const joined = GOES_ON.exec(printed)?.[0].length;
  if (joined === undefined || following === 'nothing') return undefined;
  const lead = leadOf(`${SOMEBODY} ${printed.slice(joined)}`, following);
  return lead && { ...lead, end: lead.end - SOMEBODY.length - 1 + joined, actor: null };
}

const SOMEBODY = 'Nämnden';

interface Word {
  readonly word: string;
  readonly end: number;
}

function wordAt(text: string, from: number): Word | undefined {
  const match = /^\s+([\p{L}]+)/u.exec(text.slice(from, from + 40));
  return match === null ? undefined : { word: (match[1] ?? '').toLowerCase(), end: from + match[0].length };
}

function leadByVerb(text: string, verb: Word, actor: string, following: Following): Lead | undefined {
  const decided = verb.word === 'har' ? wordAt(text, verb.end) : verb;
  if (decided === undefined) return undefined;
  if (DECIDE.has(decided.word)) return ownLead(text, decided.end, actor, following);
  if (PROPOSE.has(decided.word)) return proposingLead(text, decided.end, actor, following);
  return undefined;
}

/** "Vidare beslutar nämnden att", "För egen del föreslår utskottet …". */
function verbFirst(text: string, opened: number, following: Following): Lead | undefined {
  if (opened === 0) return undefined;
  const word = /^[\p{L}]+/u.exec(text.slice(opened, opened + 20))?.[0] ?? '';
  const end = opened + word.length + 1;
  const who = word === '' ? undefined : deciderAt(text, end);
  return who && leadByVerb(text, { word: word.toLowerCase(), end: who.end }, who.name, following);
}

function ownLead(text: string, from: number, actor: string, following: Following): Lead | undefined {
  const own = (end: number): Lead => ({ end, kind: 'own', actor, chain: [] });
  const rest = text.slice(from);
  // "Kommunstyrelsen beslutar föreslå kommunfullmäktige" above a list decides nothing but to propose.
  const proposes = /^ (?:att )?(?:föreslå|rekommendera|hemställa hos)(?= )/u.exec(rest)?.[0].length;
  const proposal = proposes === undefined ? undefined : proposingLead(text, from + proposes, actor, following);
  if (proposal !== undefined && proposal.end === text.length && proposal.chain.length > 0) return proposal;
  if (/^[\s:,]*$/.test(rest) || (isLeadEnd(text) && (following !== 'nothing' || endsFirmly(text))))
    return own(text.length);
  const colon = colonIn(rest);
  const att = attIn(rest);
  if (colon !== undefined && (att === undefined || colon < att)) return own(from + colon);
  // "Nämnden beslutar utse Rolf Ny (S) att justera": what is decided begins with the verb; a proposal after "att".
  const first = wordAt(text, from);
  if (first !== undefined && isInfinitive(first.word) && !FORWARDS.test(first.word))
    return own(first.end - first.word.length);
  if (att !== undefined) return own(from + att);
  if (following === 'att-list') return own(text.length);
  // "Styrelsen beslutar Skrivelsen anses besvarad.": two lines that came as one.
  if (/\bbeslutar$/u.test(text.slice(0, from)) && /^ \p{Lu}\p{Ll}/u.test(rest)) return own(from + 1);
  return first !== undefined && INFINITIVE_DECISIONS.has(first.word) ? own(first.end - first.word.length) : undefined;
}

/** A verb of decision; behind "beslutar" also any other word that ends as an infinitive does: "beslutar avvakta". */
function isInfinitive(word: string): boolean {
  return (
    INFINITIVE_DECISIONS.has(word) ||
    (/^\p{Ll}{4,}a$/u.test(word) && !/^(?:samma|båda|alla|denna|dessa|andra)$/.test(word))
  );
}

const FORWARDS = /^(?:föreslå|rekommendera|hemställa)$/u;

function proposingLead(text: string, from: number, actor: string, following: Following): Lead | undefined {
  const chain: string[] = [];
  let at = from;
  let complete = false;
  for (;;) {
    const rest = text.slice(at, at + WINDOW);
    const blank =
      /^[\s,]*(?:(?:därför|vidare|också|även|dessutom|därutöver|hos|för egen del|i sin tur)\s+)*/iu.exec(rest)?.[0]
        .length ?? 0;
    const step =
      /^(?:att\s+)?(?:besluta[r]?|föreslå[r]?|rekommendera[r]?)(?:\s+(?:följande|enligt följande))?(?:\s+att)?(?![\p{L}])|^att(?![\p{L}])/iu.exec(
        rest.slice(blank),
      );
    if (step !== null) {
      complete = !/(?:föreslå|rekommendera)r?$/iu.test(step[0]);
      at += blank + step[0].length;
      continue;
    }
    const organ = organAt(text, at + blank);
    // After "att" a body that goes on with another verb is the clause's own subject: "föreslår att nämnden antar".
    if (
      organ === undefined ||
      (complete && /att$/iu.test(text.slice(0, at)) && !/^\s*(?:besluta|att\b|föreslå)/iu.test(text.slice(organ.end)))
    )
      break;
    chain.push(capitalised(organ.name));
    at = organ.end;
    if (!/^\s*,?\s*(?:att|besluta|föreslå|rekommendera)/iu.test(text.slice(at))) break;
  }
  const colon = /^\s*(?:följande|enligt följande)?\s*:\s*/iu.exec(text.slice(at))?.[0].length;
  if (colon !== undefined) return { end: at + colon, kind: 'proposal', actor, chain };
  if (complete) return { end: at, kind: 'proposal', actor, chain };
  if (isLeadEnd(text) && (following !== 'nothing' || endsFirmly(text)))
    return { end: text.length, kind: 'proposal', actor, chain: organsIn(text.slice(from)) };
  if (following !== 'nothing' && /^\s*$/.test(text.slice(at)))
    return { end: text.length, kind: 'proposal', actor, chain };
  const later = colonIn(text.slice(from));
  return later === undefined
    ? undefined
    : { end: from + later, kind: 'proposal', actor, chain: organsIn(text.slice(from, from + later)) };
}

/** "X tillstyrker förslaget och föreslår att Y beslutar:", a bare "X" before a list. */
function leadByEnding(text: string, actor: string, from: number, following: Following): Lead | undefined {
  const rest = text.slice(from);
  // "Styrelsen hade föreslagit …" tells of what was before.
  if (/^ (?:hade|har|fick)\b/.test(rest)) return undefined;
  const isBare = /^[\s:]*$/.test(rest);
  if (isBare)
    return following !== 'nothing' || rest.includes(':')
      ? { end: text.length, kind: 'own', actor, chain: [] }
      : undefined;
  const inline = /^[^.;]{0,400}\b(?:besluta[r]?|följande|att gälla)\s*:(?=\s)\s*/iu.exec(rest);
  const end = inline === null ? text.length : from + inline[0].length;
  if (inline === null && (!isLeadEnd(text) || !(following !== 'nothing' || endsFirmly(text)))) return undefined;
  const led = text.slice(from, end);
  const proposes = /\b(?:föreslår|rekommenderar|hemställer)\b/iu.exec(led);
  if (proposes !== null) return { end, kind: 'proposal', actor, chain: organsIn(led.slice(proposes.index)) };
  return led.trimEnd().endsWith(':') || /\bbeslut/iu.test(led) ? { end, kind: 'own', actor, chain: [] } : undefined;
}

function passiveLead(text: string, following: Following): Lead | undefined {
  const match = PASSIVE.exec(text);
  if (match === null) return undefined;
  const whole = match[0].length === text.length;
  if (whole && following === 'nothing' && !/[:t]$/.test(text)) return undefined;
  return { end: match[0].length, kind: 'own', actor: null, chain: [] };
}

/** "Enligt stadsledningskontorets förslag:", "På förslag av Anna Alm (S): Ärendet bordläggs." */
function colonLead(text: string): Lead | undefined {
  const inline = /^(?:på|enligt|i enlighet med)\s[^.:]{3,160}:(?=\s|$)\s*/iu.exec(text);
  if (inline !== null) return { end: inline[0].length, kind: 'own', actor: null, chain: [] };
  // "Bidrag beviljas enligt följande:" decides by itself; what follows belongs to it.
  if (!text.endsWith(':') || hasPassiveDecision(text) || TOLD.test(text)) return undefined;
  const kind = /\bföreslå/iu.test(text) ? 'proposal' : 'own';
  return { end: text.length, kind, actor: null, chain: kind === 'proposal' ? organsIn(text) : [] };
}

/** "Följande rapporter lämnades:": what is listed was told, not decided. */
const TOLD =
  /(?<!\p{L})(?:lämnades|redovisades|presenterades|rapporterades|föredrogs|lyftes|diskuterades|informerades|delgavs|lämnats|inkommit|kommit|väckts|redovisats|anmälts|ställts)(?!\p{L})/u;

function hasPassiveDecision(text: string): boolean {
  return [...text.toLowerCase().matchAll(/\p{L}+/gu)].some(
    ([word]) => PASSIVE_PRESENT.has(word) || PASSIVE_PAST.has(word),
  );
}

function isLeadEnd(text: string): boolean {
  return text.endsWith(':') || ENDS_AS_LEAD.test(text.slice(-80));
}

/** Ends so that something must follow, list or not. */
function endsFirmly(text: string): boolean {
  return /(?::|\batt|\bbeslutar?|\bföljande)$/iu.test(text.slice(-20));
}

/** Offset after the first "att" of the sentence that is no condition's. */
function attIn(rest: string): number | undefined {
  const sentence = /^[\s\S]{0,220}?(?=[.!?]\s+\p{Lu}|$)/u.exec(rest.slice(0, WINDOW))?.[0] ?? '';
  for (const match of sentence.matchAll(/(?<![\p{L}-])att(?![\p{L}])[:]?\s*/giu)) {
    if (!CONDITION.test(sentence.slice(0, match.index).trimEnd())) return match.index + match[0].length;
  }
  return undefined;
}

/** Offset after the first colon of the sentence that opens something. */
function colonIn(rest: string): number | undefined {
  const match = /^[^.:;]{0,200}:(?=\s+[\p{Lu}\d•-]|\s*$)\s*/u.exec(rest);
  return match?.[0].length;
}
