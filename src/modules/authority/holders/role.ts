import { LEVELS, type Level } from '../schema.ts';

/**
 * What somebody can be asked as: the levels of a delegation order, and the roles that duties are addressed to
 * (`AddressRole` of guidelines is among them). One list, so that who decides and who owes are found by one function.
 */
export const HOLDER_ROLES = [
  'employee',
  ...LEVELS,
  'hr-head',
  'hr',
  'registrar',
  'safety-representative',
  'information-security',
  'data-protection-officer',
] as const;
export type HolderRole = (typeof HOLDER_ROLES)[number];

/** Along the line of managers, and above the director the chair of the board. */
const LINE: readonly HolderRole[] = ['nearest-manager', 'next-manager', 'administration-head', 'director', 'chair'];

/**
 * Who answers when nobody holds a role, the nearest first. An employee's own part and that of whom the staff have
 * elected (skyddsombud) pass to nobody.
 */
export function superiorsOf(role: HolderRole): readonly HolderRole[] {
  if (role === 'employee' || role === 'safety-representative' || role === 'board') return [];
  if (role === 'hr') return ['hr-head', 'director', 'chair'];
  if (LINE.includes(role)) return LINE.slice(LINE.indexOf(role) + 1);
  return role === 'hr-head' ? ['director', 'chair'] : ['administration-head', 'director', 'chair'];
}

/** Whether a role is a level that an order can name. */
export function isLevel(role: HolderRole): role is Level {
  return role === 'hr-head' || LEVELS.some((level) => level === role);
}
