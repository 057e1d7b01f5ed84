import { type PolicyRow, ROLES } from '../../access/index.ts';

/**
 * An oral agreement is seen by the two sides, those above and HR. Either side states it and the other answers; what
 * followed is put down by those who lead or by HR.
 */
const ORAL: readonly PolicyRow[] = [
  { resource: 'oral-agreement', action: 'read', role: 'employee', relation: 'self' },
  { resource: 'oral-agreement', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'oral-agreement', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'oral-agreement', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'oral-agreement', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'oral-agreement', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'oral-agreement', action: 'state', role: 'employee', relation: 'self' },
  { resource: 'oral-agreement', action: 'state', role: 'manager', relation: 'unit' },
  { resource: 'oral-agreement', action: 'answer', role: 'employee', relation: 'self' },
  { resource: 'oral-agreement', action: 'answer', role: 'manager', relation: 'unit' },
  { resource: 'oral-agreement', action: 'follow-up', role: 'manager', relation: 'unit' },
  { resource: 'oral-agreement', action: 'follow-up', role: 'hr', relation: 'unit' },
];

/** What is told (LOA 7 a §) is told to everyone; HR of the whole writes it, and those who lead put down whom they told. */
const INFORMATION: readonly PolicyRow[] = [
  ...ROLES.map((role): PolicyRow => ({ resource: 'information', action: 'read', role, relation: 'employer' })),
  { resource: 'information', action: 'write', role: 'hr', relation: 'unit' },
  { resource: 'information', action: 'give', role: 'manager', relation: 'unit' },
  { resource: 'information', action: 'give', role: 'hr', relation: 'unit' },
  { resource: 'information', action: 'confirm', role: 'employee', relation: 'self' },
];

/** A rättelseperiod is for everyone to know of; HR of the whole puts down what was decided. */
const AMNESTY: readonly PolicyRow[] = [
  ...ROLES.map((role): PolicyRow => ({ resource: 'amnesty-period', action: 'read', role, relation: 'employer' })),
  { resource: 'amnesty-period', action: 'record', role: 'hr', relation: 'unit' },
];

/** What a specialist is asked about a case, they see of it and answer; which of the roles is asked, the guideline says. */
const CONSULTATION: readonly PolicyRow[] = [
  { resource: 'consultation', action: 'answer', role: 'hr', relation: 'unit' },
  { resource: 'consultation', action: 'answer', role: 'information-security', relation: 'unit' },
];

/**
 * Who sees cases and does what with them. A person sees their own; those who lead the unit or one above, and HR of it,
 * see its cases; the director and auditors all, a registrar those of the authority. Who *decides* is no line here: the
 * delegation order says so, for each case and day. What `handle` opens is the way there: asking and giving opinions.
 */
export const casesPolicy: readonly PolicyRow[] = [
  { resource: 'case', action: 'read', role: 'employee', relation: 'self' },
  { resource: 'case', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'case', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'case', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'case', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'case', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'case', action: 'read', role: 'registrar', relation: 'authority' },
  { resource: 'case', action: 'read', role: 'chair', relation: 'authority' },

  { resource: 'case', action: 'report', role: 'employee', relation: 'self' },
  { resource: 'case', action: 'report', role: 'manager', relation: 'unit' },
  { resource: 'case', action: 'report', role: 'hr', relation: 'unit' },

  { resource: 'case', action: 'handle', role: 'manager', relation: 'unit' },
  { resource: 'case', action: 'handle', role: 'administration-head', relation: 'unit' },
  { resource: 'case', action: 'handle', role: 'hr', relation: 'unit' },
  { resource: 'case', action: 'handle', role: 'director', relation: 'employer' },
  { resource: 'case', action: 'handle', role: 'chair', relation: 'authority' },

  { resource: 'case', action: 'decide', role: 'manager', relation: 'unit' },
  { resource: 'case', action: 'decide', role: 'administration-head', relation: 'unit' },
  { resource: 'case', action: 'decide', role: 'hr', relation: 'unit' },
  { resource: 'case', action: 'decide', role: 'director', relation: 'employer' },
  { resource: 'case', action: 'decide', role: 'chair', relation: 'authority' },
  // What the board decides as a body is recorded from its minutes.
  { resource: 'case', action: 'decide', role: 'registrar', relation: 'authority' },

  // The register that was there before is read in by those who keep it.
  { resource: 'case', action: 'import', role: 'hr', relation: 'unit' },
  { resource: 'case', action: 'import', role: 'registrar', relation: 'authority' },

  { resource: 'case', action: 'own', role: 'employee', relation: 'self' },

  ...ORAL,
  ...INFORMATION,
  ...AMNESTY,
  ...CONSULTATION,

  { resource: 'case', action: 'end', role: 'employee', relation: 'self' },
  { resource: 'case', action: 'end', role: 'manager', relation: 'unit' },
  { resource: 'case', action: 'end', role: 'hr', relation: 'unit' },
];
