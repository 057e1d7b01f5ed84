import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type PackageFault, verifyPackage } from '../modules/mapping/index.ts';
import { type Command, UsageError } from './command.ts';

const USAGE_ERROR = 2;

export const command: Command = {
  usage: 'verify PACKAGE',
  summary: {
    sv: 'Kontrollerar ett paket från en kartläggning utan server: varje byte ska vara den som packades.',
    en: 'Checks a package of a mapping without a server: every byte is to be the one that was packed.',
  },
  run: async (args) => {
    const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Ange ett paket.', 'Name one package.');
    const bytes = read(file);
    if (bytes === undefined) {
      console.error(`${file} går inte att läsa. Kontrollera sökvägen. · cannot be read. Check the path.`);
      return USAGE_ERROR;
    }
    const verified = await verifyPackage(bytes);
    if (verified === undefined) {
      console.error(`${file} är inget paket från en kartläggning. · is no package of a mapping.`);
      return 1;
    }
    const { faults, files, hash } = verified;
    for (const { file: name, fault } of faults) console.error(`${name}: ${FAULTS[fault]}`);
    if (faults.length > 0) return 1;
    console.log(`${files} filer är som de packades. · ${files} files are as they were packed.\n${hash}`);
    return 0;
  },
};

function read(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

const FAULTS: Record<PackageFault['fault'], string> = {
  changed: 'har ändrats · has been changed',
  missing: 'saknas · is missing',
  added: 'hör inte till paketet · does not belong to the package',
  draw: 'stämmer inte med stickprovsprotokollet · does not agree with the sample protocol',
  archive: 'arkivet omkring filerna har ändrats · the archive around the files has been changed',
};
