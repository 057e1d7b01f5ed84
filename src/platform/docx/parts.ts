// What XML 1.0 cannot hold, halves of characters among them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML. */
export function escaped(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

/** One paragraph; a line break in the text is one in the paragraph. */
export function paragraph(
  text: string,
  { style, bold = false }: { readonly style?: string; readonly bold?: boolean } = {},
): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const weight = bold ? '<w:rPr><w:b/></w:rPr>' : '';
  const runs = text
    .split(/\r?\n/)
    .map((line) => `<w:t xml:space="preserve">${escaped(line.replaceAll('\t', ' '))}</w:t>`)
    .join('<w:br/>');
  return `<w:p>${properties}<w:r>${weight}${runs}</w:r></w:p>`;
}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly widths?: readonly number[];
}

/** A table as wide as the page, its first row marked as its header. */
export function table({ header, rows, widths = header.map(() => 1) }: Table, width: number): string {
  const all = widths.reduce((sum, one) => sum + one, 0);
  const columns = header.map((_, at) => Math.floor((width * (widths[at] ?? 1)) / all));
  const grid = columns.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  const row = (cells: readonly string[], isHeader: boolean) => {
    const set = header.map((_, at) => {
      const inside = paragraph(cells[at] ?? '', { bold: isHeader, style: 'TableText' });
      return `<w:tc><w:tcPr><w:tcW w:w="${columns[at]}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
    });
    const marks = `<w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>`;
    return `<w:tr>${marks}${set.join('')}</w:tr>`;
  };
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="Listing"/><w:tblW w:w="${width}" w:type="dxa"/>` +
    '<w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" ' +
    `w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>` +
    // A table is followed by a paragraph, or two tables would be one.
    `${row(header, true)}${rows.map((cells) => row(cells, false)).join('')}</w:tbl><w:p/>`
  );
}
