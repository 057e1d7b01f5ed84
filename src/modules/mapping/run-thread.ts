import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../kernel/problem.ts';
import type { MappingOptions } from './options.ts';
import type { Meter } from './reading/meter.ts';
import { type RunResult, run } from './run.ts';

/** What the thread is given, and what it answers: the name of each file before it is read, then one of the others. */
export interface RunTask {
  readonly options: MappingOptions;
  readonly scratch: string;
  readonly meter?: Meter | undefined;
}
export type RunMessage =
  | { readonly file: string }
  | { readonly result: RunResult }
  | { readonly problem: { readonly code: string; readonly facts: Problem['facts'] } };

/** The thread that makes a run, so that whoever asked for it can go on, or end it. */
const { options, scratch, meter } = workerData as RunTask;
const tell = (message: RunMessage) => parentPort?.postMessage(message);
try {
  tell({ result: await run(options, scratch, (file) => tell({ file }), meter) });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  tell({ problem: { code: error.code, facts: error.facts } });
}
