export { type Config, type ConfigReading, readConfig, type SettingInForce } from './config.ts';
export type { ConfigSources } from './given.ts';
export { isLoopback } from './rules.ts';
export { describe, type SettingDescription, type SettingName, settingNames } from './schema.ts';
export { localSources } from './sources.ts';
