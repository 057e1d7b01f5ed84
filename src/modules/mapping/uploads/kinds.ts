import type { Detector } from '../runs/detectors.ts';
import { filesFor } from '../runs/detectors.ts';
import { FILES, type FileName, type FileSchema } from '../schema.ts';
import type { SourceQuestion } from '../sources/source.ts';
import { listSourcesOf, SOURCE_IDS, SOURCES, type SourceId } from '../sources/sources.ts';
import { HANDED_IN, type UploadKind } from './upload.ts';

/** A kind of file that may be handed in to a run. */
export interface OfferedKind {
  readonly kind: UploadKind;
  /** The files of ours that it gives rows to; none for what only says something of others. */
  readonly gives: readonly FileName[];
  readonly asks: readonly SourceQuestion[];
}

/** What only says something of other files, and of which. */
const ABOUT: Readonly<Partial<Record<SourceId, FileName>>> = {
  'exempt-organisations': 'engagements',
  'ip-countries': 'signins',
};

/** The kinds of file that these detectors read, ours first; any other would be collected for nothing. */
export function kindsFor(detectors: readonly Detector[]): readonly OfferedKind[] {
  const wanted = filesFor(detectors);
  return [...HANDED_IN, ...SOURCE_IDS].flatMap((kind): OfferedKind[] => {
    const of = kindOf(kind);
    const reads = of.gives.length > 0 ? of.gives : [ABOUT[kind as SourceId] as FileName];
    return reads.some((file) => wanted.has(file)) ? [of] : [];
  });
}

/** What a kind of file gives, and what is asked of whoever hands it in. */
export function kindOf(kind: UploadKind): OfferedKind {
  if (!isSource(kind)) return { kind, gives: [kind], asks: [] };
  const { gives, asks } = SOURCES[kind] as (typeof SOURCES)[SourceId] & { readonly asks?: readonly SourceQuestion[] };
  return { kind, gives, asks: asks ?? [] };
}

/** The columns of a kind, by the names that a mapping of columns uses; empty for what is no table. */
export function columnsOf(kind: UploadKind): readonly string[] {
  return isSource(kind) ? SOURCES[kind].columns : Object.keys(FILES[kind].columns);
}

export function isSource(kind: UploadKind): kind is SourceId {
  return Object.hasOwn(SOURCES, kind);
}

const PARQUET = 'PAR1';

/** The kinds that a file may be of, by its first 64 kB, ours first. A person chooses, this proposes. */
export function kindsOf(start: Buffer): readonly UploadKind[] {
  const isParquet = start.subarray(0, PARQUET.length).toString('latin1') === PARQUET;
  if (isParquet) return HANDED_IN.filter((file) => (FILES[file] as FileSchema).mayBeParquet);
  const titles = titlesIn(start);
  const own = HANDED_IN.filter((file) => Object.keys(FILES[file].columns).every((column) => titles.has(column)));
  return [...own, ...listSourcesOf(start)];
}

function titlesIn(start: Buffer): ReadonlySet<string> {
  const [first = ''] = start
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/, 1);
  return new Set(
    first.split(first.includes(';') ? ';' : ',').map((title) => title.replaceAll('"', '').trim().toLowerCase()),
  );
}
