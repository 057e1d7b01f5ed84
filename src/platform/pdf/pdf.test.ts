import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { instant } from '../../kernel/clock.ts';
import { renderPdf } from './index.ts';

const LETTER = `#import "/paper.typ": *
#show: letter.with(title: data.title, organisation: data.organisation, unit: data.unit, journal-number: "26RS17",
  date: "2026-03-01", language: data.language, description: "Prov")
#data.opening
== #data.heading
#facts(data.header, data.rows)
`;

function aLetter(different: Record<string, unknown> = {}) {
  return {
    title: 'Överenskommelse om distansarbete',
    organisation: 'Region Exempel',
    unit: 'Medicinkliniken',
    language: 'sv',
    opening: 'Den här överenskommelsen gäller mellan parterna nedan.',
    heading: 'Parter',
    header: ['Uppgift', 'Värde'],
    rows: [['Medarbetare', 'Ada Åberg']],
    ...different,
  };
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
  return text;
}

/** Line breaks fall where the paper ends, so texts are compared without white space. */
function unspaced(text: string): string {
  return text.replace(/\s+/gu, '');
}

test('a letter says what its data says', async () => {
  const text = await textOf(await renderPdf(LETTER, aLetter()));
  for (const part of ['Region Exempel', 'Medicinkliniken', 'Diarienummer: 26RS17', 'Datum: 2026-03-01', 'Sida 1 (1)'])
    expect(text).toContain(part);
  const { title, opening, heading, header, rows } = aLetter();
  expect(unspaced(text)).toContain(unspaced([title, opening, heading, ...header, ...rows.flat()].join('')));
});

test('a letter is PDF/A-1a: marked, its language named, every font embedded', async () => {
  const created = instant('2026-03-01T10:00:00Z');
  const source = Buffer.from(await renderPdf(LETTER, aLetter(), { created })).toString('latin1');
  expect(source).toMatch(/^%PDF-1\.4/);
  expect(source).toContain('<pdfaid:part>1</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  expect(source).toMatch(/\/MarkInfo <<\s*\/Marked true/);
  expect(source).toContain('/StructTreeRoot');
  expect(source).toContain('/Lang (sv-SE)');
  expect(source).toContain('<xmp:CreateDate>2026-03-01T10:00:00+00:00</xmp:CreateDate>');
  expect(source).not.toContain('/Outlines');
  const descriptors = source.match(/\/Type \/FontDescriptor/g) ?? [];
  expect(descriptors).toHaveLength(2);
  expect(source.match(/\/FontFile2 /g)).toHaveLength(descriptors.length);
  expect(source.match(/\/FontName \/[A-Z]{6}\+SourceSans3-(Regular|Bold)/g)).toHaveLength(descriptors.length);
});

test('an English letter has English words and says that it is English', async () => {
  const pdf = await renderPdf(LETTER, aLetter({ language: 'en' }));
  expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (en-GB)');
  expect(await textOf(pdf)).toContain('Journal number: 26RS17');
});

test('the same input gives the same bytes, also after other documents', async () => {
  const created = instant('2026-03-01T10:00:00Z');
  const first = await renderPdf(LETTER, aLetter(), { created });
  await renderPdf(LETTER, aLetter({ title: 'Något annat' }), { created });
  const again = await renderPdf(LETTER, aLetter(), { created });
  expect(Buffer.from(again).equals(first)).toBe(true);
});

test('a table header comes again on the next page, and pages are counted', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [`Rad ${index}`, 'ja']);
  const { text } = await extractText(await getDocumentProxy(await renderPdf(LETTER, aLetter({ rows }))));
  expect(text).toHaveLength(2);
  expect(text[1]).toMatch(/^Uppgift Värde/);
  expect(text[1]).toContain('Sida 2 (2)');
});

test('text is text: nothing in the data is read as markup', async () => {
  const hostile =
    '#panic("no") *fet* _kursiv_ $x^2$ `kod` <etikett> @referens // ej kommentar \\u{41} [a] https://example.org';
  expect(unspaced(await textOf(await renderPdf(LETTER, aLetter({ opening: hostile }))))).toContain(unspaced(hostile));
});

test('a character the font lacks is printed as its number, an invisible one is left out', async () => {
  const text = await textOf(
    await renderPdf(LETTER, aLetter({ opening: 'Glad \u{1f600} \ue000 \u0007 fd\u202ecba e\u0301' })),
  );
  expect(text).toContain('Glad [U+1F600] [U+E000] [U+0007] fdcba é');
});

test('no text can stop a letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (opening) => {
      expect(await textOf(await renderPdf(LETTER, aLetter({ opening })))).toContain('Region Exempel');
    }),
    { numRuns: 40 },
  );
});

test('a template that is wrong says what is wrong, without the values it met', async () => {
  await expect(renderPdf('#import "/paper.typ": *\n#data.nothing', { number: '' })).rejects.toThrow('"nothing"');
  await expect(renderPdf('#panic("19900101-9802")', {})).rejects.toThrow(/^(?!.*9802)/);
});

test('a template reads no files', async () => {
  await expect(renderPdf('#read("/etc/hostname")', {})).rejects.toThrow('file not found');
  await expect(renderPdf('#read("../index.ts")', {})).rejects.toThrow('does not compile');
});

test('more data than a document may hold is refused', async () => {
  await expect(renderPdf('', { text: 'x'.repeat(17 * 1024 * 1024) })).rejects.toMatchObject({ code: 'pdf.too-large' });
});
