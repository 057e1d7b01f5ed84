import type { TranslationOf } from '../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'workplaces.reject.fields': 'The row has not as many fields as the first row of the file.',
  'workplaces.reject.name': 'name is empty or longer than 200 characters.',
  'workplaces.reject.kind': 'kind is own or rented.',
  'workplaces.reject.municipality': 'municipality is the code or the name of a municipality.',
  'workplaces.reject.desks': 'desks is a number, or one for each day from Monday with spaces between.',
  'workplaces.reject.repeated': 'The name stands on an earlier row, which holds.',
  'workplaces.title': 'Workplaces',
  'workplaces.lead':
    'Our own workplaces and rented premises, with desks for whoever comes from elsewhere. They are tried before the home when somebody applies for remote work.',
  'workplaces.empty': 'The workplaces are shown here.',
  'workplaces.empty.how': 'Add one below, or read in a file.',
  'workplaces.column.name': 'Name',
  'workplaces.column.kind': 'Kind',
  'workplaces.column.municipality': 'Municipality',
  'workplaces.column.desks': 'Desks Monday to Sunday',
  'workplaces.column.taken': 'Taken',
  'workplaces.kind.own': 'Own',
  'workplaces.kind.rented': 'Rented',
  'workplaces.closed': 'closed',
  'workplaces.add': 'Add or change',
  'workplaces.add.how': 'A name that is there already is changed.',
  'workplaces.municipality.hint': 'Four digits, such as 2280.',
  'workplaces.desks.hint': 'One number for each day Monday to Friday.',
  'workplaces.open': 'Open to whoever comes from elsewhere',
  'workplaces.keep': 'Save the workplace',
  'workplaces.kept': 'Saved: {new} new, {changed} changed, {known} as before.',
  'workplaces.file.title': 'Read in a file',
  'workplaces.file': 'File with workplaces',
  'workplaces.file.hint':
    'csv with the columns name, kind (own or rented), municipality (code or name) and desks (one number, or one a day).',
  'workplaces.file.missing': 'Choose a file',
  'workplaces.file.send': 'Read in the workplaces',
  'workplaces.reject': 'Row {line}: {text}',
} satisfies TranslationOf<typeof sv>;
