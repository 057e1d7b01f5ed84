import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { UsageError } from './command.ts';
import { command } from './minutes.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-cli-minutes-'));
const file = path.join(folder, 'protokoll.txt');
writeFileSync(
  file,
  'Socialnämnden\n\n§ 12 Rapport\n\nBeslut\nRapporten godkänns.\n\n§ 13 Taxa\n\nBeslut\nTaxan antas.\n',
);
const broken = path.join(folder, 'bild.pdf');
writeFileSync(broken, '%PDF-1.7');
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Calls the command; answers its exit code and all it wrote to standard output. */
async function called(...args: string[]) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = await command.run(args, { isBuilt: false });
  const printed = write.mock.calls.map(([chunk]) => String(chunk)).join('');
  vi.restoreAllMocks();
  return { code, printed };
}

test('one JSON object is printed, and nothing else', async () => {
  const { code, printed } = await called(file);
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({
    documentType: 'minutes',
    paragraphs: [{ number: '12' }, { number: '13' }],
  });
});

test('a document that cannot be read is printed as such, exit 3', async () => {
  const { code, printed } = await called(broken);
  expect(code).toBe(3);
  expect(JSON.parse(printed)).toMatchObject({
    documentType: 'unreadable',
    paragraphs: [],
    warnings: [{ code: 'not-a-document' }],
  });
});

test.each([
  ['no file', []],
  ['two files', [file, file]],
  ['an option', ['--help']],
  ['a file that is not there', [path.join(folder, 'none.txt')]],
  ['a folder', [folder]],
])('%s is a usage error', async (_, args) => {
  await expect(command.run(args, { isBuilt: false })).rejects.toBeInstanceOf(UsageError);
});
