import { GlobeIcon } from '@navikt/aksel-icons';
import { createContext, use } from 'react';
import type { Language } from '../../platform/i18n/index.ts';
import { useLanguage, useTexts } from '../../platform/ui/index.ts';
import { webTexts } from '../texts.ts';

/** Changes the language of the interface. */
export const LanguageChoice = createContext<(language: Language) => void>(() => undefined);

/** The other language, one click away. */
export function LanguageSwitch() {
  const t = useTexts(webTexts);
  const choose = use(LanguageChoice);
  const other = useLanguage() === 'sv' ? 'en' : 'sv';
  return (
    <button type="button" className="top__action" lang={other} onClick={() => choose(other)}>
      <GlobeIcon aria-hidden />
      {t('web.other-language')}
    </button>
  );
}
