const FORMAT_SEGMENTS = 4;
const FORMAT_GROUPS = 12;

/**
 * The code points that a TrueType or OpenType font has a glyph for, read from its `cmap` table (formats 4 and 12 of
 * the OpenType specification). Throws a RangeError for a font without such a table.
 */
export function codePointsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const covered = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === FORMAT_SEGMENTS) addSegments(view, subtable, covered);
    if (format === FORMAT_GROUPS) addGroups(view, subtable, covered);
  }
  return covered;
}

function tableOffset(view: DataView, name: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (tag === name) return view.getUint32(record + 8);
  }
  throw new RangeError(`the font has no ${name} table`);
}

/** Format 4: segments of the basic plane; glyph 0 means that the character is lacking. */
function addSegments(view: DataView, subtable: number, covered: Set<number>) {
  const doubled = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const start = view.getUint16(starts + at);
    const delta = view.getUint16(deltas + at);
    const offset = view.getUint16(offsets + at);
    for (let code = start; code <= view.getUint16(ends + at); code++) {
      const raw = offset === 0 ? code : view.getUint16(offsets + at + offset + (code - start) * 2);
      if (raw !== 0 && (raw + delta) % 65_536 !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of any plane. */
function addGroups(view: DataView, subtable: number, covered: Set<number>) {
  for (let index = 0; index < view.getUint32(subtable + 12); index++) {
    const group = subtable + 16 + index * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) covered.add(code);
  }
}
