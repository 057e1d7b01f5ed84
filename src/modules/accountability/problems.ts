import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'accountability.unknown': {
    status: 404,
    sv: 'Ärendet finns inte, eller så får du inte se det.',
    en: 'The matter does not exist, or you may not see it.',
  },
  'accountability.moment-to-come': {
    status: 400,
    sv: 'Tidpunkten ligger framåt i tiden. Ange en tidpunkt som har varit.',
    en: 'The moment is yet to come. Give one that has passed.',
  },
});
