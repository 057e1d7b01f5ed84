import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'control.unknown': {
    status: 404,
    sv: 'Kontrollen finns inte, eller så får du inte se den.',
    en: 'The control does not exist, or you may not see it.',
  },
  'control.committee-unknown': {
    status: 404,
    sv: 'Nämnden finns inte. Välj en nämnd.',
    en: 'The committee does not exist. Choose a committee.',
  },
  'control.year-taken': {
    status: 409,
    sv: 'Nämnden har redan en plan för året. Öppna den.',
    en: 'The committee has a plan for the year already. Open it.',
  },
  'control.changed-meanwhile': {
    status: 409,
    sv: 'Någon har ändrat under tiden. Läs in sidan igen.',
    en: 'Somebody has changed it meanwhile. Load the page again.',
  },
  'control.decided-already': {
    status: 409,
    sv: 'Planen är beslutad och ändras inte. Skriv det nya i nästa års plan.',
    en: 'The plan is decided and does not change. Write what is new in next year’s plan.',
  },
  'control.no-checks': {
    status: 409,
    sv: 'Planen har inga kontroller. Lägg till minst en.',
    en: 'The plan has no checks. Add one at least.',
  },
  'control.unit-elsewhere': {
    status: 409,
    sv: 'Enheten hör inte till nämnden. Välj en enhet under den.',
    en: 'The unit is not the committee’s. Choose one under it.',
  },
  'control.population-unknown': {
    status: 409,
    sv: 'Det urvalet finns inte. Välj ett ur listan.',
    en: 'There is nothing of that sort to draw from. Choose from the list.',
  },
  'control.day-to-come': {
    status: 400,
    sv: 'Dagen har inte varit än. Skriv en dag som har varit.',
    en: 'The day is yet to come. Write a day that has been.',
  },
  'control.not-yours': {
    status: 403,
    sv: 'Någon annan har den här uppgiften. Be den som har den.',
    en: 'Somebody else holds this. Ask whoever holds it.',
  },
  'control.not-now': {
    status: 409,
    sv: 'Det steget går inte att ta nu. Läs in sidan igen och se vad som är nästa steg.',
    en: 'That step cannot be taken now. Load the page again and see what comes next.',
  },
  'control.not-all': {
    status: 409,
    sv: 'Allt i urvalet ska ha ett svar, och inget annat. Gå igenom listan.',
    en: 'Each of the sample is to have an answer, and nothing else. Go through the list.',
  },
  'control.too-many': {
    status: 409,
    sv: 'Det finns för många att dra ur. Välj en mindre enhet.',
    en: 'There are too many to draw from. Choose a smaller unit.',
  },
});
