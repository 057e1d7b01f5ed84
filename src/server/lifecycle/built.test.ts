import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { distOf, findProgram, listSources, lookOf } from './built.ts';

const FILES = ['src/cli/main.ts', 'src/kernel/day.ts', 'src/kernel/day.test.ts', 'src/web/app.tsx', 'package.json'];
const BESIDE = ['package-lock.json', 'vite.config.ts', 'tools/build.ts', 'tools/compressed.ts'];

let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'uppsikt-built-'));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  for (const name of [...FILES, ...BESIDE, 'tools/zod-without-eval.ts']) write(name, name);
  write('dist/program.mjs', '');
  build();
});

function write(name: string, content: string) {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), content);
}

function build() {
  writeFileSync(distOf(project).built, JSON.stringify({ look: lookOf(project), web: '', program: '' }));
}

test('the built program is run while its sources are as they were', () => {
  expect(findProgram(project)).toBe(path.join(project, 'dist/program.mjs'));
});

test.each([
  ['changed', () => write('src/kernel/day.ts', 'another day')],
  ['changed to as many letters', () => utimesSync(path.join(project, 'src/kernel/day.ts'), 1, 1)],
  ['added', () => write('src/kernel/night.ts', '')],
  ['removed', () => rmSync(path.join(project, 'src/web/app.tsx'))],
  ['renamed', () => renameSync(path.join(project, 'src/cli/main.ts'), path.join(project, 'src/cli/mein.ts'))],
  ['another set of packages', () => write('package-lock.json', '{}')],
])('with a source %s the sources are run', (_, change) => {
  change();
  expect(findProgram(project)).toBeUndefined();
});

test('a test that changes changes nothing', () => {
  write('src/kernel/day.test.ts', 'a day has hours');
  expect(findProgram(project)).toBeDefined();
  expect(listSources(project)).not.toContain('src/kernel/day.test.ts');
});

test('a clone that was moved, a note that cannot be read and a program that is gone mean the sources', () => {
  const moved = `${project}-moved`;
  symlinkSync(project, moved);
  onTestFinished(() => rmSync(moved));
  expect(findProgram(moved)).toBeUndefined();
  writeFileSync(distOf(project).built, '{"look":');
  expect(findProgram(project)).toBeUndefined();
  build();
  rmSync(distOf(project).program);
  expect(findProgram(project)).toBeUndefined();
});
