import { useTexts } from '../../../platform/ui/index.ts';
import { casePageTexts } from './texts.ts';

const ROLES = [
  'employee',
  'nearest-manager',
  'next-manager',
  'administration-head',
  'director',
  'chair',
  'board',
  'hr-head',
  'hr',
  'registrar',
  'manager',
  'auditor',
  'safety-representative',
  'information-security',
  'elsewhere',
] as const;

/** What a role or a level of the delegation order is called inside a sentence: "närmaste chef". */
export function useRoleWords(): (role: string) => string {
  const t = useTexts(casePageTexts);
  return (role) => {
    const known = ROLES.find((one) => one === role);
    return known === undefined ? role : t(`cases.role.${known}`);
  };
}
