import { ACTIVE_PAST, ACTIVE_PRESENT, EARLIER, PASSIVE_PAST, PASSIVE_PRESENT, REPORTING } from '../words/verbs.ts';
import { datesIn } from './dates.ts';
import { isSameOrgan, organAt } from './organs.ts';
import { withoutSlips } from './slips.ts';

/** Whose meeting it is: the names under which the text speaks of its own body. Empty when nobody knows. */
export type OwnOrgans = readonly string[];

/** True when a name means the meeting's own body, or that body is not known. */
export function isOwn(name: string, own: OwnOrgans): boolean {
  return own.length === 0 || own.some((organ) => isSameOrgan(organ, name));
}

/**
 * True for a sentence that decides: a passive ("godkänns", "utsågs"), "får i uppdrag", or the body with an active verb
 * ("Utskottet fastställer"). What informs, proposes, moves, or reports an earlier decision is none.
 */
export function isDecision(printed: string, own: OwnOrgans): boolean {
  const sentence = withoutSlips(printed);
  const organ = organAt(sentence, /^(?:Vidare |Dessutom )/.exec(sentence)?.[0].length ?? 0);
  if (organ !== undefined && isOwn(organ.name, own)) {
    const active = activeVerb(sentence, organ.end);
    if (active !== undefined) return !(active.past && isEarlier(sentence, active.at));
  }
  if (/^(?:ärendet|punkten|frågan) utgår\b/iu.test(sentence)) return true;
  if (
    /^(?:motionen|medborgarförslaget|interpellationen)?.{0,40}\banses? (?:därmed )?(?:vara )?(?:besvarad|färdigbehandlad)/iu.test(
      sentence,
    )
  )
    return true;
  if (/^(?:sammanträdet|mötet)\s.{0,40}(?:avslut|öppn|ajourner)/iu.test(sentence)) return false;
  return passivelyDecides(sentence);
}

interface Verb {
  readonly at: number;
  readonly past: boolean;
}

/** The decision verb right after the subject, adverbs passed over. */
function activeVerb(sentence: string, subjectEnd: number): Verb | undefined {
  for (const match of sentence.slice(subjectEnd, subjectEnd + 60).matchAll(/[\p{L}]+/gu)) {
    const word = match[0].toLowerCase();
    const past = ACTIVE_PAST.has(word);
    // "ställer sig bakom" decides, "ställde frågor" does not.
    if (/^ställ(?:er|de)$/.test(word) && !sentence.slice(subjectEnd + match.index + word.length).startsWith(' sig'))
      return undefined;
    if (past || ACTIVE_PRESENT.has(word)) return { at: subjectEnd + match.index + word.length, past };
    if (!ADVERBS.has(word)) return undefined;
  }
  return undefined;
}

const ADVERBS = new Set('enhälligt därmed också även vidare således dock sedan härmed därefter'.split(' '));

function passivelyDecides(sentence: string): boolean {
  let reports = false;
  let previous = '';
  for (const match of sentence.matchAll(/[\p{L}]+/gu)) {
    const word = match[0].toLowerCase();
    const past = PASSIVE_PAST.has(word);
    // "Frågorna besvaras av kommunalrådet" tells who spoke.
    if (/^besvara(?:s|des)$/.test(word) && /^ av (?!att)/u.test(sentence.slice(match.index + word.length)))
      return false;
    const relative = /^(?:vilket|vilken|vilka)$/.test(previous);
    if (
      past ||
      PASSIVE_PRESENT.has(word) ||
      /^(?:får|ges|fick|gavs) i uppdrag\b/.test(sentence.slice(match.index).toLowerCase())
    ) {
      return (!reports || relative) && !(past && isEarlier(sentence, match.index + word.length));
    }
    reports ||= REPORTING.has(word);
    previous = word;
  }
  return false;
}

const DOCUMENT_DAY =
  /(?:från|daterad|daterat|per|för|om|av|till)\s+(?:den\s+)?(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2} \p{Ll}+ (?:19|20)\d\d|(?:19|20)\d\d)/gu;

/** "Nämnden beslutade i mars att …", "gav våren 2020 förvaltningen i uppdrag". */
const EARLIER_AFTER =
  /^,? (?:§|(?:redan |även |också |därför )?(?:i |under |vid (?:sitt )?|på )?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|sommaren|vintern|fjol|förra|föregående|(?:19|20)\d\d)(?!\p{L}))/u;

/** A verb in the past with a time before it, or with a day or a § right after it, tells of an earlier decision. */
function isEarlier(sentence: string, verbEnd: number): boolean {
  const after = sentence.slice(verbEnd, verbEnd + 30);
  // "Protokollet från 2022-03-17 lades …": a document's day is not the decision's.
  const before = sentence.slice(0, verbEnd).replace(DOCUMENT_DAY, '');
  return EARLIER.test(before) || (datesIn(after)[0]?.index ?? 99) < 12 || EARLIER_AFTER.test(after);
}
