import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'companies.columns-missing': {
    status: 400,
    sv: 'Filen saknar kolumnerna {columns}. Lägg till dem i första raden.',
    en: 'The file lacks the columns {columns}. Add them to the first row.',
  },
  'companies.file-missing': {
    status: 400,
    sv: 'Ingen fil följde med. Skicka companies.csv i formulärets fält companies.',
    en: 'No file came along. Send companies.csv in the field companies of the form.',
  },
  'companies.unknown': {
    status: 404,
    sv: 'Vi känner inte till det företaget. Skriv namnet själv.',
    en: 'We do not know that company. Write its name yourself.',
  },
});
