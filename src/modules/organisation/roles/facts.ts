import type { Facts } from '../../../platform/journal/index.ts';
import type { AssignmentId, AssignmentValues } from '../tables.ts';

/** What the journal keeps of a role that is given or ended. */
export function roleFacts(assignment: AssignmentId, values: AssignmentValues): Facts {
  const { role, unit_id: unit, authority_id: authority, area, deputy_for: deputyFor } = values;
  return { assignment, person: values.person_id, role, unit, authority, area, deputyFor };
}
