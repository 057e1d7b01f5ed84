/**
 * Whether a text looks like a personal or coordination number, with or without century, hyphen and spaces: it must then
 * not be put in an address. An organisation number is told from it by its third figure, which is 2 or more.
 */
export function looksLikePersonalNumber(text: string): boolean {
  const [, month] = /^(?:\d{2})?\d{2}(\d{2})\d{2}[-+]?\d{4}$/.exec(text.replace(/\s/g, '')) ?? [];
  return month !== undefined && month >= '01' && month <= '12';
}
