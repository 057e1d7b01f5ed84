import { Problem } from '../kernel/problem.ts';
import { type Command, type Program, UsageError } from './command.ts';
import { isMisspelt, misspelt } from './misspelt.ts';
import { printProblem } from './print-problem.ts';

/** The words of the command line. Loaded one at a time, so that `uppsikt map` never waits for the web server. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  start: () => import('./start.ts'),
  serve: () => import('./serve.ts'),
  work: () => import('./work.ts'),
  build: () => import('./build.ts'),
  dev: () => import('./dev.ts'),
  admin: () => import('./admin.ts'),
  config: () => import('./config.ts'),
  minutes: () => import('./minutes.ts'),
  map: () => import('./map.ts'),
  link: () => import('./link.ts'),
  database: () => import('./database.ts'),
  employer: () => import('./employer.ts'),
  import: () => import('./import.ts'),
  looks: () => import('./looks.ts'),
  verify: () => import('./verify.ts'),
};

/** Runs what the words ask for and answers the exit code. */
export async function main([word, ...args]: readonly string[], program: Program): Promise<number> {
  if (word === undefined || word === 'help' || word === '--help' || word === '-h') {
    console.log(await help());
    return word === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (load === undefined) {
    const known = Object.keys(commands).join(', ');
    console.error(
      `Kommandot "${word}" finns inte. De som finns: · There is no command "${word}". There are: ${known}.`,
    );
    return 2;
  }
  const { command } = await load();
  if (args.some((one) => one === '--help' || one === '-h')) {
    console.log(helpOf(command));
    return 0;
  }
  try {
    return await command.run(args, program);
  } catch (error) {
    if (error instanceof Problem) return printProblem(error);
    if (!(error instanceof UsageError || isMisspelt(error))) throw error;
    const told = error instanceof UsageError ? error.message : misspelt(error).message;
    console.error(`${told}\nSå skrivs det · Usage:\n  uppsikt ${command.usage.replaceAll('\n', '\n  uppsikt ')}`);
    return 2;
  }
}

async function help(): Promise<string> {
  const rows = await Promise.all(
    Object.values(commands).map(async (load) => {
      const { command } = await load();
      return helpOf(command);
    }),
  );
  return `Uppsikt\n\n${rows.join('\n')}`;
}

function helpOf({ usage, summary }: Command): string {
  const indented = (text: string) => text.replaceAll('\n', '\n      ');
  return `  uppsikt ${usage.replaceAll('\n', '\n  uppsikt ')}\n      ${indented(summary.sv)}\n      ${indented(summary.en)}`;
}
