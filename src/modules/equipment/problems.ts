import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'equipment.unknown': {
    status: 404,
    sv: 'Utlåningen finns inte, eller så får du inte se den.',
    en: 'The loan does not exist, or you may not see it.',
  },
  'equipment.person-unknown': {
    status: 404,
    sv: 'Personen är inte anställd hos er, eller så svarar du inte för den.',
    en: 'The person is not employed by you, or you do not answer for them.',
  },
  'equipment.agreement-unknown': {
    status: 404,
    sv: 'Överenskommelsen finns inte, eller så gäller den någon annan.',
    en: 'The agreement does not exist, or is somebody else’s.',
  },
  'equipment.agreement-ended': {
    status: 409,
    sv: 'Överenskommelsen gäller inte längre. Låna ut utan den, eller låt bli.',
    en: 'The agreement holds no more. Lend without it, or do not.',
  },
  'equipment.own': {
    status: 409,
    sv: 'Du lånar inte ut till dig själv. Din chef eller HR antecknar det.',
    en: 'You do not lend to yourself. Your manager or HR puts it down.',
  },
  'equipment.lent-already': {
    status: 409,
    sv: 'Det som har det inventarienumret är redan utlånat. Ta tillbaka det först.',
    en: 'What has that inventory number is lent already. Take it back first.',
  },
  'equipment.returned-already': {
    status: 409,
    sv: 'Det är redan tillbaka.',
    en: 'It is back already.',
  },
  'equipment.day-to-come': {
    status: 400,
    sv: 'Dagen ligger framåt i tiden. Skriv den dag det lämnades.',
    en: 'The day is yet to come. Write the day that it was handed over.',
  },
  'equipment.returned-first': {
    status: 400,
    sv: 'Det kan inte komma tillbaka innan det lånades ut, den {lentOn}.',
    en: 'It cannot come back before it was lent, on {lentOn}.',
  },
  'equipment.due-first': {
    status: 400,
    sv: 'Sista dagen ligger före den dag det lånas ut.',
    en: 'The last day is before the day that it is lent.',
  },
  'equipment.file-missing': {
    status: 400,
    sv: 'Ingen fil följde med. Skicka filen i formulärets fält equipment.',
    en: 'No file came along. Send the file in the field equipment of the form.',
  },
  'equipment.columns-missing': {
    status: 400,
    sv: 'Filen saknar kolumnerna {columns}. Lägg till dem i första raden.',
    en: 'The file lacks the columns {columns}. Add them to the first row.',
  },
});
