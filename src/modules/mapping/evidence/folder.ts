import { existsSync, fstatSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ColumnNames } from '../options.ts';
import { problem } from '../problems.ts';
import { type Evidence, layoutOf } from '../reading/evidence.ts';
import { FILES, type FileName, type FileSchema } from '../schema.ts';

/** A file of the folder that a run knows, as it lies there. */
export interface FoundFile {
  readonly name: FileName;
  /** As it is called in the folder, `signins.parquet`. */
  readonly fileName: string;
  readonly path: string;
  readonly isParquet: boolean;
}

/** Finds the files that are there. Throws `mapping.folder-missing`, `mapping.file-missing` or `mapping.file-twice`. */
export function findFiles(folder: string): FoundFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw problem('mapping.folder-missing', { folder });
  return (Object.entries(FILES) as [FileName, FileSchema][]).flatMap(([name, schema]) => {
    const found = (schema.mayBeParquet ? ['csv', 'parquet'] : ['csv'])
      .map((extension) => `${name}.${extension}`)
      .filter((fileName) => existsSync(path.join(folder, fileName)));
    if (found.length > 1) throw problem('mapping.file-twice', { file: name });
    const [fileName] = found;
    if (fileName === undefined && schema.isRequired)
      throw problem('mapping.file-missing', { file: `${name}.csv`, folder });
    return fileName === undefined
      ? []
      : [{ name, fileName, path: path.join(folder, fileName), isParquet: fileName.endsWith('.parquet') }];
  });
}

/** Opens a file to read. Throws `mapping.unreadable`. */
export function openFile(fileName: string, filePath: string): number {
  try {
    const file = openSync(filePath, 'r');
    if (fstatSync(file).isFile()) return file;
  } catch (error) {
    throw problem('mapping.unreadable', { file: fileName, code: (error as NodeJS.ErrnoException).code });
  }
  throw problem('mapping.unreadable', { file: fileName, code: 'EISDIR' });
}

/** Finds the columns of an open file, so that its rows can be read. Throws `mapping.columns-missing`. */
export function openEvidence(found: FoundFile, file: number, columns: ColumnNames = {}): Evidence {
  const schema: FileSchema = FILES[found.name];
  const layout = layoutOf(found.fileName, file, schema, {
    countsRows: found.isParquet,
    called: columns[found.name] ?? {},
  });
  return { name: found.fileName, schema, layout, file, size: fstatSync(file).size };
}
