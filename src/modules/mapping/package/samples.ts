import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sampleOf } from '../../../kernel/sample.ts';
import type { FrozenPopulation, Sample } from '../audit-room/room.ts';

/** The file of a package that holds the sample protocol (stickprovsprotokoll). */
export const SAMPLES = 'samples.json';

/** How anybody draws a sample anew with nothing but the package and a tool for SHA-256. */
const RULE =
  'Order the references of the population by the hexadecimal SHA-256 of the UTF-8 text "seed:reference" and take the ' +
  'first "size". The population is frozen by the SHA-256 of its file.';

const protocol = z.object({
  populations: z.array(z.object({ file: z.string(), count: z.int(), hash: z.string(), frozenAt: z.string() })),
  samples: z.array(
    z.object({
      population: z.string(),
      seed: z.string(),
      size: z.int().min(0).max(1_000_000),
      drawnAt: z.string(),
      references: z.array(z.string()),
    }),
  ),
});

/** The sample protocol of a room: each population with its hash and time, each sample with its seed, and the rule. */
export function samplesText(frozen: readonly FrozenPopulation[], samples: readonly Sample[]): string {
  const written: z.output<typeof protocol> & { readonly rule: string } = {
    rule: RULE,
    populations: frozen.map(({ name, references, hash, frozenAt }) => ({
      file: fileOf(name),
      count: references.length,
      hash,
      frozenAt,
    })),
    samples: samples.map(({ population, seed, size, drawnAt, references }) => ({
      population: fileOf(population),
      seed,
      size,
      drawnAt,
      references: [...references],
    })),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** The file in which a package holds a population. */
export function fileOf(population: string): string {
  return `${population}.txt`;
}

/**
 * Holds the samples of a package against its populations, drawing each anew. Answers the files that do not agree with the
 * protocol; none in a package that has no samples. It throws for nothing that may stand in them.
 */
export function disagreeing(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const bytes = files[SAMPLES];
  if (bytes === undefined) return [];
  const read = protocol.safeParse(jsonOf(bytes));
  if (!read.success) return [SAMPLES];
  const { populations, samples } = read.data;
  const known = new Map(populations.map((one) => [one.file, one]));
  const changed = populations
    .filter(({ file, hash, count }) => {
      const lies = files[file];
      return lies === undefined || sha256(lies) !== hash || referencesIn(lies).length !== count;
    })
    .map(({ file }) => file);
  const isWrong = samples.some(({ population, seed, size, drawnAt, references }) => {
    const from = known.get(population);
    const lies = files[population];
    if (from === undefined || lies === undefined || drawnAt < from.frozenAt) return true;
    return sampleOf(referencesIn(lies), seed, size).join() !== references.join();
  });
  return isWrong ? [...changed, SAMPLES] : changed;
}

function referencesIn(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes).toString('utf8').split('\n').slice(0, -1);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
