import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'organisation.import-page.title': 'Import the organisation',
  'organisation.import-page.lead':
    'The files are read and shown first. Nothing changes until you have looked through it and choose to import. The files are not kept.',
  'organisation.import-page.files': 'Files from the HR system',
  'organisation.import-page.files.hint':
    'units.csv and employees.csv together, and if needed roles.csv, authorities.csv and successors.csv. The files are recognised by their names.',
  'organisation.import-page.files.missing': 'Choose at least one file',
  'organisation.import-page.files.unknown':
    '{file} does not have one of the names units.csv, employees.csv, roles.csv, authorities.csv and successors.csv. Rename the file.',
  'organisation.import-page.effective-on': 'The files speak from',
  'organisation.import-page.effective-on.hint': 'Today, unless you give an earlier day.',
  'organisation.import-page.preview': 'Show what would happen',
  'organisation.import-page.preview.title': 'This would happen',
  'organisation.import-page.preview.from': 'From {day}.',
  'organisation.import-page.nothing': 'Nothing would change. The files say what is there already.',
  'organisation.import-page.counts': 'Number of changes',
  'organisation.import-page.change': 'Change',
  'organisation.import-page.change.count': 'Number',
  'organisation.import-page.lines': 'The changes, one row each ({n})',
  'organisation.import-page.line.what': 'What happens',
  'organisation.import-page.line.who': 'Who or what',
  'organisation.import-page.line.from': 'From',
  'organisation.import-page.line.to': 'To',
  'organisation.import-page.rejects': '{n} {n|row is|rows are} left out',
  'organisation.import-page.reject.file': 'File',
  'organisation.import-page.reject.line': 'Line',
  'organisation.import-page.reject.reason': 'Why',
  'organisation.import-page.reject.save': 'Save the rows as a file',
  'organisation.import-page.protected':
    '{n} {n|person has|persons have} a protected identity. They are seen only by themselves and their handlers.',
  'organisation.import-page.successor': 'Who takes over after {name}?',
  'organisation.import-page.successor.hint': 'The unit has {n} {n|employee|employees}. Write the code of the new unit.',
  'organisation.import-page.successor.none': 'Leave it empty if nobody takes over.',
  'organisation.import-page.ending':
    'More than a fifth of what is there would end: {units} {units|unit|units} and {employments} {employments|employment|employments}. That usually means that a file is not whole.',
  'organisation.import-page.ending.right': 'It is right, the files are whole',
  'organisation.import-page.apply': 'Import',
  'organisation.import-page.again': 'Choose other files',
  'organisation.import-page.done': 'The organisation has been imported',
  'organisation.import-page.done.nothing': 'Nothing has changed',
  'organisation.import-page.done.text': 'It holds from {day} and is known from now on.',
  'organisation.import-page.done.nothing.text': 'The files said what was there already.',
  'organisation.import-page.done.see': 'See the organisation',
} as const satisfies TranslationOf<typeof sv>;
