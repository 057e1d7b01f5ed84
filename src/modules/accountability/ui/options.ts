import { useTexts } from '../../../platform/ui/index.ts';
import { CAUSES, type Cause, MEANS, type MeansKind } from '../chain/duty.ts';
import { chainTexts } from './texts.ts';

/** The offices that something can be registered for, the topmost first. */
export const ROLES = [
  'board',
  'chair',
  'director',
  'hr-head',
  'administration-head',
  'hr',
  'registrar',
  'next-manager',
  'nearest-manager',
] as const;

/** What the choices of the forms are called. */
export function useChoices() {
  const t = useTexts(chainTexts);
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    roles: Object.fromEntries(ROLES.map((one) => [one, upper(t(`accountability.role.${one}`))])) as Record<
      (typeof ROLES)[number],
      string
    >,
    causes: Object.fromEntries(CAUSES.map((one) => [one, upper(t(`accountability.cause.${one}`))])) as Record<
      Cause,
      string
    >,
    means: Object.fromEntries(MEANS.map((one) => [one, upper(t(`accountability.means.${one}`))])) as Record<
      MeansKind,
      string
    >,
  };
}
