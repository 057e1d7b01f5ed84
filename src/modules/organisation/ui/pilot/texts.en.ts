import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'organisation.pilot.title': 'Pilot',
  'organisation.pilot.lead':
    'Begin in one administration or unit. What is set here applies at once, to everyone, until the pilot is ended.',
  'organisation.pilot.none': 'No pilot goes on. Uppsikt is open in the whole organisation.',
  'organisation.pilot.goes-on': 'The pilot goes on in {unit}.',
  'organisation.pilot.unit-gone': 'The unit is no more, so nobody can report. Choose another unit, or end the pilot.',
  'organisation.pilot.change': 'What the pilot comprises',
  'organisation.pilot.unit': 'Unit',
  'organisation.pilot.unit.hint': 'Only it and what lies below it report and get reminders.',
  'organisation.pilot.unit.missing': 'Choose a unit',
  'organisation.pilot.highest': 'What is left undone goes on',
  'organisation.pilot.highest.hint': 'During the pilot nothing goes higher, whatever the guidelines say.',
  'organisation.pilot.highest.next-manager': 'to the manager’s manager at most',
  'organisation.pilot.highest.administration-head': 'to the administration head at most',
  'organisation.pilot.highest.director': 'to the director at most',
  'organisation.pilot.highest.guideline': 'as high as the guidelines say',
  'organisation.pilot.chain': 'The chain of decisions, and inquiries',
  'organisation.pilot.chain.hidden': 'not part of it',
  'organisation.pilot.chain.shown': 'part of it',
  'organisation.pilot.save': 'Save the pilot',
  'organisation.pilot.saved': 'The pilot is saved.',
  'organisation.pilot.end': 'End the pilot',
  'organisation.pilot.end.question': 'Shall the pilot be ended?',
  'organisation.pilot.end.what':
    'The whole organisation can then report and gets reminders, and what is late goes on as the guidelines say. What has been reported and decided stays.',
  'organisation.pilot.ended': 'The pilot is ended.',
} as const satisfies TranslationOf<typeof sv>;
