import { createHash } from 'node:crypto';
import { canonicalText } from '../../platform/journal/index.ts';
import type { Section } from './content/document.ts';
import type { GuidelineContent } from './schema.ts';

/** SHA-256 of all that a version says, in hexadecimal. Equal contents have equal hashes, in whatever order they are written. */
export function contentHash(content: GuidelineContent): string {
  return hashOf(content);
}

/** SHA-256 of a section's words, in hexadecimal: what somebody verified. */
export function wordsHash({ heading, text }: Section): string {
  return hashOf({ heading, text });
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex');
}
