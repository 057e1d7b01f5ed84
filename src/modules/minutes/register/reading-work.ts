import { readMinutes } from '../reading/read-minutes.ts';
import type { Minutes } from '../schema.ts';

/** Reads a text that came from outside; run in a process of its own. */
export function work(text: string): Minutes {
  return readMinutes(text);
}
