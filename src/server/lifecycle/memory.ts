import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Node's own collector, with the options that Node 24 takes. */
type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/** A browser's first page has been fetched by then. */
const AFTER_MS = 3_000;

/**
 * Gives back, once, the memory that only the start needed: loading the modules, and laying in a demonstration, leave some
 * 40 to 90 MB of empty heap that V8 would keep for ever. It holds up the process for less than a tenth of a second.
 */
export function giveBackStartMemory(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as Collect;
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  }, AFTER_MS).unref();
}
