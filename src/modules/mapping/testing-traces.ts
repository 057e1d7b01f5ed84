import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The files under a folder in which a text stands, by their path in it. */
export function filesWith(folder: string, text: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => statSync(path.join(folder, name)).isFile() && readFileSync(path.join(folder, name)).includes(text),
    )
    .sort();
}
