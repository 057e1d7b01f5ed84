const DAYS_IN_BLOCK = 32;
const FIRST_CAPACITY = 1 << 12;
const FREE = -1;

/** Sets of days, one for each subject (a number from 0): 32 days to an entry, so that millions of rows stay small. */
export interface DaySets {
  /** Puts a day number into a subject's set; a day that is there already changes nothing. */
  add(subject: number, day: number): void;
  /** All of it as three numbers an entry, `subject, block, bits`: bit n stands for the day `block * 32 + n`. In no order. */
  packed(): Int32Array<ArrayBuffer>;
  /** Puts what another has packed in as well. */
  addPacked(entries: Int32Array): void;
}

const PACKED = 3;

/** The days of an entry, in order. */
function* daysOf(block: number, bits: number): Generator<number> {
  for (let bit = 0; bit < DAYS_IN_BLOCK; bit++) if ((bits >>> bit) & 1) yield block * DAYS_IN_BLOCK + bit;
}

/** An open hash table over typed arrays: 12 bytes an entry. */
export function newDaySets(): DaySets {
  let capacity = FIRST_CAPACITY;
  let used = 0;
  let subjects = new Int32Array(capacity).fill(FREE);
  let blocks = new Int32Array(capacity);
  let sets = new Int32Array(capacity);

  /** The slot of an entry, or the free one where it would be. */
  function slotOf(subject: number, block: number): number {
    const mask = capacity - 1;
    const hash = Math.imul(subject, 0x9e3779b1) ^ Math.imul(block, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (subjects[slot] !== FREE && (subjects[slot] !== subject || blocks[slot] !== block)) slot = (slot + 1) & mask;
    return slot;
  }

  function addBlock(subject: number, block: number, bits: number) {
    const slot = slotOf(subject, block);
    if (subjects[slot] === FREE) {
      subjects[slot] = subject;
      blocks[slot] = block;
      used += 1;
    }
    sets[slot] = (sets[slot] as number) | bits;
    if (used * 2 > capacity) grow();
  }

  function grow() {
    const before = { subjects, blocks, sets };
    capacity *= 2;
    used = 0;
    subjects = new Int32Array(capacity).fill(FREE);
    blocks = new Int32Array(capacity);
    sets = new Int32Array(capacity);
    for (const [slot, subject] of before.subjects.entries())
      if (subject !== FREE) addBlock(subject, before.blocks[slot] as number, before.sets[slot] as number);
  }

  return {
    add: (subject, day) => addBlock(subject, Math.floor(day / DAYS_IN_BLOCK), 1 << (day & (DAYS_IN_BLOCK - 1))),
    packed() {
      const entries = new Int32Array(used * PACKED);
      let at = 0;
      for (let slot = 0; slot < capacity; slot++) {
        if (subjects[slot] === FREE) continue;
        entries[at++] = subjects[slot] as number;
        entries[at++] = blocks[slot] as number;
        entries[at++] = sets[slot] as number;
      }
      return entries;
    },
    addPacked(entries) {
      for (let at = 0; at < entries.length; at += PACKED)
        addBlock(entries[at] as number, entries[at + 1] as number, entries[at + 2] as number);
    },
  };
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
