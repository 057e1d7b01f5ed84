import { type Sentence, sentencesIn } from '../sentences.ts';

/** Something that whoever is instructed answers for as long as the instruction stands. */
export type Responsibility = Sentence;

/** "Regiondirektören ansvarar för …", "Förvaltningschefen ska främja …": the instructed one, and what they are bound to. */
const BOUND =
  /^\p{Lu}[\p{L} -]{2,60}?(?:direktören|chefen|verkställande direktören|vd)\s+(?:\p{L}+\s+){0,3}?(?:ska|skall|ansvarar|ansvarig|ansvaret|tjänstepersonansvaret|svarar|leder|stödjer|biträder)(?!\p{L})/u;
/** What tells of who they are, or gives a right, binds to nothing. */
const NO_DUTY = /\b(?:har rätt att|är anställd|är linjechef|kan härutöver|utgör sådan)\b/iu;
/** "… ska i sitt arbete särskilt fokusera följande:": what is listed below is what binds. */
const OPENS_LIST = /(?:följande|att)\s*:$/u;
const ITEM = /(?:^|\n)\s*[-–•*]\s+(?=\S)/gu;

/**
 * What an instruction (seed 001) makes somebody answer for, one for each sentence that binds them and for each item of a list that
 * such a sentence opens. Rights and descriptions are none. Never throws; a text that binds nobody gives nothing.
 */
export function responsibilitiesIn(text: string): readonly Responsibility[] {
  const sentences = sentencesIn(text);
  const found: Responsibility[] = [];
  for (const [at, sentence] of sentences.entries()) {
    if (!BOUND.test(sentence.text) || NO_DUTY.test(sentence.text)) continue;
    const items = OPENS_LIST.test(sentence.text) ? itemsAfter(text, sentence.end, nextBound(sentences, at)) : [];
    found.push(...(items.length > 0 ? items : [sentence]));
  }
  return found;
}

/** Where the next sentence that speaks of the instructed one begins. */
function nextBound(sentences: readonly Sentence[], at: number): number {
  const next = sentences
    .slice(at + 1)
    .find(({ text }) => /^\p{Lu}[\p{L} -]{2,60}?(?:direktören|chefen|vd)\s/u.test(text));
  return next?.start ?? Number.POSITIVE_INFINITY;
}

function itemsAfter(text: string, from: number, to: number): readonly Responsibility[] {
  const list = text.slice(from, to === Number.POSITIVE_INFINITY ? text.length : to);
  const starts = [...list.matchAll(ITEM)].map((match) => match.index + match[0].length);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const raw = list.slice(start, next === undefined ? list.length : list.lastIndexOf('\n', next));
    const item = raw.trimEnd();
    const joined = item.replace(/\s+/g, ' ').replace(/(?:,?\s*(?:samt|och)|[,.;])\s*$/u, '');
    return { text: joined, start: from + start, end: from + start + item.length };
  });
}
