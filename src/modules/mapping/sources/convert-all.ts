import { closeSync, fstatSync, openSync } from 'node:fs';
import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';
import { fingerprintOf } from '../reading/fingerprint.ts';
import { beginFile, type Meter } from '../reading/meter.ts';
import type { FileName } from '../schema.ts';
import { type ConvertReport, readForeign, rowFiles } from './convert.ts';
import { readExemptOrganisations } from './exempt-organisations.ts';
import { readIpCountries } from './ip-country.ts';
import { ownFile } from './own-file.ts';
import type { SourceFile, SourceSettings, Teller } from './source.ts';
import { SOURCES, type SourceId } from './sources.ts';

/** A file that was handed in and is to be turned into rows of the contract's files. */
export interface ForeignFile {
  readonly place: string;
  readonly kind: SourceId | FileName;
  /** As it was called where it came from. */
  readonly name: string;
  readonly path: string;
  readonly settings: Omit<SourceSettings, 'countryOf' | 'isExempt'>;
}

export interface ConvertTask {
  /** Where the rows are written; none are when it is absent, and files are only tried. */
  readonly folder?: string;
  readonly files: readonly ForeignFile[];
  /** Read no more of a file than so many bytes. */
  readonly atMost?: number;
  readonly meter?: Meter | undefined;
}

/** What became of one of them. */
export interface ConvertedFile extends Pick<ForeignFile, 'place' | 'kind' | 'name'> {
  readonly sha256: string;
  readonly report: ConvertReport;
}

export interface Converted {
  readonly files: readonly ConvertedFile[];
  /** The organisations that nothing may be found about. */
  readonly exempt: readonly OrganisationNumber[];
}

const NOTHING: Teller = { row() {}, used() {}, rejected() {}, leftAside() {}, remark() {} };

/**
 * Turns foreign files into files of the contract in the folder: first those that say something of others (exempt
 * organisations, countries of addresses), so that all the others know. Throws the sources' own problems.
 */
export function convertAll(
  { folder, files, meter, atMost = Infinity }: ConvertTask,
  onFile: (name: string) => void,
): Converted {
  const open = files.map((one) => {
    const file = openSync(one.path, 'r');
    return { ...one, source: { name: one.name, file, size: Math.min(fstatSync(file).size, atMost), meter } };
  });
  try {
    const exempt = new Set<OrganisationNumber>();
    const lookUps: ((ip: string) => string | undefined)[] = [];
    for (const { kind, source, settings } of open) {
      if (kind === 'exempt-organisations')
        for (const number of readExemptOrganisations(source, settings, NOTHING)) exempt.add(number);
      if (kind === 'ip-countries') lookUps.push(readIpCountries(source, NOTHING));
    }
    const known: SourceSettings = {
      isExempt: (number) => exempt.has(number),
      countryOf: (ip) =>
        lookUps
          .values()
          .map((countryOf) => countryOf(ip))
          .find((found) => found !== undefined),
    };
    using rows = folder === undefined ? undefined : rowFiles(folder);
    const converted = open.map(({ place, kind, name, source, settings }) => {
      beginFile(meter, source.size);
      onFile(name);
      const adapter = kind in SOURCES ? SOURCES[kind as SourceId] : ownFile(kind as FileName);
      const all = { ...settings, ...known };
      const report = rows?.convert(adapter, source, all) ?? readForeign(adapter, source, all);
      return { place, kind, name, sha256: hashOf(source), report };
    });
    return { files: converted, exempt: [...exempt] };
  } finally {
    for (const { source } of open) closeSync(source.file);
  }
}

function hashOf({ file }: SourceFile): string {
  return fingerprintOf(file).sha256;
}
