import type { Role } from '../../src/access/index.ts';
import { employee, type Given, unit } from '../../src/modules/organisation/testing.ts';

/**
 * A small organisation with somebody in each role. Region R has the administrations F and G; under F lie the areas A
 * and B, under A the unit U. Whoever holds a role for a unit holds it for A, the administration head for F.
 */
export const ORGANISATION: Given = {
  authorities: [
    { authority: 'N0', name: 'Styrelsen', kind: 'board' },
    { authority: 'N1', name: 'Nämnden', kind: 'committee' },
    { authority: 'N2', name: 'Andra nämnden', kind: 'committee' },
  ],
  units: [
    unit('R', '', { authority: 'N0' }),
    unit('F', 'R', { kind: 'administration', authority: 'N1' }),
    unit('G', 'R', { kind: 'administration', authority: 'N2' }),
    unit('A', 'F', { kind: 'area' }),
    unit('B', 'F', { kind: 'area' }),
    unit('U', 'A'),
  ],
  employees: [
    employee(1, 'U'),
    employee(2, 'A', { is_manager: 'true' }),
    employee(3, 'F', { is_manager: 'true' }),
    employee(4, 'R', { is_manager: 'true' }),
    ...[5, 6, 7, 8, 9, 10, 11, 12].map((number) => employee(number, 'G')),
    employee(20, 'R'),
    employee(21, 'F'),
    employee(22, 'A'),
    employee(23, 'U'),
    employee(24, 'B'),
    employee(25, 'G'),
    employee(26, 'U', { protected: 'true' }),
  ],
  roles: [
    { employee_id: '1005', role: 'hr', unit_id: 'A' },
    { employee_id: '1006', role: 'chair', authority: 'N1' },
    { employee_id: '1007', role: 'auditor' },
    { employee_id: '1008', role: 'registrar', authority: 'N1' },
    { employee_id: '1009', role: 'safety-representative', unit_id: 'A', area: 'Akuten' },
    { employee_id: '1010', role: 'information-security' },
    { employee_id: '1011', role: 'data-protection-officer' },
  ].map((row) => ({ ...row, from: '2020-01-01' })),
};

/** Who in it holds the role. */
export const PERSONAS: Readonly<Record<Role, string>> = {
  employee: '1001',
  manager: '1002',
  'administration-head': '1003',
  director: '1004',
  hr: '1005',
  chair: '1006',
  auditor: '1007',
  registrar: '1008',
  'safety-representative': '1009',
  'information-security': '1010',
  'data-protection-officer': '1011',
  'system-administrator': '1012',
};

/** What each persona holds, and where they are placed: what the test knows beside the server. */
export const HOLDINGS: Readonly<Record<Role, { readonly at: string; readonly holds: readonly Holding[] }>> = {
  employee: { at: 'U', holds: [] },
  manager: { at: 'A', holds: [{ role: 'manager', unit: 'A' }] },
  'administration-head': {
    at: 'F',
    holds: [
      { role: 'manager', unit: 'F' },
      { role: 'administration-head', unit: 'F' },
    ],
  },
  director: {
    at: 'R',
    holds: [
      { role: 'manager', unit: 'R' },
      { role: 'director', unit: 'R' },
    ],
  },
  hr: { at: 'G', holds: [{ role: 'hr', unit: 'A' }] },
  chair: { at: 'G', holds: [{ role: 'chair', authority: 'N1' }] },
  auditor: { at: 'G', holds: [{ role: 'auditor', unit: 'R' }] },
  registrar: { at: 'G', holds: [{ role: 'registrar', authority: 'N1' }] },
  'safety-representative': { at: 'G', holds: [{ role: 'safety-representative', unit: 'A' }] },
  'information-security': { at: 'G', holds: [{ role: 'information-security', unit: 'R' }] },
  'data-protection-officer': { at: 'G', holds: [{ role: 'data-protection-officer', unit: 'R' }] },
  'system-administrator': { at: 'G', holds: [{ role: 'system-administrator' }] },
};

interface Holding {
  readonly role: Role;
  readonly unit?: string;
  readonly authority?: string;
}

/** Each unit with those above it. */
export const PATHS: Readonly<Record<string, readonly string[]>> = {
  R: ['R'],
  F: ['F', 'R'],
  G: ['G', 'R'],
  A: ['A', 'F', 'R'],
  B: ['B', 'F', 'R'],
  U: ['U', 'A', 'F', 'R'],
};

/** The committee that each unit's matters belong to. */
export const AUTHORITIES: Readonly<Record<string, string>> = { R: 'N0', F: 'N1', A: 'N1', B: 'N1', U: 'N1', G: 'N2' };

/** Somebody without a role in each unit, and the one in U with protected identity, whom two named handlers may see. */
export const OTHERS: Readonly<Record<string, string>> = {
  R: '1020',
  F: '1021',
  A: '1022',
  U: '1023',
  B: '1024',
  G: '1025',
};
export const PROTECTED = { employeeId: '1026', at: 'U', handlers: ['manager', 'hr'] } as const;
