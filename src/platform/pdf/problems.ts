import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'pdf.too-large': {
    status: 422,
    sv: 'Dokumentet är för stort för att bli en PDF. Dela upp underlaget och försök igen.',
    en: 'The document is too large to become a PDF. Split the material and try again.',
  },
});
