import { stat } from 'node:fs/promises';
import { readMinutesFile } from '../modules/minutes/index.ts';
import { type Command, UsageError } from './command.ts';

const UNREADABLE = 3;

/** `uppsikt minutes FILE`: one JSON object on standard output; exit 3 when the document cannot be read. */
export const command: Command = {
  usage: 'minutes FILE',
  summary: {
    sv: 'Läser protokoll (txt, PDF med text, docx) och skriver det som beslutades som JSON.',
    en: 'Reads minutes (txt, PDF with text, docx) and prints what was decided as JSON.',
  },
  run: readAndPrint,
};

async function readAndPrint(args: readonly string[]): Promise<number> {
  const [path, ...others] = args;
  if (path === undefined || path.startsWith('-'))
    throw new UsageError('Ange filen som ska läsas.', 'Name the file to read.');
  if (others.length > 0) throw new UsageError('Ange en fil i taget.', 'Name one file at a time.');
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    throw new UsageError(
      `Filen ${path} finns inte eller får inte läsas.`,
      `There is no file ${path}, or it may not be read.`,
    );
  if (!found.isFile()) throw new UsageError(`${path} är ingen fil.`, `${path} is not a file.`);
  const { minutes } = await readMinutesFile(path);
  process.stdout.write(`${JSON.stringify(minutes, null, 2)}\n`);
  return minutes.documentType === 'unreadable' ? UNREADABLE : 0;
}
