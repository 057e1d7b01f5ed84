import { createContext } from 'react';

interface SearchText {
  readonly text: string;
  setText(text: string): void;
}

/**
 * What was last searched for. It lives in memory and nowhere else: a personal number must stand neither in an address nor
 * in the browser's history.
 */
export const SearchTextContext = createContext<SearchText>({ text: '', setText: () => undefined });
