import path from 'node:path';
import type { Problem } from '../../kernel/problem.ts';
import { nearestName } from './nearest.ts';
import { problem } from './problems.ts';
import { describe, type SettingName, settingNames } from './schema.ts';

/** Where settings come from; handed in, so that a test can give its own. */
export interface ConfigSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file that `--config` names; else UPPSIKT_CONFIG names one. */
  readonly file?: string | undefined;
  /** What relative paths in the environment are relative to. */
  readonly workingFolder: string;
  /** The data folder when none is given. */
  readonly defaultDataDir: string;
  /** Reads a text file; throws as `node:fs` does. */
  readFile(file: string): string;
}

/** A value that somebody gave, and where. */
export interface GivenValue {
  readonly value: unknown;
  /** The name it was given by: `PORT`, `port`, `UPPSIKT_SECRET_FILE`. */
  readonly name: string;
  /** In words: `environment`, or a file's path. */
  readonly from: string;
}

export interface GivenSettings {
  readonly values: ReadonlyMap<SettingName, GivenValue>;
  readonly problems: readonly Problem[];
}

/** Names in the environment that begin like ours and are not a setting themselves. */
const CONFIG_FILE = 'UPPSIKT_CONFIG';
const OURS = /^UPPSIKT_/;

/** Collects what the file and the environment give; the environment wins. */
export function collectGiven(sources: ConfigSources): GivenSettings {
  const problems: Problem[] = [];
  const values = new Map<SettingName, GivenValue>([
    ...fromFile(sources, problems),
    ...fromEnvironment(sources, problems),
  ]);
  return { values, problems };
}

function fromEnvironment(sources: ConfigSources, problems: Problem[]): Map<SettingName, GivenValue> {
  const known = new Set([CONFIG_FILE, ...settingNames.flatMap((name) => namesOf(name, 'env'))]);
  for (const name of Object.keys(sources.env))
    if (OURS.test(name) && !known.has(name)) problems.push(unknown(name, 'the environment', 'miljön', [...known]));
  return pick('env', sources.env, 'environment', sources.workingFolder, sources, problems);
}

function fromFile(sources: ConfigSources, problems: Problem[]): Map<SettingName, GivenValue> {
  const named = sources.file ?? sources.env[CONFIG_FILE];
  if (named === undefined) return new Map();
  const file = path.resolve(sources.workingFolder, named);
  const content = readJsonObject(file, sources, problems);
  const known = new Set(settingNames.flatMap((name) => namesOf(name, 'file')));
  for (const name of Object.keys(content)) if (!known.has(name)) problems.push(unknown(name, file, file, [...known]));
  return pick('file', content, file, path.dirname(file), sources, problems);
}

function readJsonObject(file: string, sources: ConfigSources, problems: Problem[]): Record<string, unknown> {
  const text = read(sources.file === undefined ? CONFIG_FILE : '--config', file, sources, problems);
  if (text === undefined) return {};
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return content as Record<string, unknown>;
  } catch {
    // Told below, as any other content that is no object.
  }
  problems.push(problem('config.not-an-object', { file }));
  return {};
}

function pick(
  kind: 'env' | 'file',
  content: Readonly<Record<string, unknown>>,
  from: string,
  folder: string,
  sources: ConfigSources,
  problems: Problem[],
): Map<SettingName, GivenValue> {
  const picked = new Map<SettingName, GivenValue>();
  for (const setting of settingNames) {
    const [by, other] = namesOf(setting, kind).filter((name) => content[name] !== undefined);
    if (other !== undefined) problems.push(problem('config.given-twice', { name: by, other }));
    if (by === undefined) continue;
    const raw = content[by];
    if (raw === '') problems.push(problem('config.empty', { name: by }));
    else if (isNameOfFile(by)) {
      const file = path.resolve(folder, String(raw));
      const value = read(by, file, sources, problems)?.trim();
      if (value !== undefined) picked.set(setting, { value, name: by, from: file });
    } else {
      const value = describe(setting).isPath && typeof raw === 'string' ? path.resolve(folder, raw) : raw;
      picked.set(setting, { value, name: by, from });
    }
  }
  return picked;
}

/** The name of a setting, and for a secret the name under which the path of a file is given. */
function namesOf(setting: SettingName, kind: 'env' | 'file'): readonly string[] {
  const { env, isSecret } = describe(setting);
  const name = kind === 'env' ? env : setting;
  return isSecret ? [name, `${name}${kind === 'env' ? '_FILE' : 'File'}`] : [name];
}

function isNameOfFile(name: string): boolean {
  return /(_FILE|File)$/.test(name);
}

function read(name: string, file: string, sources: ConfigSources, problems: Problem[]): string | undefined {
  try {
    return sources.readFile(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    problems.push(problem('config.unreadable', { name, file, reason }));
    return undefined;
  }
}

function unknown(name: string, whereEn: string, whereSv: string, known: readonly string[]): Problem {
  return problem('config.unknown', { name, whereEn, whereSv, nearest: nearestName(name, known) });
}
