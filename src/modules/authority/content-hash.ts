import { createHash } from 'node:crypto';
import { canonicalText } from '../../platform/journal/index.ts';
import type { OrderContent } from './schema.ts';

/** SHA-256 of all that a version says, in hexadecimal. Equal contents have equal hashes, in whatever order they are written. */
export function contentHash(content: OrderContent): string {
  return createHash('sha256').update(canonicalText(content)).digest('hex');
}
