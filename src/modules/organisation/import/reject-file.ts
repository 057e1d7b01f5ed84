import { writeCsv } from '../../../platform/csv/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { organisationTexts } from '../texts.ts';
import type { Reject } from './rejects.ts';

/** The reject file, `file;line;reason`, with the reasons in words. It repeats nothing of what stood in the rows. */
export async function rejectFile(rejects: readonly Reject[], language: Language): Promise<string> {
  const t = await organisationTexts.in(language);
  const rows = rejects.map(({ file, line, reason, column = '' }) => [
    file,
    line,
    t(`organisation.reject.${reason}`, { column }),
  ]);
  return (await Array.fromAsync(writeCsv([['file', 'line', 'reason'], ...rows]))).join('');
}
