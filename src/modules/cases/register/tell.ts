import { writeCsv } from '../../../platform/csv/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { RegisterOutcome } from './actions.ts';
import { changesAnything } from './changes-anything.ts';
import type { Reject } from './rejects.ts';
import { registerTexts } from './texts.ts';

/** What was left out, and what the file calls its columns. */
interface Rejected {
  readonly rejects: readonly Reject[];
  readonly columns: Pick<RegisterOutcome['columns'], 'titles'>;
}

/** Why a row was left out, in words. */
export async function rejectWords({ rejects, columns }: Rejected, language: Language): Promise<readonly string[]> {
  const t = await registerTexts.in(language);
  return rejects.map(({ reason, column }) => {
    const title = column === undefined ? '' : (columns.titles[column] ?? column);
    return t(`cases.register.reject.${reason}`, { column: title } as never);
  });
}

/** The reject file, `file;line;reason`. It repeats nothing of what stood in the rows. */
export async function registerRejectFile(rejected: Rejected, language: Language): Promise<string> {
  const words = await rejectWords(rejected, language);
  const rows = rejected.rejects.map(({ line }, index) => ['register.csv', line, words[index] ?? '']);
  return (await Array.fromAsync(writeCsv([['file', 'line', 'reason'], ...rows]))).join('');
}

/** What reading in did or would do, in lines for a terminal, Swedish and English side by side. */
export async function registerReport(outcome: RegisterOutcome, isPreview: boolean): Promise<readonly string[]> {
  const [swedish, english] = await Promise.all([linesIn('sv', outcome, isPreview), linesIn('en', outcome, isPreview)]);
  return swedish.map((line, index) => `${line} · ${english[index]}`);
}

async function linesIn(language: Language, outcome: RegisterOutcome, isPreview: boolean): Promise<readonly string[]> {
  const t = await registerTexts.in(language);
  const { counts, papers, remarks, rejects } = outcome;
  const numbers = {
    new: counts.new,
    changed: counts.changed,
    handled: counts.handled,
    known: counts.known,
    papers: papers.matched,
    unmatched: papers.unmatched.length,
    'sole-traders': remarks.soleTraders,
    undated: remarks.undated,
    rejected: rejects.length,
  };
  const told = Object.entries(numbers).filter(([, n]) => n > 0) as [keyof typeof numbers, number][];
  return [
    t(`cases.register.report.${isPreview ? 'preview' : changesAnything(outcome) ? 'done' : 'nothing'}`),
    ...told.map(([name, n]) => t(`cases.register.report.${name}`, { n })),
  ];
}
