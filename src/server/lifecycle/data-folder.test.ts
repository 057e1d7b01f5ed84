import * as nodeFiles from 'node:fs';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../kernel/problem.ts';
import { claimDataFolder, type Files } from './data-folder.ts';

function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The file system, where one function answers with an error of the system. */
function failing(name: keyof Files, code: string): Files {
  const fail = () => {
    throw Object.assign(new Error(`${code}: ${name}`), { code });
  };
  return { ...nodeFiles, [name]: fail };
}

function problemOf(claim: () => unknown): Problem {
  try {
    claim();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('the folder was taken');
}

test('a folder that does not exist is made and marked as ours', () => {
  const folder = path.join(aFolder(), 'new/data');
  claimDataFolder(folder).release();
  expect(JSON.parse(readFileSync(path.join(folder, 'uppsikt.json'), 'utf8'))).toEqual({
    product: 'uppsikt',
    format: 1,
  });
});

test('a folder is one server’s at a time, and the second is told whose it is', () => {
  const folder = aFolder();
  const mine = claimDataFolder(folder);
  const refusal = problemOf(() => claimDataFolder(folder));
  expect(refusal.code).toBe('start.folder-in-use');
  expect(refusal.text('en')).toContain(`(process ${process.pid})`);
  expect(refusal.text('en')).toContain(folder);
  mine.release();
  claimDataFolder(folder).release();
});

test('a folder with other things in it is left as it was', () => {
  const folder = aFolder();
  writeFileSync(path.join(folder, 'thesis.txt'), 'mine');
  expect(problemOf(() => claimDataFolder(folder)).code).toBe('start.folder-foreign');
  expect(nodeFiles.readdirSync(folder)).toEqual(['thesis.txt']);
});

test.each(['', '{}', '{"product":"other","format":1}', '{"product":"uppsikt"}', 'null'])(
  'a folder whose mark is %j is foreign',
  (mark) => {
    const folder = aFolder();
    writeFileSync(path.join(folder, 'uppsikt.json'), mark);
    expect(problemOf(() => claimDataFolder(folder)).code).toBe('start.folder-foreign');
  },
);

test('a folder of a newer version is refused', () => {
  const folder = aFolder();
  writeFileSync(path.join(folder, 'uppsikt.json'), '{"product":"uppsikt","format":2}');
  expect(problemOf(() => claimDataFolder(folder)).code).toBe('start.folder-newer');
});

test('a first start that was cut short while marking is taken up', () => {
  const folder = aFolder();
  writeFileSync(path.join(folder, 'uppsikt.json.new'), '{"prod');
  claimDataFolder(folder).release();
  expect(nodeFiles.readdirSync(folder)).toContain('uppsikt.json');
});

test('a file is not a folder', () => {
  const file = path.join(aFolder(), 'file');
  writeFileSync(file, '');
  expect(problemOf(() => claimDataFolder(file)).code).toBe('start.folder-not-a-folder');
  expect(problemOf(() => claimDataFolder(path.join(file, 'below'))).code).toBe('start.folder-not-a-folder');
});

test.each([
  ['mkdirSync', 'EACCES', 'start.folder-closed'],
  ['mkdirSync', 'EROFS', 'start.folder-closed'],
  ['readdirSync', 'EACCES', 'start.folder-closed'],
  ['writeFileSync', 'EROFS', 'start.folder-closed'],
  ['writeFileSync', 'ENOSPC', 'start.disk-full'],
  ['renameSync', 'EDQUOT', 'start.disk-full'],
] as const)('%s that answers %s is told as %s', (name, code, told) => {
  const refusal = problemOf(() => claimDataFolder(aFolder(), failing(name, code)));
  expect(refusal.code).toBe(told);
  for (const text of [refusal.text('sv'), refusal.text('en')]) expect(text).not.toMatch(/\{\w+\}/);
});

test('a disk without room is refused before anything is written, with the room that is needed', () => {
  const folder = aFolder();
  const nearlyFull = { ...nodeFiles, statfsSync: () => ({ bavail: 100, bsize: 4096 }) } as unknown as Files;
  const first = problemOf(() => claimDataFolder(folder, nearlyFull));
  expect([first.code, first.facts.megabytes]).toEqual(['start.disk-full', 200]);
  expect(nodeFiles.readdirSync(folder)).toEqual([]);
  claimDataFolder(folder).release();
  expect(problemOf(() => claimDataFolder(folder, nearlyFull)).facts.megabytes).toBe(32);
});

test('the folder at the root of a disk may hold what the disk put there', () => {
  const folder = aFolder();
  mkdirSync(path.join(folder, 'lost+found'));
  claimDataFolder(folder).release();
  expect(nodeFiles.readdirSync(folder)).toContain('uppsikt.json');
});
