/** A text without regard to case: user names and references are compared so. */
export function foldCase(text: string): string {
  return text.toLowerCase();
}
