import { constants, crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkbook, type WrittenSheet, writeWorkbook } from './index.ts';
import { sheetNames } from './written.ts';

function aSheet(different: Partial<WrittenSheet> = {}): WrittenSheet {
  return {
    name: 'Enheter',
    columns: [
      { title: 'Enhet', width: 30 },
      { title: 'Antal', type: 'number' },
      { title: 'Från', type: 'date' },
    ],
    rows: [['Vårdcentralen Öst', 12, '2026-02-28']],
    ...different,
  };
}

const header = ['Enhet', 'Antal', 'Från'];

/** A zip archive of one file whose size, when unpacked, it declares as it likes. */
function anArchive(name: string, packed: Uint8Array, declared: number): Uint8Array {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 6); // sizes follow the data
  head.writeUInt16LE(8, 8); // deflated
  head.writeUInt16LE(name.length, 26);
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(crc32(''), 4);
  tail.writeUInt32LE(packed.length, 8);
  tail.writeUInt32LE(declared, 12);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 8);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(declared, 24);
  directory.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length + name.length, 12);
  end.writeUInt32LE(head.length + name.length + packed.length + tail.length, 16);
  return Buffer.concat([head, Buffer.from(name), packed, tail, directory, Buffer.from(name), end]);
}

test('what is written is read back: texts, numbers, days and what is empty', async () => {
  const other = aSheet({
    name: 'Annat',
    rows: [
      [null, -1.5, 'infinity'],
      ['', 0, '0001-01-01'],
    ],
  });
  expect(await readWorkbook(await writeWorkbook([aSheet(), other]))).toEqual([
    { sheet: 'Enheter', rows: [header, ['Vårdcentralen Öst', '12', '2026-02-28']] },
    { sheet: 'Annat', rows: [header, ['', '-1.5', 'infinity'], ['', '0', '0001-01-01']] },
  ]);
});

test('a text is a text, whatever it looks like to a spreadsheet program', async () => {
  const texts = [
    ...['=1+1', '+46 70', '-5', '@SUM(A1)', '<b>&amp;"', '_x0041_', '0012', '2026-01-01', 'å_x_', 'a\nb'],
    ...Object.getOwnPropertyNames(Object.prototype),
  ];
  const [sheet] = await readWorkbook(await writeWorkbook([aSheet({ rows: texts.map((text) => [text]) })]));
  expect(sheet?.rows.slice(1).map(([text]) => text)).toEqual(texts);
});

test('no text can spoil a workbook', async () => {
  const text = fc.string({ unit: 'binary' });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 5 }), text, async (rows, name) => {
      const [sheet] = await readWorkbook(await writeWorkbook([aSheet({ name, rows })]));
      expect(sheet?.rows[0]).toEqual(header);
    }),
    { numRuns: 30 },
  );
});

test('the same sheets are the same bytes', async () => {
  const once = await writeWorkbook([aSheet()]);
  const again = await writeWorkbook([aSheet()]);
  expect(Buffer.from(again).equals(once)).toBe(true);
  expect(Buffer.from(once).readUInt32LE(10)).toBe(0x0021_0000);
});

test('a text longer than a cell may be is cut with an ellipsis', async () => {
  const [sheet] = await readWorkbook(await writeWorkbook([aSheet({ rows: [['x'.repeat(40_000)]] })]));
  expect(sheet?.rows[1]?.[0]).toBe(`${'x'.repeat(32_766)}…`);
});

test('names of sheets are made acceptable and each its own', () => {
  expect(sheetNames(['Hälso/sjukvård [1]', '\0', "'a'", 'A', 'x'.repeat(40), 'x'.repeat(40)])).toEqual([
    'Hälso sjukvård 1',
    'Blad',
    'a',
    'A 2',
    'x'.repeat(31),
    `${'x'.repeat(29)} 2`,
  ]);
});

test('a stream is read as bytes are', async () => {
  const bytes = await writeWorkbook([aSheet()]);
  async function* stream() {
    yield bytes.subarray(0, 100);
    yield bytes.subarray(100);
  }
  expect(await readWorkbook(stream())).toHaveLength(1);
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['text', Buffer.from('unit_id;name\n1;x\n')],
  ['a zip archive of something else', anArchive('letter.txt', deflateRawSync('hej'), 3)],
  ['a damaged archive', anArchive('xl/workbook.xml', Buffer.from('not deflated'), 3)],
])('%s is no workbook', async (_name, bytes) => {
  await expect(readWorkbook(bytes)).rejects.toMatchObject({ code: 'spreadsheet.not-a-workbook' });
});

test('an archive that says it unpacks to more than it may is refused at once', async () => {
  const bomb = anArchive('xl/workbook.xml', deflateRawSync('x'), 500 * 1024 * 1024);
  await expect(readWorkbook(bomb)).rejects.toMatchObject({ code: 'spreadsheet.too-large' });
});

test('an archive that unpacks to more than it says is stopped at the memory limit, and the next is read', async () => {
  const sixteenMegabytes = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: 128 }, () => sixteenMegabytes), deflateRawSync('')]);
  const bomb = anArchive('xl/workbook.xml', packed, 3);
  await expect(readWorkbook(bomb)).rejects.toMatchObject({ code: 'spreadsheet.too-large' });
  expect(await readWorkbook(await writeWorkbook([aSheet()]))).toHaveLength(1);
});

test('a file larger than it may be is refused while it arrives', async () => {
  async function* endless() {
    for (;;) yield Buffer.alloc(8 * 1024 * 1024);
  }
  await expect(readWorkbook(endless())).rejects.toMatchObject({ code: 'spreadsheet.too-large' });
});
