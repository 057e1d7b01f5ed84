import type { z } from 'zod';
import { api } from '../../../../platform/ui/index.ts';
import type { importPreview, importResult } from '../../import/api.ts';
import { FILE_NAMES } from '../../import/rejects.ts';

/** What an import is asked for: the files by name, and what was answered about them. */
export interface ImportWishes {
  readonly files: readonly File[];
  readonly effectiveOn?: string | undefined;
  readonly allowEnding?: boolean;
  readonly digest?: string;
  /** Code of a unit that ends → code of the one that takes over; null = nobody does. */
  readonly successors?: Readonly<Record<string, string | null>>;
}

/** What the import would do. */
export function preview(wishes: ImportWishes): Promise<z.output<typeof importPreview>> {
  return api.post('/api/v1/organisation-imports/preview', formOf(wishes));
}

/** Does it. */
export function apply(wishes: ImportWishes): Promise<z.output<typeof importResult>> {
  return api.post('/api/v1/organisation-imports', formOf(wishes));
}

/** The first file whose name is none of those that an import knows. */
export function unknownFile(files: readonly File[]): File | undefined {
  return files.find((file) => fieldOf(file) === undefined);
}

function fieldOf({ name }: File): (typeof FILE_NAMES)[number] | undefined {
  return FILE_NAMES.find((known) => known === name.toLowerCase());
}

function formOf({ files, effectiveOn, allowEnding, digest, successors }: ImportWishes): FormData {
  const form = new FormData();
  if (effectiveOn !== undefined) form.append('effectiveOn', effectiveOn);
  if (allowEnding === true) form.append('allowEnding', 'true');
  if (digest !== undefined) form.append('digest', digest);
  if (successors !== undefined && Object.keys(successors).length > 0)
    form.append('successors', JSON.stringify(successors));
  for (const file of files) form.append(fieldOf(file) ?? file.name, file);
  return form;
}
