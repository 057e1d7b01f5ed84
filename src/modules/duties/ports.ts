import { firstWorkingDayFrom } from '../../kernel/holidays.ts';
import type { TemplateReader } from '../guidelines/index.ts';
import { calendarOf } from '../organisation/index.ts';
import type { DutyPorts } from './reaction.ts';
import { placesBy, type SubjectKind } from './subjects/kinds.ts';

/** What the duties ask of the rest of the house, put together of its parts. */
export function dutyPorts(templates: TemplateReader, subjectKinds: readonly SubjectKind[]): DutyPorts {
  return {
    async settingsFor(tx) {
      // Working days are the same for every employer: no calendar is read for them with each entry.
      return { templatesFor: await templates.in(tx), nextWorkingDay: firstWorkingDayFrom };
    },
    placesOf: placesBy(subjectKinds),
    calendarOf,
  };
}
