import type { PolicyRow } from '../../access/index.ts';

/**
 * What is done with a duty is done by whoever answers for it that day: the holder of its role, the deputy of one who is
 * away, else the nearest superior. `self` is that person; nobody does it for them, the administrator least of all.
 */
export const dutiesPolicy: readonly PolicyRow[] = (['snooze', 'note', 'answer', 'receive'] as const).map((action) => ({
  resource: 'duty',
  action,
  role: 'employee',
  relation: 'self',
}));
