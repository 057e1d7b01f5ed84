import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'accountability.board.title': 'Before the meeting on {day}',
  'accountability.board.pages.title': 'Before the board’s meetings',
  'accountability.board.pages.lead':
    'One page before each meeting: what has happened, what is late, what nobody knows and the questions that will come. The page is kept as it was.',
  'accountability.board.pages.none': 'No page has been made yet.',
  'accountability.board.pages.none.what': 'Here lie the pages that the board gets before its meetings.',
  'accountability.board.pages.meeting': 'Meeting',
  'accountability.board.pages.authority': 'Board',
  'accountability.board.pages.made': 'Made',
  'accountability.board.make': 'Make a page',
  'accountability.board.make.authority': 'For which board?',
  'accountability.board.make.authority.missing': 'Choose a board.',
  'accountability.board.make.meeting': 'The day of the meeting',
  'accountability.board.make.meeting.missing': 'Write on which day the meeting is.',
  'accountability.board.make.since': 'Tell from',
  'accountability.board.make.since.what': 'Leave empty to tell from the meeting before.',
  'accountability.board.make.submit': 'Make the page',
  'accountability.board.pdf': 'Save as PDF',
  'accountability.board.back': 'To all pages',
  'accountability.board.made': 'As it stood on {day}, made for {authority}.',
  'accountability.board.lead.since':
    'What has happened since {day}, what is late, what nobody knows and the questions that will come.',
  'accountability.board.happened': 'Since the meeting before',
  'accountability.board.happened.reported': '{n} reports and applications',
  'accountability.board.happened.decided': '{n} decisions in cases',
  'accountability.board.happened.oral': '{n} oral agreements that somebody has put down',
  'accountability.board.happened.duties-climbed': '{n} duties that have gone on upwards',
  'accountability.board.happened.findings-settled': '{n} findings settled',
  'accountability.board.happened.assignments-reported': '{n} assignments reported back',
  'accountability.board.happened.guidelines-decided': '{n} guidelines decided',
  'accountability.board.few': 'fewer than five',
  'accountability.board.late': 'Late, administration by administration',
  'accountability.board.hidden':
    'Two dots (..) mean that the number is not shown: it is of fewer than five, or such a number could be found from it.',
  'accountability.board.picture':
    'The units as a picture: each part as wide as it has duties, darker and lined where at least one of five is late, grey where the number is not shown. The administrations’ numbers stand in the table above.',
  'accountability.board.administration': 'Administration',
  'accountability.board.outside': 'Under no administration',
  'accountability.board.total': 'All',
  'accountability.board.column.overdue': 'Late',
  'accountability.board.column.climbed': 'Gone on',
  'accountability.board.column.answered': 'Answered this year',
  'accountability.board.column.oral': 'Oral',
  'accountability.board.column.findings': 'Findings',
  'accountability.board.unknown': 'What we do not know',
  'accountability.board.unknown.not-asked': '{n} employees have not been asked this year',
  'accountability.board.unknown.not-answered': '{n} employees have been asked and have not answered',
  'accountability.board.unknown.read-in': '{n} cases from earlier registers have been gone through by nobody',
  'accountability.board.unknown.unheld': '{n} duties have nobody who answers for them',
  'accountability.board.unknown.oral': '{n} oral agreements are not sorted out',
  'accountability.board.unknown.standing': '{n} responsibilities have been shown by nobody',
  'accountability.board.not-checked':
    'No register shows jobs elsewhere, staffing agencies, shareholdings, foreign firms or unregistered business.',
  'accountability.board.questions': 'Questions that will come',
  'accountability.board.questions.none': 'Nothing in how it stands raises a question of its own.',
  'accountability.board.question.assignment-late':
    'Why has “{about}” not been reported back? {n} {n|assignment is|assignments are} past the day.',
  'accountability.board.question.unit-late': 'Why are {n} duties ({share} %) late in {about}?',
  'accountability.board.question.unit-unanswered':
    'Why have only {share} % answered in {about}, and what of the {n} others?',
  'accountability.board.question.unheld': 'Who answers for the {n} duties that nobody holds?',
  'accountability.board.question.standing':
    'What shows that the {n} responsibilities that nobody has answered about are met?',
  'accountability.board.question.going-worse':
    'Why was only {share} % done in time in {about}, when it was {n} % in the months before?',
  'accountability.board.question.oral-open': 'When will the {n} oral agreements have been sorted out?',
  'accountability.board.row': 'The row behind: {row}.',
  'accountability.board.row.on': 'due {day}',
  'accountability.board.row.open': 'Open the row',
} as const satisfies TranslationOf<typeof sv>;
