import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { type GuidelineContent, guidelineContent } from '../schema.ts';

/** Contents of versions that are kept once read; a large employer has some tens of versions in use at a time. */
const MOST = 200;

const kept = new Map<string, GuidelineContent>();

/**
 * What decided versions say, by the hash of their content. Reading one takes a millisecond and a case asks in every
 * step, so the latest are kept: the same hash is the same content, whoever stored it and whatever was rolled back, and
 * nobody can change what is kept.
 */
export async function readContents(tx: Tx, hashes: readonly string[]): Promise<(hash: string) => GuidelineContent> {
  const found = new Map(hashes.flatMap((hash) => [[hash, kept.get(hash)]]));
  const unread = [...found].flatMap(([hash, content]) => (content === undefined ? hash : []));
  for (const [hash, content] of unread.length === 0 ? [] : await fetchContents(tx, unread)) {
    found.set(hash, content);
    kept.set(hash, content);
  }
  for (const oldest of kept.keys().take(Math.max(0, kept.size - MOST))) kept.delete(oldest);
  return (hash) => {
    const content = found.get(hash);
    if (content === undefined) throw new Error(`no version has the content ${hash}`);
    return content;
  };
}

/** Read by the schema of today: what an older one did not know gets its default. */
async function fetchContents(tx: Tx, hashes: readonly string[]): Promise<[string, GuidelineContent][]> {
  const { rows } = await sql<{ content_hash: string; content: unknown }>`
    select distinct on (content_hash) content_hash, content from guideline_version
    where content_hash = any(${hashes})`.execute(tx);
  return rows.map(({ content_hash, content }) => [content_hash, frozen(guidelineContent.parse(content))]);
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const inside of Object.values(value)) frozen(inside);
  return Object.freeze(value);
}
