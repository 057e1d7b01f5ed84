import type { FileName } from './schema.ts';

/** What a run checks, in order, and the files it needs for that beside units and employees (contract, "notChecked"). */
const NEEDS = {
  abroad: ['signins', 'register'],
  absences: ['signins', 'register', 'absences'],
  engagements: ['engagements'],
  hygiene: ['register'],
  oral: ['survey', 'register'],
  'own-companies': ['engagements', 'own-companies'],
  payments: ['engagements', 'suppliers', 'invoices'],
  reconcile: ['engagements', 'register'],
  remote: ['presence', 'register'],
  suppliers: ['engagements', 'suppliers'],
} as const satisfies Record<string, readonly FileName[]>;

export type Check = keyof typeof NEEDS;

/** What cannot be checked with these files, sorted. */
export function notChecked(files: ReadonlySet<FileName>): Check[] {
  return (Object.keys(NEEDS) as Check[]).filter((check) => NEEDS[check].some((file) => !files.has(file)));
}
