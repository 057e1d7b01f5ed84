import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isId } from '../../../kernel/ids.ts';
import type { PersonalFile } from './port.ts';

const PRIVATE = { mode: 0o600 } as const;

/**
 * A folder that stands for the personal file: for each document the file and a `.json` with what it is, under the
 * filing's own id, so that sending again lays the same in the same place. It gives no receipt.
 */
export function folderPersonalFile({ folder }: { readonly folder: string }): PersonalFile {
  return {
    async send({ employer, id, metadata, content }) {
      if (!isId(employer) || !isId(id)) throw new RangeError('not the id of a filing');
      const place = path.join(folder, employer);
      await mkdir(place, { recursive: true, mode: 0o700 });
      const file = path.join(place, `${id}.${endingOf(metadata.mediaType)}`);
      await pipeline(Readable.from(await content()), createWriteStream(`${file}.part`, PRIVATE));
      await rename(`${file}.part`, file);
      // Last: whoever collects looks for it, and then the file is whole.
      const description = path.join(place, `${id}.json`);
      await writeFile(`${description}.part`, `${JSON.stringify(metadata, null, 2)}\n`, PRIVATE);
      await rename(`${description}.part`, description);
      return undefined;
    },
  };
}

function endingOf(mediaType: string): string {
  return mediaType === 'application/pdf' ? 'pdf' : 'bin';
}
