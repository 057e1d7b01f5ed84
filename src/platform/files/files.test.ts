import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../kernel/clock.ts';
import { type EmployerId, newId, systemRandom } from '../../kernel/ids.ts';
import { renderPdf } from '../pdf/index.ts';
import { writeWorkbook } from '../spreadsheet/index.ts';
import { type FileHash, type FileLimits, type FileType, fileHash, fileTypeOfName, folderFiles } from './index.ts';

const employer = newId<EmployerId>(systemClock.now(), systemRandom);
const anything: FileLimits = { megabytes: 2, types: ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'csv', 'txt'] };
let folder: string;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'uppsikt-files-')), 'files');
});

afterEach(async () => {
  await rm(path.dirname(folder), { recursive: true });
});

function theFiles() {
  return folderFiles({ folder, random: systemRandom });
}

async function* inPieces(content: Uint8Array | string, length = 7) {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

function put(content: Uint8Array | string, claimed: FileType | undefined = 'txt', limits = anything) {
  return theFiles().put(employer, inPieces(content, 60_000), claimed, limits);
}

async function read(hash: FileHash, of = employer): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await theFiles().open(of, hash)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function incoming(): Promise<string[]> {
  return existsSync(folder) ? await readdir(path.join(folder, 'incoming')) : [];
}

test('a file is stored under the hash of its content, and read back', async () => {
  const stored = await put('Protokoll från mötet');
  const hash = createHash('sha256').update('Protokoll från mötet').digest('hex');
  expect(stored).toEqual({ hash, size: 22, type: 'txt' });
  expect(await read(stored.hash)).toBe('Protokoll från mötet');
  expect(await incoming()).toEqual([]);
});

test('only the server’s user can read the file and its folders', async () => {
  const { hash } = await put('hemligt');
  const place = path.join(folder, employer, hash.slice(0, 2), hash);
  expect((await stat(place)).mode & 0o777).toBe(0o600);
  for (const above of [path.dirname(place), path.join(folder, employer), folder])
    expect((await stat(above)).mode & 0o777).toBe(0o700);
});

test('the same content twice is one file, and one employer’s is not another’s', async () => {
  const { hash } = await put('samma');
  expect((await put('samma')).hash).toBe(hash);
  expect(await readdir(path.join(folder, employer, hash.slice(0, 2)))).toEqual([hash]);
  const other = newId<EmployerId>(systemClock.now(), systemRandom);
  await expect(theFiles().open(other, hash)).rejects.toMatchObject({ code: 'files.missing' });
});

test('a removed file is missing, and removing it again is no error', async () => {
  const { hash } = await put('bort');
  await theFiles().remove(employer, hash);
  await theFiles().remove(employer, hash);
  await expect(read(hash)).rejects.toMatchObject({ code: 'files.missing' });
});

test('a file that is not what was stored fails at its end', async () => {
  const { hash } = await put('sant');
  await writeFile(path.join(folder, employer, hash.slice(0, 2), hash), 'falskt');
  await expect(read(hash)).rejects.toMatchObject({ code: 'files.damaged' });
});

test('what a file says it is must be what it is', async () => {
  const pdf = await renderPdf('hej', {});
  const xlsx = await writeWorkbook([{ name: 'x', columns: [{ title: 'a' }], rows: [] }]);
  const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
  const contents: Partial<Record<FileType, Uint8Array>> = {
    ...{ pdf, xlsx, png, jpeg: Buffer.from('ffd8ffe000104a46', 'hex') },
    ...{ csv: Buffer.from('a;b\r\n1;2\r\n'), txt: Buffer.from('Åsa\tÖst\f') },
  };
  const passes: string[] = [];
  for (const [is, content] of Object.entries(contents))
    for (const claimed of anything.types) {
      const verdict = await put(content, claimed).then(
        () => 'stored',
        (error) => error.code,
      );
      if (verdict !== 'files.not-what-it-says') passes.push(`${is} as ${claimed}: ${verdict}`);
    }
  expect(passes).toEqual([
    ...['pdf as pdf: stored', 'xlsx as xlsx: stored', 'png as png: stored', 'jpeg as jpeg: stored'],
    ...['csv as csv: stored', 'csv as txt: stored', 'txt as csv: stored', 'txt as txt: stored'],
  ]);
  expect(await incoming()).toEqual([]);
});

/** A zip archive of nothing but a directory with these names. */
function anArchiveOf(names: readonly string[]): Uint8Array {
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  return Buffer.concat([...entries, end]);
}

test('an office file is known by its parts, and one with macros is refused', async () => {
  const document = ['[Content_Types].xml', 'word/document.xml'];
  expect((await put(anArchiveOf(document), 'docx')).type).toBe('docx');
  for (const parts of [[...document, 'word/vbaProject.bin'], document.slice(0, 1), document.slice(1)])
    await expect(put(anArchiveOf(parts), 'docx')).rejects.toMatchObject({ code: 'files.not-what-it-says' });
});

test('a text with something else at its end is no text', async () => {
  const long = 'x'.repeat(1024 * 1024 + 1);
  await expect(put(`${long}\0`)).rejects.toMatchObject({ code: 'files.not-what-it-says' });
  expect((await put(`${long}\n`)).type).toBe('txt');
});

test('a type that is not accepted is refused before anything is read', async () => {
  async function* untouched(): AsyncGenerator<Uint8Array> {
    yield await Promise.reject(new Error('was read'));
  }
  for (const claimed of [undefined, 'png'] as const)
    await expect(
      theFiles().put(employer, untouched(), claimed, { megabytes: 1, types: ['pdf', 'docx'] }),
    ).rejects.toMatchObject({ code: 'files.type-not-accepted', facts: { accepted: 'pdf, docx' } });
});

test.each([
  ['empty', '', 'files.empty'],
  ['larger than it may be', 'x'.repeat(2 * 1024 * 1024 + 1), 'files.too-large'],
])('a file that is %s is refused, and nothing of it stays', async (_what, content, code) => {
  await expect(put(content)).rejects.toMatchObject({ code });
  expect(await incoming()).toEqual([]);
});

test('a file exactly as large as it may be is stored', async () => {
  expect((await put('x'.repeat(2 * 1024 * 1024))).size).toBe(2 * 1024 * 1024);
});

test('when the sender breaks off, nothing stays and the fault is the sender’s', async () => {
  async function* broken() {
    yield Buffer.from('början');
    throw Object.assign(new Error('aborted'), { code: 'ENOSPC' });
  }
  await expect(theFiles().put(employer, broken(), 'txt', anything)).rejects.toThrow('aborted');
  expect(await incoming()).toEqual([]);
});

test('a full disk and a folder that cannot be written are told', async () => {
  const random = () => new Uint8Array(16);
  await mkdir(path.join(folder, 'incoming'), { recursive: true });
  await symlink('/dev/full', path.join(folder, 'incoming', '0'.repeat(32)));
  const onFullDisk = folderFiles({ folder, random }).put(employer, inPieces('x'), 'txt', anything);
  await expect(onFullDisk).rejects.toMatchObject({ code: 'files.disk-full' });
  await writeFile(path.join(folder, 'a-file'), '');
  const inFile = folderFiles({ folder: path.join(folder, 'a-file'), random: systemRandom });
  await expect(inFile.put(employer, inPieces('x'), 'txt', anything)).rejects.toMatchObject({
    code: 'files.cannot-write',
  });
});

test('neither a hash nor an employer can be a path', async () => {
  expect(() => fileHash('../../../etc/passwd')).toThrow(RangeError);
  await expect(theFiles().open(employer, '../x' as FileHash)).rejects.toThrow(RangeError);
  await expect(theFiles().open('..' as EmployerId, 'a'.repeat(64) as FileHash)).rejects.toThrow(RangeError);
});

test('the name says the type', () => {
  expect(['Avtal.PDF', 'bild.jpg', 'bild.jpeg', 'x.docx', 'x.docm', 'x', '.csv'].map(fileTypeOfName)).toEqual([
    ...['pdf', 'jpeg', 'jpeg', 'docx', undefined, undefined, 'csv'],
  ]);
});
