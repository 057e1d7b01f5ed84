import type { Problem } from '../../kernel/problem.ts';
import { type ConfigSources, collectGiven, type GivenValue } from './given.ts';
import { problem } from './problems.ts';
import { obstaclesTo } from './rules.ts';
import { describe, type SettingName, type Settings, settingNames, settingsSchema } from './schema.ts';

/** What is in force, with what is derived filled in. */
export type Config = Settings & { readonly publicUrl: string; readonly dataDir: string } & (
    | { readonly mode: 'demonstration' }
    | {
        readonly mode: 'production';
        readonly databaseUrl: string;
        readonly oidcIssuer: string;
        readonly oidcClientId: string;
        readonly oidcClientSecret: string;
        readonly secret: string;
      }
  );

/** One setting as it is in force, for showing. */
export interface SettingInForce {
  readonly name: SettingName;
  readonly value: unknown;
  /** The name it was given by; its name in the environment when nobody gave it. */
  readonly givenBy: string;
  /** `default`, `environment` or the path of a file. */
  readonly from: string;
}

export interface ConfigReading {
  /** All settings that can be read, also when others are wrong. */
  readonly inForce: readonly SettingInForce[];
  /** What is wrong; the configuration is usable only when this is empty. */
  readonly problems: readonly Problem[];
  readonly config: Config | undefined;
}

/** Reads the configuration from the environment and a file. Never throws for what somebody wrote: it is told as problems. */
export function readConfig(sources: ConfigSources): ConfigReading {
  const given = collectGiven(sources);
  const problems = [...given.problems];
  const values: Record<string, unknown> = {};
  const inForce: SettingInForce[] = [];
  for (const name of settingNames) {
    const one = given.values.get(name);
    const parsed = settingsSchema.shape[name].safeParse(one?.value);
    if (!parsed.success) {
      problems.push(wrongValue(name, one as GivenValue));
      continue;
    }
    values[name] = parsed.data ?? derived(name, values, sources);
    inForce.push({ name, value: values[name], givenBy: one?.name ?? describe(name).env, from: one?.from ?? 'default' });
  }
  if (problems.length > 0) return { inForce, problems, config: undefined };
  const settings = values as Settings & { publicUrl: string; dataDir: string };
  const obstacles = obstaclesTo(settings);
  if (obstacles.length > 0) return { inForce, problems: obstacles, config: undefined };
  const mode = settings.databaseUrl === undefined ? 'demonstration' : 'production';
  return { inForce, problems, config: { ...settings, mode } as Config };
}

/** `publicUrl` follows the port, which stands before it in the schema. */
function derived(name: SettingName, values: Record<string, unknown>, sources: ConfigSources): unknown {
  if (name === 'publicUrl') return `http://localhost:${values.port ?? ''}`;
  return name === 'dataDir' ? sources.defaultDataDir : undefined;
}

function wrongValue(name: SettingName, { name: givenBy, value }: GivenValue): Problem {
  const { isSecret, expectedSv, expectedEn } = describe(name);
  const facts = { name: givenBy, expectedSv, expectedEn };
  if (isSecret) return problem('config.wrong-secret', facts);
  return problem('config.wrong-value', { ...facts, value: JSON.stringify(value) });
}
