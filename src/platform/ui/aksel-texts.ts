import type { ProviderProps } from '@navikt/ds-react/Provider';
import { akselSwedish } from './aksel-texts.sv.ts';

type AkselTexts = NonNullable<ProviderProps['locale']>;
/** What calendars call months and days comes with the calendar. */
type WithoutCalendar = Omit<AkselTexts, 'global'> & { readonly global: Omit<AkselTexts['global'], 'dateLocale'> };

let english: Promise<AkselTexts> | undefined;

/** Aksel's own words ("Steg 2 av 6", "50 tecken kvar"): Swedish, which Aksel lacks, from us; English from Aksel when chosen. */
export const akselTextsIn = {
  sv: akselSwedish satisfies WithoutCalendar as AkselTexts,
  en: (): Promise<AkselTexts> => {
    english ??= import('@navikt/ds-react/locales').then((locales) => locales.en as AkselTexts);
    return english;
  },
};
