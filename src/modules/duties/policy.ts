import type { PolicyRow } from '../../access/index.ts';

/**
 * What is done with a duty is done by whoever answers for it that day: the holder of its role, the deputy of one who is
 * away, else the nearest superior. `self` is that person; nobody does it for them, the administrator least of all.
 */
const actions = (['snooze', 'note', 'answer', 'receive'] as const).map((action) => ({
  resource: 'duty',
  action,
  role: 'employee' as const,
  relation: 'self' as const,
}));

/**
 * Who sees duties beyond those that are theirs to do: everyone what is about themselves; those who lead, and HR, what
 * is about their units; the director and the auditors all. They see the sums of what they may see one by one, so no sum
 * hides anything from them. The engine room is the administrator's.
 */
const reading: readonly PolicyRow[] = [
  { resource: 'duty', action: 'read', role: 'employee', relation: 'self' },
  ...(['read', 'sum'] as const).flatMap((action): PolicyRow[] => [
    { resource: 'duty', action, role: 'manager', relation: 'unit' },
    { resource: 'duty', action, role: 'administration-head', relation: 'unit' },
    { resource: 'duty', action, role: 'hr', relation: 'unit' },
    { resource: 'duty', action, role: 'director', relation: 'employer' },
    { resource: 'duty', action, role: 'auditor', relation: 'employer' },
  ]),
  { resource: 'engine-room', action: 'read', role: 'system-administrator', relation: 'employer' },
];

export const dutiesPolicy: readonly PolicyRow[] = [...actions, ...reading];
