import { closeSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file to write: whole, or in pieces. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array | Iterable<string>;
  /** Readable and writable by its owner only. */
  readonly isPrivate?: boolean;
}

const OWNER_ONLY = 0o600;
const READABLE = 0o666;
const PIECE = 256 * 1024;

/**
 * Writes files so that none is there half: each first into a private folder beside its place, and when all are
 * written they are put in place one after another. Makes `folder` when it is missing.
 */
export function writeFiles(folder: string, files: readonly OutputFile[]) {
  const made = mkdirSync(folder, { recursive: true });
  const stages = new Map<string, string>();
  try {
    const drafts = files.map((file) => {
      const parent = path.dirname(file.path);
      const stage = stages.get(parent) ?? mkdtempSync(path.join(parent, '.uppsikt-'));
      stages.set(parent, stage);
      const draft = path.join(stage, path.basename(file.path));
      writeDraft(draft, file);
      return { draft, place: file.path };
    });
    for (const { draft, place } of drafts) renameSync(draft, place);
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  } finally {
    for (const stage of stages.values()) rmSync(stage, { recursive: true, force: true });
  }
}

function writeDraft(draft: string, { content, isPrivate = false }: OutputFile) {
  const mode = isPrivate ? OWNER_ONLY : READABLE;
  if (typeof content === 'string' || content instanceof Uint8Array) return writeFileSync(draft, content, { mode });
  const file = openSync(draft, 'wx', mode);
  try {
    let piece = '';
    for (const text of content) {
      piece += text;
      if (piece.length < PIECE) continue;
      writeFileSync(file, piece);
      piece = '';
    }
    writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
