import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages where we may: as root on Debian. Elsewhere nothing happens; whoever asked looks whether they are there. */
export function installFromDebian(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-yq', '--no-install-recommends', ...packages],
  ])
    spawnSync('apt-get', args, { stdio: 'inherit', env });
}
