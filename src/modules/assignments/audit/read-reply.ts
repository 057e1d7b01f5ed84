import { type Sentence, sentencesIn } from '../sentences.ts';

/** A recommendation of the auditors and what the audited body answers to it, as a reply (svar på revisionsrapport) tells. */
export interface AnsweredRecommendation {
  /** The heading it stands under; null when there is none. */
  readonly heading: string | null;
  readonly recommendation: string;
  /** Null when the reply says nothing to it. */
  readonly answer: string | null;
  /** Where the recommendation begins and the answer ends in the text. */
  readonly start: number;
  readonly end: number;
}

/** "Revisionen rekommenderar att …", "Revisionen vill också att …", and items that a reply lifts out of the report. */
const RECOMMENDS =
  /^(?:Revision(?:en|erna|ens|ernas)?|Revisorerna|Granskningen)\s+(?:\p{L}+\s+){0,3}?(?:rekommenderar|menar|vill|visar|anser|bedömer|påtalar|föreslår|saknar|pekar|lyfter|uppmanar)(?!\p{L})/u;
const LIFTED_OUT =
  /^(?:Säkerställ(?:a)?|Etablera|Upprätta|Förtydliga|Tydliggör(?:a)?|Utveckla|Se över|Tillse|Inför(?:a)?|Utvärdera|Stärk(?:a)?)\s/u;
/** "Regionstyrelsen konstaterar att …", and what tells of what the employer does. */
const ANSWERS =
  /^(?:(?:Region|Kommun|Landstings)?[Ss]tyrelsen|[\p{Lu}][\p{L}-]*nämnden|Nämnden|Direktionen|Bolaget|Regionen|Kommunen|Förbundet)\s+(?:\p{L}+\s+){0,3}?(?:konstaterar|menar|föreslår|ser|ställer|delar|instämmer|avser|anser|bedömer|har|kommer|noterar|svarar|tar)(?!\p{L})/u;
const OPENS = new RegExp(`${RECOMMENDS.source}|${ANSWERS.source}|^►`, 'u');
const LONGEST_HEADING = 120;

/**
 * Recommendations with their answers, in the order of the text: a sentence by which the auditors recommend opens one,
 * the audited body's first sentence its answer, and what follows belongs to either until the next. Never throws; a text
 * without any gives nothing.
 */
export function readReply(text: string): readonly AnsweredRecommendation[] {
  const found: Open[] = [];
  let heading: string | null = null;
  for (const sentence of sentencesIn(text, OPENS)) {
    const open = found.at(-1);
    if (isHeading(sentence)) {
      heading = sentence.text;
      if (open !== undefined) open.isClosed = true;
    } else if (RECOMMENDS.test(sentence.text) || LIFTED_OUT.test(sentence.text)) {
      if (open !== undefined && isTitleOf(open, sentence)) {
        // "Säkerställa efterlevnad" above "Revisionen menar att …" was a heading.
        heading = open.recommendation[0]?.text ?? heading;
        found.pop();
        found.push({ heading, recommendation: [sentence], answer: [], isClosed: false });
        continue;
      }
      const goesOn =
        open !== undefined && !open.isClosed && open.answer.length === 0 && !LIFTED_OUT.test(sentence.text);
      if (goesOn) open.recommendation.push(sentence);
      else found.push({ heading, recommendation: [sentence], answer: [], isClosed: false });
    } else if (open !== undefined && !open.isClosed) {
      if (open.answer.length > 0 || ANSWERS.test(sentence.text)) open.answer.push(sentence);
      else open.recommendation.push(sentence);
    }
  }
  return found.map(closed);
}

interface Open {
  readonly heading: string | null;
  readonly recommendation: Sentence[];
  readonly answer: Sentence[];
  isClosed: boolean;
}

/** Whether all that was read of a recommendation is a line without a full stop, and the auditors speak only now. */
function isTitleOf({ recommendation, answer, isClosed }: Open, { text }: Sentence): boolean {
  const [only] = recommendation;
  if (only === undefined || recommendation.length > 1 || answer.length > 0 || isClosed) return false;
  return LIFTED_OUT.test(only.text) && !only.text.endsWith('.') && RECOMMENDS.test(text);
}

function closed({ heading, recommendation, answer }: Open): AnsweredRecommendation {
  const all = [...recommendation, ...answer];
  const words = (of: readonly Sentence[]) => of.map(({ text }) => text).join(' ');
  return {
    heading,
    recommendation: words(recommendation),
    answer: answer.length === 0 ? null : words(answer),
    start: all[0]?.start ?? 0,
    end: all.at(-1)?.end ?? 0,
  };
}

/** A heading is short, ends without a full stop, and holds no verb by which anybody recommends or answers. */
function isHeading({ text }: Sentence): boolean {
  return text.length <= LONGEST_HEADING && !/[.!?,:;]$/u.test(text) && !LIFTED_OUT.test(text) && !ANSWERS.test(text);
}
