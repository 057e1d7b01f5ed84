import { useLanguage } from '../../../platform/ui/index.ts';

/** Titles as a field offers them, in the reader's language. */
export function useTitles<Titles extends Readonly<Record<string, Readonly<Record<'sv' | 'en', string>>>>>(
  titles: Titles,
) {
  const language = useLanguage();
  return Object.fromEntries(Object.entries(titles).map(([id, title]) => [id, title[language]])) as Record<
    keyof Titles & string,
    string
  >;
}
