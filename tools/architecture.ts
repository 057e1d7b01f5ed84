import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The house, from the ground up. A room imports only rooms on lower floors; rooms on the same floor never import each
 * other, except inside the platform, where the order is kept by there being no circles.
 */
export const FLOORS: readonly (readonly string[])[] = [
  ['kernel'],
  ['platform'],
  ['access'],
  ['modules/organisation'],
  ['modules/identity'],
  ['modules/authority'],
  ['modules/guidelines'],
  ['modules/duties'],
  ['modules/documents'],
  [
    'modules/companies',
    'modules/workplaces',
    'modules/surveys',
    'modules/minutes',
    'modules/training',
    'modules/equipment',
    'modules/risk',
  ],
  ['modules/cases', 'modules/assignments'],
  [
    'modules/followup',
    'modules/mapping',
    'modules/control',
    'modules/distribution',
    'modules/governing',
    'modules/records',
  ],
  ['modules/accountability'],
  ['modules/notifications', 'modules/statistics'],
  ['demo', 'web'],
  ['server'],
  ['cli'],
];

/** Read by nobody: they only read. */
const LEAVES = ['modules/notifications', 'modules/statistics'];

/** One import statement: which file, relative to `src`, takes what from which. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** A source file and the files of ours that it imports, all relative to `src`. */
export interface SourceFile {
  readonly file: string;
  readonly imports: readonly string[];
  /** What it takes along when it runs: files of ours as above, packages and Node's own by name. Types are gone by then. */
  readonly loads?: readonly string[];
}

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;
const LOADED =
  /^(?:import|export)\s+(?!type\s)(?:([^;'"]*?)\s*from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;
const ONLY_TYPES = /^\{(?:\s*type\s[^,}]*,?)+\s*\}$/;

/** Where the browser's program begins, and what of Node and of packages it must never take along. */
const BROWSER_STARTS = 'web/main.tsx';
const SERVER_ONLY =
  /^(?:node:|fastify|@fastify\/|kysely|pg(?:-|$)|pino|prom-client|unpdf|mammoth|nodemailer|openid-client|oidc-)/;

/** Reads every TypeScript file under a folder. */
export function readSources(root: string): SourceFile[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return files.map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const here = (target: string) => path.join(path.dirname(file), target);
    const imports = [...text.matchAll(IMPORT)].map(([, target = '']) => here(target));
    const loads = [...text.matchAll(LOADED)].flatMap(([, names = '', stated, later]) => {
      const target = stated ?? later ?? '';
      return ONLY_TYPES.test(names) ? [] : [target.startsWith('.') ? here(target) : target];
    });
    return { file, imports, loads };
  });
}

/** What is wrong with the house, one sentence each; empty when every wall stands. */
export function brokenWalls(files: readonly SourceFile[]): string[] {
  const arrows = files.flatMap(({ file, imports }) => imports.map((to) => ({ from: file, to })));
  return [
    ...files
      .filter(({ file }) => roomOf(file) === undefined && file.includes('/'))
      .map(({ file }) => `${file} stands in no room that the house knows`),
    ...arrows.flatMap(brokenBy),
    ...circlesAmong(arrows),
    ...carriedToTheBrowser(files),
  ];
}

/** What belongs to the server and yet is loaded by the browser's program, with the way that leads there. */
function carriedToTheBrowser(files: readonly SourceFile[]): string[] {
  const loads = new Map(files.map((one) => [one.file, one.loads ?? []]));
  const way = new Map<string, readonly string[]>([[BROWSER_STARTS, [BROWSER_STARTS]]]);
  for (const [file, steps] of way)
    for (const next of loads.get(file) ?? []) if (!way.has(next)) way.set(next, [...steps, next]);
  return [...way]
    .filter(([loaded]) => SERVER_ONLY.test(loaded))
    .map(([loaded, steps]) => `the browser would load ${loaded}: ${steps.slice(-4).join(' → ')}`);
}

function brokenBy({ from, to }: Arrow): string[] {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === undefined || target === undefined) return [];
  if (/(^|\/)ui\//.test(from) && !from.includes('.test.') && /\/(store|actions|routes)\.ts$/.test(to))
    return [`${from} is interface and reaches for ${to}: only schema, rules and texts are shared with the browser`];
  if (room === target)
    return path.basename(to) === 'index.ts' && path.dirname(to) === doorFolder(from) && !from.includes('.test.')
      ? [`${from} enters its own room by its own door ${to}`]
      : [];
  const [floor, floorBelow] = [floorOf(room), floorOf(target)];
  if (LEAVES.includes(target) && floor < floorOf('server'))
    return [`${from} imports ${target}, which only reads and is imported by none`];
  if (floorBelow > floor) return [`${from} reaches up from ${room} to ${target} (${to})`];
  if (floorBelow === floor) return [`${from} reaches sideways from ${room} to ${target} (${to})`];
  if (target === 'kernel' || isDoor(to) || from.includes('.test.')) return [];
  return [`${from} climbs into ${target} by ${to} instead of by its door`];
}

/** A room is entered by `index.ts`; its interface by `ui/index.ts(x)` and, for what others' pages hold, `ui/parts.ts`; its texts and policy rows by name. */
function isDoor(file: string): boolean {
  const inside = file.slice(doorFolder(file).length + 1);
  return /^(index\.ts|testing\.ts|(ui\/)?index\.tsx?|ui\/parts\.ts|texts\.(sv|en)\.ts|[a-z-]+\.(sql|typ|css|json))$/.test(
    inside,
  );
}

/** The folder whose `index.ts` is the file's door: a module, a part of the platform, or a whole floor. */
function doorFolder(file: string): string {
  const parts = file.split('/');
  return parts.slice(0, parts[0] === 'modules' || parts[0] === 'platform' ? 2 : 1).join('/');
}

function circlesAmong(arrows: readonly Arrow[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) {
    if (!from.startsWith('platform/') || !to.startsWith('platform/') || from.includes('.test.')) continue;
    const [a, b] = [doorFolder(from), doorFolder(to)];
    if (a !== b) next.set(a, (next.get(a) ?? new Set()).add(b));
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(next.get(from) ?? [])].some((one) => one === to || (!seen.has(one) && reaches(one, to, seen.add(one))));
  return [...next.keys()].filter((part) => reaches(part, part)).map((part) => `${part} imports itself in a circle`);
}

function roomOf(file: string): string | undefined {
  return FLOORS.flat().find((room) => file.startsWith(`${room}/`));
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}
