import { parseArgs } from 'node:util';
import packageFile from '../../package.json' with { type: 'json' };
import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import {
  defaultFrom,
  type MappingOptions,
  type MappingOutcome,
  type MappingOutput,
  mapToFiles,
  newMeter,
  percentRead,
} from '../modules/mapping/index.ts';
import { type Command, UsageError } from './command.ts';
import { isMisspelt, misspelt } from './misspelt.ts';

const DONE = 0;
const TOO_MANY_REJECTS = 3;
/** What a shell answers for a command that Ctrl-C ended. */
const INTERRUPTED = 130;
const DEFAULT_SAMPLE = 28;

export const command: Command = {
  usage:
    'map DIR --out OUT --cutoff YYYY-MM-DD [--from YYYY-MM-DD] [--sample-size 28 --seed TEXT] ' +
    '[--legal-basis TEXT --decision DNR] [--accept-rejects] [--protected-out FILE]',
  summary: {
    sv: 'Jämför registret med underlagsfiler i en mapp och skriver antal, träffar och rapporter.',
    en: 'Reconciles the register with evidence files in a folder and writes counts, findings and reports.',
  },
  run: async (args) => {
    const { options, output } = readCall(args);
    if (options.decision === undefined || options.legalBasis === undefined) warnOfDecision();
    const interruption = new AbortController();
    const interrupt = () => interruption.abort();
    const progress = tellProgress();
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    try {
      const outcome = await mapToFiles(options, output, {
        signal: interruption.signal,
        onFile: progress.onFile,
        meter: progress.meter,
      });
      return tell(outcome, output);
    } catch (error) {
      if (!interruption.signal.aborted) throw error;
      console.error('Körningen avbröts; inget är skrivet.\nThe run was interrupted; nothing is written.');
      return INTERRUPTED;
    } finally {
      progress.end();
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    }
  },
};

const TOLD_EVERY_MS = 5_000;

/** Tells on standard error which file is being read, and now and then how much of it has been. */
function tellProgress() {
  const meter = newMeter();
  let reading = '';
  const told = setInterval(() => {
    const percent = percentRead(meter);
    if (percent > 0 && percent < 100)
      console.error(`Läser ${reading}: ${percent} % · Reading ${reading}: ${percent} % …`);
  }, TOLD_EVERY_MS);
  return {
    meter,
    onFile: (file: string) => {
      reading = file;
      console.error(`Läser ${file} · Reading ${file} …`);
    },
    end: () => clearInterval(told),
  };
}

/** Reads the call; throws a UsageError for one that cannot be understood. */
export function readCall(args: readonly string[]): { options: MappingOptions; output: MappingOutput } {
  const { values, positionals } = parsed(args);
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw usage('Ange en mapp med filer', 'Name one folder of files');
  const out = required(values.out, 'out');
  const cutoff = day(required(values.cutoff, 'cutoff'), 'cutoff');
  const from = values.from === undefined ? defaultFrom(cutoff) : day(values.from, 'from');
  if (from > cutoff) throw usage('--from är efter --cutoff', '--from is after --cutoff');
  return {
    options: {
      folder,
      from,
      cutoff,
      acceptRejects: values['accept-rejects'] ?? false,
      ...sampleOf(values.seed, values['sample-size']),
      ...given('legalBasis', values['legal-basis']),
      ...given('decision', values.decision),
    },
    output: { folder: out, version: packageFile.version, ...given('protectedFile', values['protected-out']) },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        cutoff: { type: 'string' },
        from: { type: 'string' },
        'sample-size': { type: 'string' },
        seed: { type: 'string' },
        'legal-basis': { type: 'string' },
        decision: { type: 'string' },
        'accept-rejects': { type: 'boolean' },
        'protected-out': { type: 'string' },
      },
    });
  } catch (error) {
    throw isMisspelt(error) ? misspelt(error) : error;
  }
}

function sampleOf(seed: string | undefined, size: string | undefined): Pick<MappingOptions, 'sample'> {
  if (seed === undefined && size !== undefined)
    throw usage('--sample-size behöver --seed', '--sample-size needs --seed');
  if (seed === undefined) return {};
  if (size !== undefined && !/^[1-9]\d{0,8}$/.test(size))
    throw usage('--sample-size är ett antal från 1', '--sample-size is a number from 1');
  return { sample: { seed: required(seed, 'seed'), size: size === undefined ? DEFAULT_SAMPLE : Number(size) } };
}

function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw usage(`--${option} behövs`, `--${option} is needed`);
  return value;
}

function day(value: string, option: string): LocalDate {
  const date = parseLocalDate(value);
  if (date === undefined) throw usage(`--${option} är ingen dag (åååå-mm-dd)`, `--${option} is not a day (yyyy-mm-dd)`);
  return date;
}

/** The property with its value, or nothing at all. */
function given<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { [key in Name]?: string };
}

function usage(sv: string, en: string): UsageError {
  return new UsageError(`${sv}.`, `${en}.`);
}

function warnOfDecision() {
  console.error(
    'Varning: personuppgifter får bara samköras efter beslut. Ange --decision och --legal-basis.\n' +
      'Warning: personal data may only be matched on a decision. Give --decision and --legal-basis.',
  );
}

/** Says what came of the run and answers the exit code. */
function tell(outcome: MappingOutcome, { folder }: MappingOutput): number {
  if (outcome.kind === 'done') {
    const { persons, findings, rejectedRows } = outcome;
    console.log(
      `${persons} personer, ${findings} träffar, ${rejectedRows} avvisade rader · ` +
        `${persons} persons, ${findings} findings, ${rejectedRows} rejected rows`,
    );
    return DONE;
  }
  const shares = outcome.files.map(({ file, rows, rejectedRows }) => `${file} ${rejectedRows}/${rows}`).join(', ');
  console.error(
    `Mer än 5 % av raderna är avvisade (${shares}). Rätta dem som står i ${folder}/rejected.csv, eller kör med --accept-rejects.\n` +
      `More than 5 % of the rows are rejected (${shares}). Put right those in ${folder}/rejected.csv, or run with --accept-rejects.`,
  );
  return TOO_MANY_REJECTS;
}
