import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findRepeated, type LinkProposal, linkPersons, type Remark, readPersons } from '../modules/mapping/index.ts';
import { writeCsv } from '../platform/csv/index.ts';
import { type Command, UsageError } from './command.ts';

const REMARKS: Readonly<Record<Remark['reason'], string>> = {
  'id-missing': 'id saknas · id is missing',
  'id-repeated': 'samma id finns på en tidigare rad · the same id stands on an earlier row',
  'birth-date-wrong':
    'födelsedatum är inget datum, personen jämförs utan det · the birth date is no date, the person is compared without it',
  'personal-number':
    'personnummer ska inte vara med, bara födelsedatum · leave personal numbers out, the birth date is enough',
};
const DECIMALS = 2;

/** `uppsikt link LEFT [RIGHT]`: CSV on standard output, what was left out on standard error. */
export const command: Command = {
  usage: 'link LEFT.csv [RIGHT.csv]',
  summary: {
    sv: 'Föreslår vilka personer i två filer (eller inom en) som är samma, utifrån namn och födelsedatum. En människa avgör.',
    en: 'Proposes who in two files (or within one) are the same person, by name and birth date. A human decides.',
  },
  run: async (args) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [left, right, ...others] = positionals;
    if (left === undefined || others.length > 0)
      throw new UsageError('Ange en eller två CSV-filer med personer.', 'Name one or two CSV files of persons.');
    const ours = await personsOf(left);
    const linked = right === undefined ? findRepeated(ours) : linkPersons(ours, await personsOf(right));
    for await (const piece of writeCsv(rowsOf(linked))) process.stdout.write(piece);
    return 0;
  },
};

async function personsOf(file: string) {
  const { persons, remarks } = await readPersons(contentOf(file), file);
  for (const { line, reason } of remarks) console.error(`${file}, rad ${line} · line ${line}: ${REMARKS[reason]}`);
  return persons;
}

function contentOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`Filen ${file} går inte att läsa.`, `The file ${file} cannot be read.`);
  }
}

function* rowsOf({ proposals, ambiguous }: Readonly<Record<'proposals' | 'ambiguous', readonly LinkProposal[]>>) {
  yield ['left', 'right', 'outcome', 'probability', 'weight', 'given', 'family', 'born', 'order'];
  for (const [outcome, pairs] of Object.entries({ proposed: proposals, ambiguous }))
    for (const { left, right, probability, weight, fields } of pairs) {
      const speaks = (name: string) => {
        const field = fields.find((one) => one.field === name);
        return field === undefined ? null : `${field.level} ${field.weight.toFixed(DECIMALS)}`;
      };
      yield [
        left,
        right,
        outcome,
        Number(probability.toFixed(6)),
        Number(weight.toFixed(DECIMALS)),
        speaks('given'),
        speaks('family'),
        speaks('born'),
        speaks('order'),
      ];
    }
}
