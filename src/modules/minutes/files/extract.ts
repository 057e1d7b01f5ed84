import { WorkerLimitError, workerProcess } from '../../../platform/worker/index.ts';
import { zipEntries } from '../../../platform/zip/index.ts';
import type { WarningCode } from '../warnings.ts';
import { decodeText, startsWith } from './decode.ts';
import { LIMITS, type Limits } from './limits.ts';
import { plainText } from './plain-text.ts';
import type { TextTask } from './work.ts';

/** Why the text of a file cannot be had. */
export interface Refusal {
  readonly code: WarningCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

const MEGABYTE = 1024 * 1024;
const ZIP = [0x50, 0x4b];
/** Readers look for the mark of a PDF in its first kilobyte. */
const PDF_MARK_WITHIN = 1024;

/** Why a file of this size is not taken in; undefined when it is. */
export function tooLarge(bytes: number, limits: Limits = LIMITS): Refusal | undefined {
  if (bytes <= limits.fileBytes) return undefined;
  return {
    code: 'too-large',
    facts: { size: Math.ceil(bytes / MEGABYTE), limit: Math.floor(limits.fileBytes / MEGABYTE) },
  };
}

/**
 * Takes the plain text out of a txt, PDF or docx, told apart by content and not by name. PDF and docx are opened in a process
 * of their own with bounded time and memory. Never throws on bad input.
 */
export async function extractText(bytes: Uint8Array, limits: Limits = LIMITS): Promise<string | Refusal> {
  const large = tooLarge(bytes.length, limits);
  if (large !== undefined) return large;
  const text = await writtenIn(bytes, limits);
  return typeof text === 'string' ? plainText(text) : text;
}

async function writtenIn(bytes: Uint8Array, limits: Limits): Promise<string | Refusal> {
  if (isPdf(bytes)) return inWorker('pdf', bytes, limits);
  if (startsWith(bytes, ZIP)) return obstacleTo(bytes, limits) ?? inWorker('docx', bytes, limits);
  const decoded = decodeText(bytes);
  return 'reason' in decoded ? notADocument(decoded.reason) : decoded.text.slice(0, limits.textLength);
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, PDF_MARK_WITHIN)).includes('%PDF-');
}

/** What stands against opening a zip as a docx, told by its directory alone. */
function obstacleTo(bytes: Uint8Array, limits: Limits): Refusal | undefined {
  const entries = zipEntries(bytes);
  if (entries === undefined) return notADocument('ett skadat eller avklippt arkiv');
  if (!entries.some(({ name }) => name === 'word/document.xml'))
    return notADocument('ett zip-arkiv utan Word-dokument');
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  return unpacked > limits.unpackedBytes ? notADocument('orimligt stort när det packas upp') : undefined;
}

async function inWorker(kind: TextTask['kind'], bytes: Uint8Array, limits: Limits): Promise<string | Refusal> {
  // A process for one document: nothing that a damaged one does to it reaches the next.
  const worker = workerProcess<TextTask, string>({
    module: new URL('./work.ts', import.meta.url),
    timeLimit: limits.time,
    memoryLimit: limits.memory,
    tasksPerProcess: 1,
    idleLimit: 1,
  });
  try {
    return await worker.run({ kind, bytes, textLength: limits.textLength });
  } catch (error) {
    if (error instanceof WorkerLimitError && error.limit === 'time')
      return { code: 'too-slow', facts: { seconds: limits.time / 1000 } };
    if (error instanceof WorkerLimitError) return notADocument('för stort för minnet');
    if (error instanceof Error && error.name === 'PasswordException') return notADocument('lösenordsskyddat');
    return notADocument(kind === 'pdf' ? 'en skadad eller avklippt PDF' : 'ett skadat Word-dokument');
  } finally {
    worker.stop();
  }
}

function notADocument(reason: string): Refusal {
  return { code: 'not-a-document', facts: { reason } };
}
