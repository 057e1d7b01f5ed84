import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'training.course-unknown': {
    status: 404,
    sv: 'Utbildningen finns inte.',
    en: 'The course does not exist.',
  },
  'training.day-to-come': {
    status: 400,
    sv: 'Dagen ligger framåt i tiden. Skriv den dag du blev klar.',
    en: 'The day is yet to come. Write the day that you completed it.',
  },
  'training.recorded-already': {
    status: 409,
    sv: 'Den utbildningen är redan antecknad den dagen.',
    en: 'That course has been put down on that day already.',
  },
  'training.not-employed': {
    status: 409,
    sv: 'Du har ingen anställning att anteckna utbildningen för.',
    en: 'You have no employment to put the course down for.',
  },
  'training.proof-missing': {
    status: 400,
    sv: 'Inget intyg följde med. Lägg till en fil (PDF, JPEG eller PNG) i fältet file.',
    en: 'No proof came along. Add a file (PDF, JPEG or PNG) in the field file.',
  },
  'training.file-missing': {
    status: 400,
    sv: 'Ingen fil följde med. Skicka filen i formulärets fält completions.',
    en: 'No file came along. Send the file in the field completions of the form.',
  },
  'training.columns-missing': {
    status: 400,
    sv: 'Filen saknar kolumnerna {columns}. Lägg till dem i första raden.',
    en: 'The file lacks the columns {columns}. Add them to the first row.',
  },
  'training.unit-unknown': {
    status: 404,
    sv: 'Enheten finns inte, eller så svarar du inte för den.',
    en: 'The unit does not exist, or you do not answer for it.',
  },
});
