const SEPARATORS = /[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu;
const LONGEST = 120;

/**
 * What a file may be called: one line, no folders, nothing that a disk or a header would read as something else. Its
 * ending is that of its type.
 */
export function fileName(said: string, ending: string): string {
  const stem = said
    .normalize('NFC')
    .replace(/\.[^.\s]{1,8}$/, '')
    .replace(SEPARATORS, ' ')
    .replace(/\s+/g, ' ');
  const plain = stem.replace(/^[. ]+|[. ]+$/g, '');
  // By characters and not by halves of them.
  const short = [...plain].slice(0, LONGEST).join('').trimEnd();
  return `${short === '' ? 'handling' : short}.${ending}`;
}

/**
 * `Content-Disposition` of a download (RFC 6266): always an attachment, so that no browser shows it as a page of ours;
 * the name in ASCII for old programs and in UTF-8 for the rest.
 */
export function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
