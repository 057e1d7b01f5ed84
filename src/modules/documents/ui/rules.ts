const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** A size as people say it: whole kilobytes, and megabytes with a decimal from one up. */
export function sizeIn(bytes: number): { readonly megabytes: number } | { readonly kilobytes: number } {
  if (bytes < MEGABYTE) return { kilobytes: Math.max(1, Math.round(bytes / KILOBYTE)) };
  return { megabytes: Math.round((bytes / MEGABYTE) * 10) / 10 };
}

/** What the file chooser offers, and what is told at once when something else is dropped. */
export const ACCEPTED = ['.pdf', '.jpg', '.jpeg', '.png', '.docx', '.txt'] as const;

/** What is wrong with a file before it is sent; the server looks into it besides. */
export function faultOf({ name, size }: Pick<File, 'name' | 'size'>, megabytes: number): 'type' | 'large' | undefined {
  if (!ACCEPTED.some((ending) => name.toLowerCase().endsWith(ending))) return 'type';
  return size > megabytes * MEGABYTE ? 'large' : undefined;
}
