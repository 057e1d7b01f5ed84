import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'spreadsheet.not-a-workbook': {
    status: 400,
    sv: 'Filen är inte en Excel-arbetsbok (.xlsx). Spara den som Excel-arbetsbok eller CSV och försök igen.',
    en: 'The file is not an Excel workbook (.xlsx). Save it as an Excel workbook or as CSV and try again.',
  },
  'spreadsheet.too-large': {
    status: 413,
    sv: 'Arbetsboken är för stor eller blir för stor när den packas upp. Dela upp den eller använd CSV.',
    en: 'The workbook is too large, or becomes so when it is unpacked. Split it or use CSV.',
  },
});
