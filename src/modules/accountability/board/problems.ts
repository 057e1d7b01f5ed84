import { defineProblems } from '../../../kernel/problem.ts';

export const problem = defineProblems({
  'accountability.board-page-unknown': {
    status: 404,
    sv: 'Sidan finns inte, eller så får du inte se den.',
    en: 'The page does not exist, or you may not see it.',
  },
  'accountability.not-a-board': {
    status: 409,
    sv: 'Sidan görs för en styrelse. Välj en styrelse.',
    en: 'The page is made for a board. Choose a board.',
  },
  'accountability.meeting-passed': {
    status: 400,
    sv: 'Mötet har redan varit. Välj ett möte som kommer.',
    en: 'The meeting has been already. Choose one that is to come.',
  },
  'accountability.since-to-come': {
    status: 400,
    sv: 'Dagen att berätta från har inte varit än. Välj en tidigare dag.',
    en: 'The day to tell from is yet to come. Choose an earlier day.',
  },
});
