import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'workplaces.columns-missing': {
    status: 400,
    sv: 'Filen saknar kolumnerna {columns}. Lägg till dem i första raden.',
    en: 'The file lacks the columns {columns}. Add them to the first row.',
  },
  'workplaces.file-missing': {
    status: 400,
    sv: 'Ingen fil följde med. Skicka filen i formulärets fält workplaces.',
    en: 'No file came along. Send the file in the field workplaces of the form.',
  },
  'workplaces.municipality-unknown': {
    status: 400,
    sv: 'Det finns ingen kommun med den koden. Skriv de fyra siffrorna, till exempel 2280.',
    en: 'There is no municipality with that code. Write its four digits, such as 2280.',
  },
});
