import { fillIn, type Language } from '../../../platform/i18n/index.ts';
import { careProviders } from './care-providers.ts';
import { companyRegister } from './company-register.ts';
import { entraCsv } from './entra-csv.ts';
import { entraJson } from './entra-json.ts';
import { exemptOrganisations } from './exempt-organisations.ts';
import { ipCountries } from './ip-country.ts';
import { presenceList } from './presence-list.ts';
import { sie } from './sie/sie.ts';
import type { Source } from './source.ts';
import { ssbten } from './ssbten/ssbten.ts';
import { supplierLedger } from './supplier-ledger.ts';
import { en } from './texts.en.ts';
import { sv } from './texts.sv.ts';
import { vpnCiscoAsa } from './vpn/cisco-asa.ts';
import { vpnFortigate } from './vpn/fortigate.ts';
import { vpnGlobalProtect } from './vpn/globalprotect.ts';
import { vpnOpenvpn } from './vpn/openvpn.ts';

/** Every kind of foreign file that can be handed in. The contract's own files need no adapter. */
export const SOURCES = {
  'supplier-ledger': supplierLedger,
  sie,
  'care-providers': careProviders,
  'company-register': companyRegister,
  ssbten,
  'exempt-organisations': exemptOrganisations,
  'entra-json': entraJson,
  'entra-csv': entraCsv,
  'vpn-cisco-asa': vpnCiscoAsa,
  'vpn-fortigate': vpnFortigate,
  'vpn-openvpn': vpnOpenvpn,
  'vpn-globalprotect': vpnGlobalProtect,
  'presence-list': presenceList,
  'ip-countries': ipCountries,
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof SOURCES;
export const SOURCE_IDS = Object.keys(SOURCES) as SourceId[];

/** The sources that a file may be of, by its first 64 kB; usually one. A person chooses, this proposes. */
export function listSourcesOf(start: Buffer): SourceId[] {
  return SOURCE_IDS.filter((id) => SOURCES[id].recognises(start));
}

/** What a source is called, and what such a file is. */
export function sourceTexts(id: SourceId, language: Language): { readonly name: string; readonly about: string } {
  const texts = language === 'sv' ? sv : en;
  return {
    name: fillIn(language, texts[`mapping.source.${id}`], {}),
    about: fillIn(language, texts[`mapping.source-about.${id}`], {}),
  };
}
