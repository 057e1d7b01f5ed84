import { spawn } from 'node:child_process';
import type { Tally } from './tally.ts';

/** A check of the whole repository that is no test: a program that ends with 0 when all is well. */
interface Gate {
  readonly name: string;
  /** What Node is run with. */
  readonly args: readonly string[];
}

const GATES: readonly Gate[] = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc'] },
  { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { name: 'architecture', args: ['tools/check-architecture.ts'] },
  { name: 'lock file', args: ['tools/lock-platforms.ts', '--check'] },
];

/** Runs every gate at the same time and prints one line for each that holds, and all that one says that does not. */
export async function runGates(): Promise<Tally> {
  const held = await Promise.all(GATES.map(holds));
  const failures = GATES.filter((_, index) => !held[index]).map(({ name }) => name);
  return { passed: held.length - failures.length, failed: failures.length, failures };
}

async function holds({ name, args }: Gate): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await runNode(args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code === 0) console.log(`✓ ${name} (${seconds} s)`);
  else console.error(`✗ ${name} (${seconds} s)\n${output.trimEnd()}`);
  return code === 0;
}

async function runNode(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}
