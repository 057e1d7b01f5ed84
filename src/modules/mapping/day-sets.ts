const DAYS_IN_BLOCK = 32;
const FIRST_SLOTS = 1 << 12;
const FREE = -1;

/** Sets of days, one for each subject (a number from 0): 32 days to an entry, so that millions of rows stay small. */
export interface DaySets {
  /** Puts a day number into a subject's set; a day that is there already changes nothing. */
  add(subject: number, day: number): void;
  /** All of it as three numbers an entry, `subject, block, bits`: bit n stands for the day `block * 32 + n`. In no order. */
  packed(): Int32Array;
  /** Puts a whole entry in. */
  addBlock(subject: number, block: number, bits: number): void;
}

const PACKED = 3;

/** The days of an entry, in order. */
function* daysOf(block: number, bits: number): Generator<number> {
  for (let bit = 0; bit < DAYS_IN_BLOCK; bit++) if ((bits >>> bit) & 1) yield block * DAYS_IN_BLOCK + bit;
}

/**
 * Sets of which most subjects, numbered below `subjects`, have days: for every 32 days one number a subject. A file in
 * the order of time keeps to the same few kilobytes for as long as a month lasts.
 */
export function denseDaySets(subjects: number): DaySets {
  const pages = new Map<number, Int32Array>();
  let block = Number.NaN;
  let page: Int32Array = new Int32Array(0);

  function turnTo(wanted: number) {
    block = wanted;
    page = pages.get(wanted) ?? new Int32Array(subjects);
    pages.set(wanted, page);
  }

  function addBlock(subject: number, wanted: number, bits: number) {
    if (wanted !== block) turnTo(wanted);
    page[subject] = (page[subject] as number) | bits;
  }

  function packed(): Int32Array {
    const used = pages.values().reduce((sum, one) => sum + one.filter((bits) => bits !== 0).length, 0);
    const entries = new Int32Array(used * PACKED);
    let to = 0;
    for (const [number, bits] of pages)
      for (let subject = 0; subject < subjects; subject++)
        if (bits[subject] !== 0) {
          entries[to++] = subject;
          entries[to++] = number;
          entries[to++] = bits[subject] as number;
        }
    return entries;
  }

  return daySets(addBlock, packed);
}

/** Sets of which few of many possible subjects have days: an open hash table, twelve bytes an entry. */
export function sparseDaySets(): DaySets {
  let slots = FIRST_SLOTS;
  let used = 0;
  let table = emptyTable(slots);

  function addBlock(subject: number, block: number, bits: number) {
    const hash = Math.imul(subject, 0x9e3779b1) ^ Math.imul(block, 0x85ebca6b);
    let at = ((hash ^ (hash >>> 15)) & (slots - 1)) * PACKED;
    while (table[at] !== FREE && (table[at] !== subject || table[at + 1] !== block))
      at = at === table.length - PACKED ? 0 : at + PACKED;
    if (table[at] === FREE) {
      table[at] = subject;
      table[at + 1] = block;
      used += 1;
    }
    table[at + 2] = (table[at + 2] as number) | bits;
    if (used * 2 > slots) grow();
  }

  function packed(): Int32Array {
    const entries = new Int32Array(used * PACKED);
    let to = 0;
    for (let at = 0; at < table.length; at += PACKED)
      if (table[at] !== FREE) {
        entries.set(table.subarray(at, at + PACKED), to);
        to += PACKED;
      }
    return entries;
  }

  function grow() {
    const before = packed();
    slots *= 2;
    used = 0;
    table = emptyTable(slots);
    for (const [subject, block, bits] of unpacked(before)) addBlock(subject, block, bits);
  }

  return daySets(addBlock, packed);
}

function daySets(addBlock: (subject: number, block: number, bits: number) => void, packed: () => Int32Array): DaySets {
  return {
    add: (subject, day) => addBlock(subject, Math.floor(day / DAYS_IN_BLOCK), 1 << (day & (DAYS_IN_BLOCK - 1))),
    addBlock,
    packed,
  };
}

/** The entries that a set was packed into. */
export function* unpacked(entries: Int32Array): Generator<readonly [subject: number, block: number, bits: number]> {
  for (let at = 0; at < entries.length; at += PACKED)
    yield [entries[at] as number, entries[at + 1] as number, entries[at + 2] as number];
}

function emptyTable(slots: number): Int32Array {
  const table = new Int32Array(slots * PACKED);
  for (let at = 0; at < table.length; at += PACKED) table[at] = FREE;
  return table;
}

/**
 * The sets of subjects that are numbered `group * width + member`, one group at a time: for each member its days in
 * order. Groups come in order.
 */
export function* daysByGroup(sets: DaySets, width: number): Generator<readonly [number, Map<number, number[]>]> {
  const entries = sets.packed();
  const order = Uint32Array.from({ length: entries.length / PACKED }, (_, index) => index * PACKED).sort(
    (a, b) =>
      (entries[a] as number) - (entries[b] as number) || (entries[a + 1] as number) - (entries[b + 1] as number),
  );
  let current = FREE;
  let members = new Map<number, number[]>();
  for (const at of order) {
    const subject = entries[at] as number;
    const group = Math.floor(subject / width);
    if (group !== current && members.size > 0) {
      yield [current, members];
      members = new Map();
    }
    current = group;
    const days = members.get(subject % width) ?? [];
    members.set(subject % width, days);
    days.push(...daysOf(entries[at + 1] as number, entries[at + 2] as number));
  }
  if (members.size > 0) yield [current, members];
}
