import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Position } from './rules.ts';

/** A municipality by its code, with about where its centre lies. */
export interface Municipality extends Position {
  readonly code: string;
  readonly name: string;
}

let read: ReadonlyMap<string, Municipality> | undefined;

/** All municipalities by their code. */
export function municipalities(): ReadonlyMap<string, Municipality> {
  if (read !== undefined) return read;
  const lines = readFileSync(path.join(import.meta.dirname, 'municipalities.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  read = new Map(
    lines.map((line) => {
      const [code = '', name = '', , , longitude, latitude] = line.split(';');
      return [code, { code, name, longitude: Number(longitude), latitude: Number(latitude) }];
    }),
  );
  return read;
}

/** The municipality that a code or a name means. */
export function findMunicipality(text: string): Municipality | undefined {
  const all = municipalities();
  const said = text.trim();
  const byCode = all.get(said.padStart(4, '0'));
  return byCode ?? [...all.values()].find(({ name }) => name.toLowerCase() === said.toLowerCase());
}
