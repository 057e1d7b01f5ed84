/** How many bytes of the file at hand have been read, and how many it has; the threads that read it share it. */
export type Meter = BigInt64Array<SharedArrayBuffer>;

const READ = 0;
const ALL = 1;
const WHOLE = 100n;

export function newMeter(): Meter {
  return new BigInt64Array(new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT));
}

/** From now on the meter is about a file of so many bytes. */
export function beginFile(meter: Meter | undefined, bytes: number): void {
  if (meter === undefined) return;
  Atomics.store(meter, READ, 0n);
  Atomics.store(meter, ALL, BigInt(bytes));
}

/** So many bytes of it have been read. */
export function countRead(meter: Meter | undefined, bytes: number): void {
  if (meter !== undefined) Atomics.add(meter, READ, BigInt(bytes));
}

/** How much of the file has been read, in whole per cent. A file that is read anew is not more than read. */
export function percentRead(meter: Meter): number {
  const [read, all] = [Atomics.load(meter, READ), Atomics.load(meter, ALL)];
  if (all === 0n) return 0;
  return Number(read >= all ? WHOLE : (read * WHOLE) / all);
}
