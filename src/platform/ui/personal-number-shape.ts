import { hasPersonalNumberShape } from '../../kernel/personal-number.ts';

/**
 * Whether a text looks like a personal or coordination number, spaces or not: it must then not be put in an address. An
 * organisation number has the same shape but never a month in the month's place: its third figure is 2 or more.
 */
export function looksLikePersonalNumber(text: string): boolean {
  const compact = text.replace(/\s/g, '');
  const month = compact.replace(/\D/g, '').slice(-8, -6);
  return hasPersonalNumberShape(compact) && month >= '01' && month <= '12';
}
