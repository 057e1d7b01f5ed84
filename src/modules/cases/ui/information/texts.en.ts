import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'cases.information.title': 'What can make a secondary occupation impermissible?',
  'cases.information.lead':
    'The employer is to tell what can make a secondary occupation impermissible (LOA section 7 a).',
  'cases.information.none': 'No text has been written yet. HR writes the first version.',
  'cases.information.version': 'Version {n}, {day}',
  'cases.information.confirm': 'I have read it',
  'cases.information.confirm.note':
    'That you have read it does not mean that you have anything to report, or that you agree.',
  'cases.information.given': 'You were given version {n} on {day} ({channel}).',
  'cases.information.channel.page': 'read here',
  'cases.information.channel.mail': 'by mail',
  'cases.information.channel.meeting': 'at a meeting',
  'cases.information.channel.paper': 'on paper',
  'cases.information.coverage': 'How far the text has reached',
  'cases.information.coverage.unit': 'Unit',
  'cases.information.coverage.told': 'Have been given it',
  'cases.information.coverage.of': '{given} of {employed}',
  'cases.information.group.title': 'Put down that a unit has been given the text',
  'cases.information.group.lead':
    'Everyone placed in the unit is put down. Whoever has been given it already is not counted again.',
  'cases.information.group.unit': 'Unit',
  'cases.information.group.unit.missing': 'Choose a unit',
  'cases.information.group.channel': 'How were they given it?',
  'cases.information.group.channel.missing': 'Choose how they were given it',
  'cases.information.group.option.mail': 'By mail',
  'cases.information.group.option.meeting': 'At a meeting',
  'cases.information.group.option.paper': 'On paper',
  'cases.information.group.on': 'Day',
  'cases.information.group.on.missing': 'Write which day',
  'cases.information.group.send': 'Put it down',
  'cases.information.group.done': '{n} {n|employee was|employees were} put down.',
  'cases.information.write.title': 'Write a new version',
  'cases.information.write.lead':
    'A new version takes the place of the text above. Who was given the old one stays as it is.',
  'cases.information.write.sv': 'In Swedish',
  'cases.information.write.en': 'In English',
  'cases.information.write.missing': 'Write the text',
  'cases.information.write.send': 'Save as a new version',
} as const satisfies TranslationOf<typeof sv>;
