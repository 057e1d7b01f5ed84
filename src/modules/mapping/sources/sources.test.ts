import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aFolder, anEmployee, aRun, personalNumber, UNITS } from '../fixture.ts';
import { rowFiles } from './convert.ts';
import { aScratchFile } from './fixture.ts';
import { listSourcesOf, SOURCE_IDS, SOURCES, sourceTexts } from './sources.ts';
import { en } from './texts.en.ts';

const LEDGER =
  'leverantor;leverantor_id;verifikationsnummer;belopp;datum\nBolaget;5598005063;V1;100;2026-01-10\nBolaget;5598005063;V2;femtio;2026-01-10\n';
const EXTRACT = `personnummer;orgnr;form;fr.o.m.\n${personalNumber(1)};559800-5063;AB;2020-01-01\n`;

test('every source has a name and says what such a file is, in both languages', () => {
  for (const id of SOURCE_IDS)
    for (const language of ['sv', 'en'] as const)
      expect(
        Object.values(sourceTexts(id, language)).every((text) => text.length > 3),
        id,
      ).toBe(true);
  const named = Object.keys(en).filter((key) => key.startsWith('mapping.source.'));
  expect(named.map((key) => key.slice('mapping.source.'.length)).sort()).toEqual([...SOURCE_IDS].sort());
});

test('a file is proposed as what its beginning looks like', () => {
  const proposed = (text: string) => listSourcesOf(Buffer.from(text));
  expect(proposed(LEDGER)).toEqual(['supplier-ledger']);
  expect(proposed(EXTRACT)).toEqual(['company-register']);
  expect(proposed('#FLAGGA 0\n#SIETYP 4\n')).toEqual(['sie']);
  expect(proposed('<s:Envelope xmlns:s="x">')).toEqual(['ssbten']);
  expect(proposed('orgnr;undantag\n')).toEqual(['exempt-organisations']);
  expect(proposed('employee_id;date;place\n')).toEqual(['presence-list']);
  expect(proposed('2.16.0.0,2.16.255.255,SE\n')).toEqual(['ip-countries']);
  expect(proposed('2|ripencc|20261126|3\nripencc|SE|ipv4|2.16.0.0|65536|20100101|allocated\n')).toEqual([
    'ip-countries',
  ]);
  expect(proposed('vad som helst')).toEqual([]);
  expect(proposed('')).toEqual([]);
});

test('foreign files become files that a mapping reads, with the line of each row, and a report of the rest', async () => {
  await using made = await aFolder({});
  using scratch = aScratchFile();
  {
    using files = rowFiles(made.folder);
    const extract = files.convert(SOURCES['company-register'], scratch.fill(EXTRACT), {});
    expect(extract).toMatchObject({ used: 1, rows: { engagements: 1 } });
    const ledger = files.convert(SOURCES['supplier-ledger'], scratch.fill(LEDGER), { listsPayments: true });
    expect(ledger).toMatchObject({ used: 1, rows: { suppliers: 1, invoices: 1 }, leftAside: {} });
    expect(ledger.rejects).toEqual({
      lines: [3],
      reasons: [0],
      texts: ['belopp är inget belopp · belopp is not an amount'],
    });
  }
  const read = (name: string) => readFileSync(`${made.folder}/${name}.csv`, 'utf8');
  expect(read('suppliers')).toBe(
    'supplier_id;organisation_number;name;source_file;source_line\n5598005063;5598005063;Bolaget;kalla.csv;2\n',
  );
  const { summary } = await aRun({
    units: UNITS,
    employees: [anEmployee(1)],
    engagements: read('engagements'),
    suppliers: read('suppliers'),
    invoices: read('invoices'),
  });
  expect(summary).toMatchObject({
    engagements: { persons: 1, companies: 1 },
    suppliers: { companiesWithSupplierHit: 1, companiesPaid: 1, amountPaidSek: 100n },
    rejectedRows: 0,
  });
});
