import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'duties.unknown': {
    status: 404,
    sv: 'Punkten finns inte, eller så är den inte din att göra. Läs om listan ”Att göra”.',
    en: 'There is no such item, or it is not yours to do. Reload the list “To do”.',
  },
  'duties.unseen': {
    status: 404,
    sv: 'Punkten finns inte, eller så får du inte se den.',
    en: 'There is no such item, or you may not see it.',
  },
  'duties.unit-unknown': {
    status: 404,
    sv: 'Enheten finns inte i dag. Välj en annan enhet.',
    en: 'There is no such unit today. Choose another unit.',
  },
  'duties.not-open': {
    status: 409,
    sv: 'Punkten är redan klar eller har fallit bort. Läs om listan ”Att göra”.',
    en: 'The item is already done or has fallen away. Reload the list “To do”.',
  },
  'duties.snooze-day': {
    status: 422,
    sv: 'Välj en dag efter i dag och senast {latest} att bli påmind igen.',
    en: 'Choose a day after today, and no later than {latest}, to be reminded again.',
  },
  'duties.no-note': {
    status: 422,
    sv: 'Det räcker inte med en anteckning här: öppna punkten och gör det som står där.',
    en: 'A note does not settle this: open the item and do what it says.',
  },
  'duties.note-day': {
    status: 422,
    sv: 'Dagen då det gjordes kan inte ligga efter i dag.',
    en: 'The day on which it was done cannot be after today.',
  },
  'duties.no-question': {
    status: 422,
    sv: 'Det här är ingen återkommande fråga om ett ansvar. Öppna punkten och gör det som står där.',
    en: 'This is no recurring question about a responsibility. Open the item and do what it says.',
  },
  'duties.handover-unknown': {
    status: 404,
    sv: 'Överlämningen finns inte, eller så är den inte till dig.',
    en: 'There is no such hand-over, or it is not to you.',
  },
  'duties.received-already': {
    status: 409,
    sv: 'Överlämningen är redan mottagen.',
    en: 'The hand-over has already been received.',
  },
});
