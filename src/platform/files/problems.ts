import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'files.empty': {
    status: 400,
    sv: 'Filen är tom. Välj en fil med innehåll.',
    en: 'The file is empty. Choose a file that has content.',
  },
  'files.too-large': {
    status: 413,
    sv: 'Filen är större än {megabytes} MB. Välj en mindre fil eller dela upp den.',
    en: 'The file is larger than {megabytes} MB. Choose a smaller one or split it.',
  },
  'files.type-not-accepted': {
    status: 415,
    sv: 'Filer av den typen tas inte emot här. Välj en av: {accepted}.',
    en: 'Files of that type are not accepted here. Choose one of: {accepted}.',
  },
  'files.not-what-it-says': {
    status: 415,
    sv: 'Filens innehåll är inte {claimed}, som namnet säger. Spara om den i rätt format, utan makron, och försök igen.',
    en: 'The content of the file is not {claimed}, as its name says. Save it in the right format, without macros, and try again.',
  },
  'files.not-whole': {
    status: 415,
    sv: 'Filen är avbruten eller har något mer än {claimed} i sig. Spara den på nytt och försök igen.',
    en: 'The file is cut off or holds something more than {claimed}. Save it anew and try again.',
  },
  'files.missing': {
    status: 404,
    sv: 'Filen finns inte längre.',
    en: 'The file is no longer there.',
  },
  'files.damaged': {
    status: 500,
    sv: 'Filen har skadats sedan den sparades. Återställ den från en säkerhetskopia.',
    en: 'The file has been damaged since it was stored. Restore it from a backup.',
  },
  'files.disk-full': {
    status: 507,
    sv: 'Disken där filer sparas är full. Ingenting har sparats; be den som sköter Uppsikt att frigöra plats.',
    en: 'The disk where files are stored is full. Nothing was stored; ask those who run Uppsikt to free some space.',
  },
  'files.cannot-write': {
    status: 500,
    sv: 'Filer kan inte sparas i {folder} ({reason}). Rätta mappens rättigheter.',
    en: 'Files cannot be stored in {folder} ({reason}). Put the rights of the folder right.',
  },
});
