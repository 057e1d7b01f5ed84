import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../../kernel/clock.ts';
import { composed, type Mail } from './message.ts';

/** A folder that stands for the world, for the demonstration. */
export interface FolderMailOptions {
  readonly folder: string;
  readonly from: string;
  readonly clock: Clock;
}

/** Mail that is laid in a folder, one `.eml` file a message, named by time and id so that the latest is last. */
export function folderMail({ folder, from, clock }: FolderMailOptions): Mail {
  return {
    async send(message) {
      const at = clock.now();
      const letter = composed(message, from, at);
      const { createTransport } = await import('nodemailer');
      const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
      const { message: bytes } = await writer.sendMail(letter);
      const place = path.join(folder, `${at.replaceAll(':', '')}-${message.id}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${place}.part`, bytes as Buffer, { mode: 0o600 });
      await rename(`${place}.part`, place);
    },
    async close() {},
  };
}
