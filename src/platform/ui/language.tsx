import { Provider as AkselProvider } from '@navikt/ds-react/Provider';
import { createContext, type ReactNode, use, useEffect } from 'react';
import { instant } from '../../kernel/clock.ts';
import { type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import {
  type Catalogue,
  formatDay,
  formatDays,
  formatDeadline,
  formatNumber,
  formatPercent,
  type Language,
  type Sentences,
  type Translate,
} from '../i18n/index.ts';
import { akselTextsIn } from './aksel-texts.ts';

interface Reader {
  readonly language: Language;
  /** The day it is for the reader. */
  readonly today: LocalDate;
  /** What the reader may do somewhere, as `/api/v1/me` says. What they may do *here*, the answer about here says. */
  readonly permissions: readonly string[];
}

const ReaderContext = createContext<Reader | undefined>(undefined);

/** Says who reads the pages below: in which language, on which day, with which permissions. Sets the document's language. */
export function ReaderProvider({ language, today, permissions, children }: Reader & { readonly children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const aksel = language === 'sv' ? akselTextsIn.sv : use(akselTextsIn.en());
  return (
    <ReaderContext value={{ language, today, permissions }}>
      <AkselProvider locale={aksel}>{children}</AkselProvider>
    </ReaderContext>
  );
}

function useReader(): Reader {
  const reader = use(ReaderContext);
  if (reader === undefined) throw new Error('a part of the interface stands outside ReaderProvider');
  return reader;
}

/** The language of the page. */
export function useLanguage(): Language {
  return useReader().language;
}

/** The day it is, for distances such as "om 20 dagar". */
export function useToday(): LocalDate {
  return useReader().today;
}

/** Whether the reader may do a thing at all: for showing a way to it. The server asks again when it is done. */
export function useMay(permission: string): boolean {
  return useReader().permissions.includes(permission);
}

/** The translator of a module's texts; waits, by Suspense, the first time English is asked for. */
export function useTexts<Swedish extends Sentences>(catalogue: Catalogue<Swedish>): Translate<Swedish> {
  const language = useLanguage();
  return language === 'sv' ? catalogue.swedish : use(catalogue.in(language));
}

/** Days and numbers in the language of the page: `day` "12 december 2026", `deadline` "12 december 2026 (om 20 dagar)", `percent` "40 %";
 * `dayOf` is the day here on which something was recorded. */
export function useFormats() {
  const { language, today } = useReader();
  return {
    day: (day: LocalDate) => formatDay(language, day),
    days: (from: LocalDate, lastDay: LocalDate) => formatDays(language, from, lastDay),
    dayOf: (moment: string) => formatDay(language, localDateOf(instant(moment))),
    deadline: (day: LocalDate) => formatDeadline(language, day, today),
    number: (number: number) => formatNumber(language, number),
    percent: (number: number) => formatPercent(language, number),
  };
}
