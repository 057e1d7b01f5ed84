import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const HALVES = [0, 1] as const;
const PIECE = 1_000_000;
/** The column that says whose a row is. */
const OWNED_BY = { 'employees.csv': 2, 'signins.csv': 0 } as const;

/** Parts a mapping in two by a hash of each user name: people and sign-ins here or there, units and register in both. */
export async function writeHalves(folder: string): Promise<readonly string[]> {
  const halves = HALVES.map((half) => path.join(folder, `half-${half}`));
  for (const half of halves) {
    await mkdir(half);
    for (const name of ['units.csv', 'register.csv']) await copyFile(path.join(folder, name), path.join(half, name));
  }
  for (const [name, column] of Object.entries(OWNED_BY))
    for (const half of HALVES) {
      const rows = Readable.from(rowsOf(path.join(folder, name), column, half));
      await pipeline(rows, createWriteStream(path.join(halves[half] as string, name)));
    }
  return halves;
}

async function* rowsOf(file: string, column: number, half: number): AsyncGenerator<string> {
  const known = new Map<string, number>();
  let piece = '';
  let isHeader = true;
  for await (const row of createInterface({ input: createReadStream(file) })) {
    const user = row.split(';', column + 1)[column] ?? '';
    const own = known.get(user) ?? (createHash('sha256').update(user).digest()[0] as number) % HALVES.length;
    known.set(user, own);
    if (isHeader || own === half) piece += `${row}\n`;
    isHeader = false;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** The counts of summaries added up, by where they stand: `abroad.stays`. */
export async function countsOf(summaries: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>();
  for (const file of summaries) add(sums, '', JSON.parse(await readFile(file, 'utf8')));
  return sums;
}

function add(sums: Map<string, number>, at: string, value: unknown): void {
  if (typeof value === 'number') sums.set(at, (sums.get(at) ?? 0) + value);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) add(sums, at === '' ? name : `${at}.${name}`, inner);
}
