import { defineProblems } from '../../../kernel/problem.ts';

/** Why nothing of a foreign file can be read. */
export const problem = defineProblems({
  'mapping.source-columns-missing': {
    status: 400,
    sv: 'Filen {file} saknar {columns} i sin första rad. Välj rätt källa, eller ange vad kolumnerna heter i filen.',
    en: 'The file {file} lacks {columns} in its first line. Choose the right source, or say what the columns are called in the file.',
  },
  'mapping.source-column-twice': {
    status: 400,
    sv: 'Filen {file} har två kolumner för {column}. Ange vilken som gäller.',
    en: 'The file {file} has two columns for {column}. Say which one counts.',
  },
  'mapping.source-agreement-missing': {
    status: 400,
    sv: 'Svar från Bolagsverket får bara användas med hänvisning till avtalet. Ange avtalets beteckning.',
    en: 'Answers from Bolagsverket may only be used with a reference to the agreement. State its reference.',
  },
});
