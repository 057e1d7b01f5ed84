import { useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import { sv } from '../texts.sv.ts';
import { pageTexts } from '../texts.ts';

type Key = keyof typeof sv;
/** Keys whose sentence has no slots: those of names. */
type NameKey = Extract<Key, `guidelines.page.${'entry' | 'name' | 'kind' | 'role'}.${string}`>;

function isKey(key: string): key is NameKey {
  return key in sv;
}

/** A country by its two letters (ISO 3166-1). */
export const COUNTRY = /^[A-Z]{2}$/;

/** What the names that a guideline calls things by are in words; a name that we have no word for stands as it is. */
export function useNames() {
  const t = useTexts(pageTexts);
  const countries = new Intl.DisplayNames([useLanguage()], { type: 'region' });
  const named = (key: string, name: string) => (isKey(key) ? t(key) : name);
  return {
    entry: (type: string) => named(`guidelines.page.entry.${type}`, type),
    name: (name: string) =>
      COUNTRY.test(name) ? (countries.of(name) ?? name) : named(`guidelines.page.name.${name}`, name),
    kind: (kind: string) => named(`guidelines.page.kind.${kind}`, kind),
    role: (role: string) => named(`guidelines.page.role.${role}`, role),
  };
}
