import { defineProblems } from '../../../kernel/problem.ts';

export const problem = defineProblems({
  'accountability.level-unknown': {
    status: 404,
    sv: 'Enheten finns inte. Välj en enhet ur organisationen.',
    en: 'The unit does not exist. Choose a unit of the organisation.',
  },
  'accountability.part-unknown': {
    status: 404,
    sv: 'Det du frågar efter räknas inte, eller så får du inte se det. Gå tillbaka till läget och välj en siffra.',
    en: 'What you ask for is not counted, or you may not see it. Go back to how it stands and choose a number.',
  },
});
