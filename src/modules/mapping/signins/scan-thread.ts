import { parentPort, workerData } from 'node:worker_threads';
import { type ScanTask, scanSignins } from './scan.ts';

/** A thread that reads one part of the file of sign-ins and sends what it says. */
const { file, task } = workerData as { file: number; task: ScanTask };
parentPort?.postMessage(scanSignins(file, task));
