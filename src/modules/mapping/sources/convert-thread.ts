import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../../kernel/problem.ts';
import { type Converted, type ConvertTask, convertAll } from './convert-all.ts';

/** What the thread answers: the name of each file before it is read, then one of the others. */
export type ConvertMessage =
  | { readonly file: string }
  | { readonly converted: Converted }
  | { readonly problem: { readonly code: string; readonly facts: Problem['facts'] } };

/** The thread that reads foreign files, so that whoever asked for it can go on, or end it. */
const tell = (message: ConvertMessage) => parentPort?.postMessage(message);
try {
  tell({ converted: convertAll(workerData as ConvertTask, (file) => tell({ file })) });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  tell({ problem: { code: error.code, facts: error.facts } });
}
