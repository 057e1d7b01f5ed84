import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'csv.empty': {
    status: 400,
    sv: 'Filen är tom. Den ska börja med en rad som namnger kolumnerna.',
    en: 'The file is empty. It is to begin with a line that names the columns.',
  },
  'csv.not-text': {
    status: 400,
    sv: 'Filen är inte text i UTF-8 eller Windows-1252 (fel i närheten av rad {line}). Spara den som ”CSV UTF-8” och försök igen.',
    en: 'The file is not text in UTF-8 or Windows-1252 (wrong near line {line}). Save it as "CSV UTF-8" and try again.',
  },
  'csv.quote-open': {
    status: 400,
    sv: 'På rad {line} börjar ett citattecken som aldrig avslutas. Rätta raden och försök igen.',
    en: 'On line {line} a quotation mark opens and is never closed. Put the line right and try again.',
  },
  'csv.row-too-long': {
    status: 400,
    sv: 'Raden som börjar på rad {line} är längre än en rad får vara. Saknas ett citattecken?',
    en: 'The row that begins on line {line} is longer than a row may be. Is a quotation mark missing?',
  },
  'csv.column-repeated': {
    status: 400,
    sv: 'Kolumnen {column} finns två gånger i filens första rad. Ta bort den ena.',
    en: 'The column {column} stands twice in the first line of the file. Remove one of them.',
  },
});
