import { describe, type SettingInForce } from '../platform/config/index.ts';
import type { Command } from './command.ts';
import { configFileIn, readConfigOf } from './configuration.ts';
import { printProblem } from './print-problem.ts';

export const command: Command = {
  usage: 'config [--config FILE]',
  summary: {
    sv: 'Visar gällande inställningar och varifrån var och en kom, med hemligheter dolda.',
    en: 'Shows the settings in force and where each came from, secrets masked.',
  },
  run: async (args) => {
    const { inForce, problems } = readConfigOf(configFileIn(args));
    for (const setting of inForce) console.log(rowOf(setting));
    console.log(ELSEWHERE);
    return problems.map(printProblem).at(-1) ?? 0;
  },
};

/** What holds for one employer is no setting of the installation. */
const ELSEWHERE = `Pilot
    Ställs in för varje arbetsgivare under Inställningar; ändringar står i journalen.
    Set for each employer under Settings; changes stand in the journal.`;

const MASK = '********';
const ADDRESS = /^(postgres|postgresql|smtps?):\/\//;

function rowOf({ name, value, givenBy, from }: SettingInForce): string {
  const { env, isSecret, sv, en } = describe(name);
  const source = from === 'default' ? 'default' : `${givenBy}, ${from}`;
  return `${env} = ${shown(value, isSecret === true)}   (${source})\n    ${sv}\n    ${en}`;
}

function shown(value: unknown, isSecret: boolean): string {
  if (value === undefined) return '–';
  if (isSecret) return masked(String(value));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Of an address, the computer and the database stay to be seen. */
function masked(secret: string): string {
  if (!ADDRESS.test(secret)) return MASK;
  const { protocol, host, pathname } = new URL(secret);
  return `${protocol}//${MASK}@${host}${pathname}`;
}
