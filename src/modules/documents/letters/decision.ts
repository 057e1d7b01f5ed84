import type { z } from 'zod';
import { texts } from '../texts.ts';
import { type DecisionInput, decisionFacts, type LetterInput } from './schema.ts';

type Section = NonNullable<LetterInput['sections']>[number];

/** A decision as a letter: what was decided, on which conditions, why, from what, by which rules and law, and how to have it reviewed. */
export async function decisionLetter(given: DecisionInput): Promise<LetterInput> {
  const { decision, conditions, reasons, basis, rules, laws, review, ...letter }: z.output<typeof decisionFacts> =
    decisionFacts.parse(given);
  const t = await texts.in(letter.language);
  const sections: (Section & { readonly isSaid: boolean })[] = [
    { heading: t('documents.letter.decision'), paragraphs: decision, isSaid: true },
    { heading: t('documents.letter.conditions'), points: conditions, isSaid: conditions.length > 0 },
    { heading: t('documents.letter.reasons'), paragraphs: reasons, isSaid: reasons.length > 0 },
    { heading: t('documents.letter.basis'), rows: basis, isSaid: basis.length > 0 },
    {
      heading: t('documents.letter.rules'),
      header: [t('documents.letter.question'), t('documents.letter.answer')],
      rows: rules,
      isSaid: rules.length > 0,
    },
    {
      heading: t('documents.letter.laws'),
      header: [t('documents.letter.law'), t('documents.letter.says')],
      rows: laws.map(({ citation, says }): [string, string] => [citation, says]),
      isSaid: laws.length > 0,
    },
    { heading: t('documents.letter.review'), paragraphs: review, isSaid: review.length > 0 },
  ];
  return { ...letter, sections: sections.filter(({ isSaid }) => isSaid).map(({ isSaid: _, ...section }) => section) };
}
