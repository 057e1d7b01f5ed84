import type { About } from './consultation.ts';

/** What a specialist is asked about. */
export const ABOUT_TITLES = {
  hr: { sv: 'HR', en: 'HR' },
  tax: { sv: 'Skatt', en: 'Tax' },
  'information-security': { sv: 'Informationssäkerhet', en: 'Information security' },
  'security-protection': { sv: 'Säkerhetsskydd', en: 'Protective security' },
} as const satisfies Record<About, { readonly sv: string; readonly en: string }>;
