import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { codePointsOf } from './coverage.ts';
import { printable } from './printable.ts';

/** One document to set. */
export interface PdfTask {
  readonly template: string;
  /** JSON text. */
  readonly data: string;
  /** Seconds since 1970; absent = the document carries no date of its own. */
  readonly createdSeconds?: number;
}

const FONTS = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'];
const KEPT_COMPILATIONS = 10;

const require = createRequire(import.meta.url);
const fontFolder = path.dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
const fonts = FONTS.map((name) => readFileSync(path.join(fontFolder, name)));
const coverages = fonts.map(codePointsOf);
/** What upright and bold text can both print. */
const covered = new Set(coverages.flatMap((codes) => [...codes]).filter((code) => coverages.every((c) => c.has(code))));

/** Templates are given as text; the compiler's folder is a name that is never looked into, so none can read a file. */
const WORKSPACE = path.join(import.meta.dirname, 'no-such-folder');
const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: fonts }] });
compiler.addSource(
  path.join(WORKSPACE, 'paper.typ'),
  readFileSync(path.join(import.meta.dirname, 'paper.typ'), 'utf8'),
);

/** Sets one document; throws an Error with Typst's diagnostics when the template is wrong. */
export function work(task: PdfTask): Uint8Array {
  const data = JSON.stringify(printable(JSON.parse(task.data), covered));
  const compiled = compiler.compile({ mainFileContent: task.template, inputs: { data } });
  if (compiled.result === null)
    throw new Error(`the template does not compile: ${diagnosticsOf(compiled.takeError())}`);
  const pdf = compiler.pdf(compiled.result, {
    pdfStandard: 'a-1a',
    ...(task.createdSeconds === undefined ? {} : { creationTimestamp: task.createdSeconds }),
  });
  compiler.evictCache(KEPT_COMPILATIONS);
  return new Uint8Array(pdf);
}

/** Messages only, runs of digits masked: a message can quote a value, and a value can be a personal number. */
function diagnosticsOf(error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  if (error === null) return 'no diagnostics';
  const messages = compiler.fetchDiagnostics(error) as { message?: string }[];
  return messages.map(({ message }) => String(message).replace(/[\d+-]{6,}/g, '…')).join('; ');
}
