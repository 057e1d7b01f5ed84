import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program: its sources, and what is built of them in `dist`. */
export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** Which sources the things in `dist` were built from. */
export interface Built {
  /** The look of all sources then, see `lookOf`. */
  readonly look: string;
  /** Hashes of the content that the interface and the program are made of. */
  readonly web: string;
  readonly program: string;
}

/** Where the things that are built lie, in `dist` of a project. */
export function distOf(project: string) {
  const dist = path.join(project, 'dist');
  return { web: path.join(dist, 'web'), program: path.join(dist, 'program.mjs'), built: path.join(dist, 'built.json') };
}

const FROM_TEST = /\.(?:test|fixture)\.tsx?$/;
/** What is built is made of these too. */
const BESIDE_SOURCE = [
  ...['package.json', 'package-lock.json', 'vite.config.ts'],
  ...['tools/build.ts', 'tools/compressed.ts', 'tools/zod-without-eval.ts'],
];

/** The files that what is built is made of, by name; tests are not among them. */
export function listSources(project: string): string[] {
  return [...filesUnder(project, 'src').filter((name) => !FROM_TEST.test(name)), ...BESIDE_SOURCE].sort();
}

/** Folder by folder: Node's own `recursive` takes ten times as long, and every start passes here. */
function filesUnder(project: string, folder: string): string[] {
  return readdirSync(path.join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(project, name) : name;
  });
}

/**
 * A fingerprint of names, sizes and times of change, of where the project lies and of this Node: when it is the same,
 * so is the content. Every start takes it, so it reads no file.
 */
export function lookOf(project: string, sources = listSources(project)): string {
  const hash = createHash('sha256').update(`${project}\0${process.version}\0`);
  for (const name of sources) {
    const { size, mtimeMs } = statSync(`${project}/${name}`);
    hash.update(`${name}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/** What was built last, or undefined. */
export function findBuilt(project: string): Built | undefined {
  try {
    return JSON.parse(readFileSync(distOf(project).built, 'utf8')) as Built;
  } catch {
    return undefined;
  }
}

/**
 * The program in one file, when it was built from the sources as they are now: a third of the time to load, and 25 MB less.
 * Undefined means: run the sources.
 */
export function findProgram(project = PROJECT): string | undefined {
  const { program } = distOf(project);
  const built = findBuilt(project);
  return built !== undefined && existsSync(program) && built.look === lookOf(project) ? program : undefined;
}
