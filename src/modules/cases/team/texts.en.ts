import type { TranslationOf } from '../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'cases.team.title': 'My team',
  'cases.team.lead': 'Those whose nearest manager you are today: who has answered this year, and which cases go on.',
  'cases.team.none': 'Nobody has you as nearest manager today.',
  'cases.team.none.what': 'Those whom you lead, or stand in as manager for, are listed here.',
  'cases.team.answered': '{answered} of {all} have answered this year.',
  'cases.team.name': 'Name',
  'cases.team.answer': 'Answer this year',
  'cases.team.answer.answered': 'Has answered',
  'cases.team.answer.waits': 'Has not answered',
  'cases.team.answer.not-asked': 'Not asked',
  'cases.team.cases': 'Cases that go on',
  'cases.team.cases.none': 'None',
  'cases.team.until': 'until {day}',
} satisfies TranslationOf<typeof sv>;
