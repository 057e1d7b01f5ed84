import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'minutes.file-missing': {
    status: 400,
    sv: 'Välj en fil att läsa: txt, PDF eller docx, i fältet file efter authorityId.',
    en: 'Choose a file to read: txt, PDF or docx, in the field file after authorityId.',
  },
  'minutes.no-text': {
    status: 422,
    sv: 'Filen innehåller ingen text. Är den inskannad behöver den läsas optiskt först.',
    en: 'The file holds no text. If it was scanned it has to be read optically first.',
  },
  'minutes.not-swedish': {
    status: 422,
    sv: 'Texten kan inte läsas: den saknar svenska ord. Spara om filen från det program som skrev den.',
    en: 'The text cannot be read: it has no Swedish words. Save the file anew from the program that wrote it.',
  },
  'minutes.not-a-document': {
    status: 422,
    sv: 'Filen kan inte öppnas som ett dokument. Spara om den som txt, PDF eller docx.',
    en: 'The file cannot be opened as a document. Save it anew as txt, PDF or docx.',
  },
  'minutes.too-large': {
    status: 413,
    sv: 'Filen är för stor att läsa. Dela den eller spara om den utan bilder.',
    en: 'The file is too large to read. Divide it, or save it anew without pictures.',
  },
  'minutes.too-slow': {
    status: 422,
    sv: 'Filen tog för lång tid att läsa. Spara om den som text och försök igen.',
    en: 'The file took too long to read. Save it anew as text and try again.',
  },
  'minutes.known-already': {
    status: 409,
    sv: 'Samma fil är redan inläst. Öppna den i listan.',
    en: 'The same file has been read in already. Open it in the list.',
  },
  'minutes.unknown': {
    status: 404,
    sv: 'Protokollet finns inte, eller så får du inte se det.',
    en: 'The minutes do not exist, or you may not see them.',
  },
  'minutes.matter-unknown': {
    status: 404,
    sv: 'Paragrafen finns inte i protokollet.',
    en: 'The minutes have no such matter.',
  },
  'minutes.changed-meanwhile': {
    status: 412,
    sv: 'Någon annan har ändrat protokollet sedan du öppnade det. Hämta det på nytt och för in dina ändringar.',
    en: 'Somebody else has changed the minutes since you opened them. Fetch them anew and enter your changes.',
  },
  'minutes.confirmed-already': {
    status: 409,
    sv: 'Protokollet är bekräftat och ändras inte.',
    en: 'The minutes are confirmed and do not change.',
  },
  'minutes.not-complete': {
    status: 409,
    sv: 'Något saknas innan protokollet kan bekräftas. Se listan och gör klart det.',
    en: 'Something is missing before the minutes can be confirmed. See the list and complete it.',
  },
  'minutes.clause-unknown': {
    status: 400,
    sv: 'Ett uppdrag hänvisar till en att-sats som inte finns.',
    en: 'An assignment refers to a clause that does not exist.',
  },
  'minutes.day-to-come': {
    status: 400,
    sv: 'Sammanträdet ligger framåt i tiden. Skriv den dag det hölls.',
    en: 'The meeting is yet to come. Write the day that it was held.',
  },
  'minutes.proposal-unknown': {
    status: 404,
    sv: 'Förslaget finns inte, eller så får du inte se det.',
    en: 'The proposal does not exist, or you may not see it.',
  },
  'minutes.proposal-answered': {
    status: 409,
    sv: 'Förslaget är redan kopplat till ett beslut.',
    en: 'The proposal is linked to a decision already.',
  },
  'minutes.answer-unfit': {
    status: 400,
    sv: 'Det kan inte vara svaret på förslaget: välj en att-sats från ett senare sammanträde med ett annat organ.',
    en: 'That cannot be the answer to the proposal: choose a clause of a later meeting with another body.',
  },
});
