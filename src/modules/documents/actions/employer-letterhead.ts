import { buffer } from 'node:stream/consumers';
import type { EmployerId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { fileHash } from '../../../platform/files/index.ts';
import { findSettings } from '../../organisation/index.ts';
import type { DocumentServices } from '../services.ts';

/** Who writes: the employer's name as of today and its logo, if one has been chosen. */
export interface Letterhead {
  readonly organisation: string;
  readonly logo?: Uint8Array;
}

/** The head of the employer's letters. A logo whose file is gone is left out: a letter is not stopped by a picture. */
export async function letterheadOf(
  tx: Tx,
  { clock, files }: Pick<DocumentServices, 'clock' | 'files'>,
  employer: EmployerId,
): Promise<Letterhead> {
  const settings = await findSettings(tx, nowOf(clock));
  const organisation = settings?.name ?? '';
  if (settings?.logoHash == null) return { organisation };
  const content = await files.open(employer, fileHash(settings.logoHash)).catch(() => undefined);
  return content === undefined ? { organisation } : { organisation, logo: new Uint8Array(await buffer(content)) };
}
