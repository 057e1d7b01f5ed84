import fc from 'fast-check';

/** Values that no form sends, and that something somewhere in a program may fall over. */
const NASTY: readonly unknown[] = [
  ...[null, true, false, [], {}, [[]], [null], { toString: 1 }, { length: -1 }],
  ...[0, -0, -1, 0.1, 1e-7, 1e308, 2 ** 31, 2 ** 53, -(2 ** 63)],
  ...['', ' ', '0', '-1', '1e9', 'null', 'NaN', 'true', '\t\r\n', '\u00a0', '\u200b', '\ufeff', '\u202e'],
  ...['\u0000', 'a\u0000b', '\ud800', 'e\u0301'.repeat(50), '👩‍⚕️'.repeat(50), 'a'.repeat(201), 'å'.repeat(20_001)],
  ...['0000-01-01', '0001-01-01', '2026-02-29', '2026-02-30', '2026-13-01', '9999-12-31', '10000-01-01', '-0001-01-01'],
  ...['infinity', 'now', '2026-01-01T00:00:00Z', '24:00', '1970-01-01'],
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '018f3a6e'],
  ...[
    '<script>alert(1)</script>',
    '<svg/onload=alert(1)>',
    '=1+1',
    '@SUM(A1)',
    'a\r\nBcc: x@example.se',
    '#panic("x")',
  ],
  ...[
    "'; drop table uppsikt; --",
    '%',
    '\\',
    '$1',
    '{{7*7}}',
    '../../etc/passwd',
    '{"a":1}',
    '__proto__',
    'constructor',
  ],
];

type Path = readonly (string | number)[];

/** Every place in a body, the whole of it first. */
function placesIn(value: unknown, path: Path = []): Path[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, part]) =>
          placesIn(part, [...path, Array.isArray(value) ? Number(name) : name]),
        )
      : [];
  return [path, ...inside];
}

/** The value with what stands at a place changed; a place that an earlier change took away changes nothing. */
function changedAt(value: unknown, [first, ...rest]: Path, change: (part: unknown) => unknown): unknown {
  if (first === undefined) return change(value);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return value;
  if (Array.isArray(value)) return value.with(Number(first), changedAt(value[Number(first)], rest, change));
  return { ...value, [first]: changedAt((value as Record<string, unknown>)[first], rest, change) };
}

const GONE = undefined;
const changes = (): fc.Arbitrary<(part: unknown) => unknown> => {
  const another = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
  );
  return fc.oneof(
    { weight: 8, arbitrary: another.map((value) => () => value) },
    { weight: 2, arbitrary: fc.constant(() => GONE) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 200 }).map((times) => repeated(times)) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('__proto__', 'constructor', 'id', 'toString', 'x'), another).map(named),
    },
    { weight: 1, arbitrary: fc.constant((part: unknown) => ({ wrapped: part })) },
    { weight: 1, arbitrary: fc.integer({ min: 20, max: 2_000 }).map((levels) => () => nested(levels)) },
  );
};

function repeated(times: number) {
  return (part: unknown) => Array.from({ length: times }, () => (Array.isArray(part) ? part[0] : part));
}

function named([name, value]: [string, unknown]) {
  return (part: unknown) =>
    typeof part === 'object' && part !== null
      ? Object.defineProperty({ ...part }, name, { value, enumerable: true })
      : value;
}

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

/** Bodies as JSON text: the example with one or two of its places changed, and at times text that is no JSON at all. */
export function mutatedBodies(example: unknown): fc.Arbitrary<string> {
  const place = fc.constantFrom(...placesIn(example));
  const change = fc.record({ place, change: changes() });
  const structured = fc
    .array(change, { minLength: 1, maxLength: 2 })
    .map((list) => list.reduce((body, one) => changedAt(body, one.place, one.change), example))
    .map((body) => JSON.stringify(body) ?? '');
  const text = JSON.stringify(example) ?? '';
  const broken = fc
    .record({ at: fc.nat(text.length), put: fc.constantFrom('', '"', '{', ']', ',', '\\u00', '\u0000', '1e999') })
    .map(({ at, put }) => text.slice(0, at) + put + (put === '' ? '' : text.slice(at)));
  return fc.oneof({ weight: 19, arbitrary: structured }, { weight: 1, arbitrary: broken });
}

/** What may stand in an address where an id or a word of a query does. */
export const mutatedWords: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY.filter((one) => typeof one === 'string' && one.isWellFormed() && one.length < 1_000)),
  fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => text.isWellFormed()),
) as fc.Arbitrary<string>;

/** Forms with files: the parts as they should be, cut, doubled, misnamed, or filled with other bytes. */
export function mutatedForms(files: readonly string[]): fc.Arbitrary<{ type: string; payload: Buffer }> {
  const part = fc.record({
    name: fc.oneof(fc.constantFrom(...files), mutatedWords),
    filename: fc.option(fc.constantFrom('a.csv', 'a.pdf', 'a.xlsx', 'a.svg', '', '../a.csv', 'å.png', 'a')),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom('', 'PK\u0003\u0004', '%PDF-1.4\n%%EOF\n', 'a;b;c\n1;2;3\n', '{}', '\ufeff;;\n"')
        .map(Buffer.from),
      mutatedWords.map((word) => Buffer.from(`case_id;employee_id;name\n${word};1005;${word}\n`)),
    ),
  });
  return fc
    .record({
      parts: fc.array(part, { maxLength: 4 }),
      cut: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(60) }),
      boundary: fc.constantFrom('x', 'x', 'x', 'another', ''),
    })
    .map(({ parts, cut, boundary }) => {
      const whole = Buffer.concat([
        ...parts.flatMap(({ name, filename, bytes }) => [
          Buffer.from(headOf(name, filename)),
          bytes,
          Buffer.from('\r\n'),
        ]),
        Buffer.from('--x--\r\n'),
      ]);
      return {
        type: `multipart/form-data${boundary === '' ? '' : `; boundary=${boundary}`}`,
        payload: whole.subarray(0, Math.max(0, whole.length - cut)),
      };
    });
}

function headOf(name: string, filename: string | null): string {
  const safe = name.replaceAll(/["\r\n]/g, '');
  return `--x\r\ncontent-disposition: form-data; name="${safe}"${filename === null ? '' : `; filename="${filename}"`}\r\n\r\n`;
}
