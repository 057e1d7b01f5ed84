/**
 * Puts back the optional platform packages that the registry at hand would not serve, as inert entries, so
 * that `npm ci` works on npm 10 and 11 for every platform. `--check` only tells whether any is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };

/** The first pattern found in the package's name, as the value npm uses for that platform. */
function platformIn(name: string, patterns: readonly (readonly [RegExp, string])[]): string | undefined {
  return patterns.find(([pattern]) => pattern.test(name))?.[1];
}

const OS = [
  [/win32|windows/, 'win32'],
  [/darwin|macos/, 'darwin'],
  [/android/, 'android'],
  [/freebsd/, 'freebsd'],
  [/openharmony/, 'openharmony'],
] as const;
const CPU = [
  [/arm64/, 'arm64'],
  [/x64/, 'x64'],
  [/arm/, 'arm'],
  [/ia32/, 'ia32'],
  [/ppc64/, 'ppc64'],
  [/s390x/, 's390x'],
  [/riscv64/, 'riscv64'],
] as const;

const missing: Record<string, LockedPackage> = {};
for (const [at, locked] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
    const places = [`node_modules/${name}`, `${at}/node_modules/${name}`];
    if (places.some((place) => place in lock.packages)) continue;
    const cpu = platformIn(name, CPU);
    missing[`node_modules/${name}`] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      optional: true,
      os: [platformIn(name, OS) ?? 'linux'],
      ...(name.includes('musl') ? { libc: ['musl'] } : {}),
    };
  }
}

const names = Object.keys(missing);
if (process.argv.includes('--check')) {
  if (names.length > 0) {
    console.error(
      `package-lock.json lacks ${names.length} platform packages: run node bin/run.mjs tools/lock-platforms.ts`,
    );
    process.exit(1);
  }
} else if (names.length > 0) {
  const all = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(all) }, null, 2)}\n`);
  console.log(`${names.length} platform packages put back into ${file}`);
}
